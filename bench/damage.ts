/*
 * What the checks find of damage done on purpose to human translations, by kind of damage and direction.
 *
 *   npm run bench damage                       figures of the half that nobody looks at
 *   npm run bench damage -- --open             figures of the other half
 *   npm run bench damage -- --misses KIND [N]  N damaged sentences of the open half that were missed, to be read
 */
import type { Severity } from '../src/domain/document.ts'
import { damageFlags, loadDamagePairs } from '../test/quality/damage-data.ts'
import { DAMAGE_KINDS } from './damage/kinds.ts'
import { measureDamage, type Outcome } from './damage/measure.ts'

const [flag, kind, count = '20'] = process.argv.slice(2)
const open = flag !== undefined
const pairs = loadDamagePairs().filter(({ held }) => held !== open)
const kinds = flag === '--misses' ? DAMAGE_KINDS.filter(({ name }) => name === kind) : DAMAGE_KINDS
const started = performance.now()
const outcomes = measureDamage(pairs, damageFlags, 1, kinds)

const share = (list: readonly Outcome[], severities: readonly (Severity | undefined)[]): string =>
  list.length === 0
    ? '–'
    : ((100 * list.filter(({ found }) => severities.includes(found)).length) / list.length).toFixed(1)

const line = (name: string, cells: readonly string[]): void =>
  console.log([name.padEnd(16), ...cells.map((cell) => cell.padStart(8))].join(' '))
const byKind = (list: readonly Outcome[], cell: (list: readonly Outcome[]) => string): readonly string[] =>
  kinds.map(({ name }) => cell(list.filter((outcome) => outcome.kind === name)))

if (flag === '--misses') {
  const missed = outcomes.filter(({ found }) => found === undefined || found === 'info')
  for (const { pair, injured, found } of missed.filter(
    (_, place) => place % Math.ceil(missed.length / Number(count)) === 0,
  ))
    console.log(
      `${pair.source.language}-${pair.target.language} ${injured.detail} ${found ?? ''}\n  ${pair.source.text}\n  ${injured.text}`,
    )
}
const directions = new Map<string, Outcome[]>()
for (const outcome of outcomes) {
  const name = `${outcome.pair.source.language}-${outcome.pair.target.language}`
  const list = directions.get(name)
  if (list) list.push(outcome)
  else directions.set(name, [outcome])
}
const dense = (outcome: Outcome): boolean =>
  ['zh', 'ko', 'ja'].includes(outcome.pair.source.language) || ['zh', 'ko', 'ja'].includes(outcome.pair.target.language)
line(
  'found, %',
  kinds.map(({ name }) => name),
)
for (const [name, list] of [...directions].sort(([one], [other]) => (one < other ? -1 : 1)))
  line(
    name,
    byKind(list, (some) => share(some, ['error', 'warning'])),
  )
for (const [name, list] of [
  ['alphabetic', outcomes.filter((outcome) => !dense(outcome))],
  ['zh ko', outcomes.filter(dense)],
] as const) {
  line(
    `${name}: n`,
    byKind(list, (some) => String(some.length)),
  )
  line(
    '  warning or more',
    byKind(list, (some) => share(some, ['error', 'warning'])),
  )
  line(
    '  error',
    byKind(list, (some) => share(some, ['error'])),
  )
  line(
    '  any remark',
    byKind(list, (some) => share(some, ['error', 'warning', 'info'])),
  )
}
console.log(`${pairs.length} pairs, ${outcomes.length} damaged, ${Math.round(performance.now() - started)} ms`)
