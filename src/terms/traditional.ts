import { PAIRS } from './traditional-pairs.ts'

let table: ReadonlyMap<string, string> | undefined

const read = (): ReadonlyMap<string, string> => new Map(PAIRS.match(/../gu)?.map((pair) => [pair[0]!, pair[1]!]))

/** A Chinese character as it is simplified, or as it is: traditional and simplified text are compared so. */
export function simplified(unit: string): string {
  table ??= read()
  return table.get(unit) ?? unit
}
