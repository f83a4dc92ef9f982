import type { Flag } from '../domain/document.ts'
import type { CheckedPair } from './check-pair.ts'
import { type NumberFound, readNumbers } from './read-numbers.ts'

/** Values up to this one are often written as words, or left to grammar. */
const SMALL = 12

/**
 * `number`: a value on one side that the other side has not. Values are compared, not digits: 11.000 is 11,000 and
 * 1,5 Millionen is 1.5 million. Small whole numbers without a counterpart are no fault, since they are written as words;
 * where a scale word stands beside (a dozen, Millionen) the remark is for information only.
 */
export function checkNumbers({ source, target }: CheckedPair): readonly Flag[] {
  const left = readNumbers(source.text, source.language)
  const right = readNumbers(target.text, target.language)
  const [missing, added] = unmatched(left.numbers, right.numbers)
  const vague = left.scaleAlone || right.scaleAlone
  const severity = vague ? 'info' : 'error'
  // a value that changed is one fault, told once: the leftovers of both sides stand beside one another
  const flags: Flag[] = []
  const lost = missing.filter((number) => !isForgivable(number))
  const new_ = added.filter((number) => !isForgivable(number))
  for (let index = 0; index < Math.max(lost.length, new_.length); index++) {
    const from = lost[index]
    const to = new_[index]
    flags.push({
      code: 'number',
      severity,
      source: from?.span ?? null,
      target: to?.span ?? null,
      detail:
        from && to
          ? `${shown(source.text, from)} has become ${shown(target.text, to)}.`
          : from
            ? `${shown(source.text, from)} has no counterpart.`
            : `${shown(target.text, to!)} is not in the source.`,
    })
  }
  return flags
}

const shown = (text: string, { span }: NumberFound): string => text.slice(...span).replace(/\s+/g, ' ')

const isForgivable = ({ values }: NumberFound): boolean => values.some((value) => value <= SMALL && Number.isInteger(value))

/** What is left on either side when every value has been set beside an equal one. */
function unmatched(left: readonly NumberFound[], right: readonly NumberFound[]): readonly [NumberFound[], NumberFound[]] {
  const open = [...right]
  const lost = left.filter((number) => {
    const at = open.findIndex((other) => sameValue(number, other))
    if (at >= 0) open.splice(at, 1)
    return at < 0
  })
  return [lost, open]
}

const sameValue = (one: NumberFound, other: NumberFound): boolean =>
  one.values.some((value) => other.values.some((same) => Math.abs(value - same) <= Math.abs(value) * 1e-9))
