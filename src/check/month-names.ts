import { NAMES } from './month-name-rows.ts'

/** Endings that names of months take, where a table of all forms would be long. */
const ENDINGS: ReadonlyMap<string, readonly string[]> = new Map([['fi', ['', 'n', 'ta', 'ssa', 'sta', 'hun']]])

const tables = new Map<string, ReadonlyMap<string, number>>()

/** Month (1 to 12) by name in a language; empty when we do not know its names. */
export function monthsOf(language: string): ReadonlyMap<string, number> {
  const known = tables.get(language)
  if (known) return known
  const table = new Map<string, number>()
  for (const [index, names] of (NAMES.get(language)?.split(' ') ?? []).entries())
    for (const name of names.split('/'))
      for (const ending of ENDINGS.get(language) ?? ['']) table.set(`${name.replaceAll('-', ' ')}${ending}`, index + 1)
  tables.set(language, table)
  return table
}
