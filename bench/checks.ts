/**
 * False alarms of the checks on human translations: share of segments with at least one error or warning, by direction.
 *
 *   npx esbuild --bundle --platform=node --format=esm --packages=external bench/checks.ts --outfile=node_modules/.bench-checks.mjs
 *   node node_modules/.bench-checks.mjs            the table
 *   node node_modules/.bench-checks.mjs --list     every error, to be read
 */
import type { Flag } from '../src/domain/document.ts'
import {
  flagsOn,
  isAlphabetic,
  loadReferences,
  measureSpoiltNumbers,
  type Reference,
} from '../test/quality/checks-data.ts'

const references = loadReferences()
const started = performance.now()
const checked = references.map((reference) => ({ reference, flags: flagsOn(reference) }))
const spent = performance.now() - started

type Checked = (typeof checked)[number]
const withCode = (list: readonly Checked[], severity: Flag['severity'], code?: Flag['code']): number =>
  list.filter(({ flags }) =>
    flags.some((flag) => flag.severity === severity && (code === undefined || flag.code === code)),
  ).length
const percent = (count: number, list: { readonly length: number }): string =>
  `${((100 * count) / list.length).toFixed(2)} %`.padStart(8)

const groups = new Map<string, Checked[]>()
const put = (name: string, item: Checked): void => void groups.set(name, [...(groups.get(name) ?? []), item])
const direction = ({ set, source, target }: Reference): string => `${set} ${source.language}-${target.language}`
for (const item of checked) {
  const { reference } = item
  if (
    process.argv.includes('--all') ||
    reference.set === 'news' ||
    reference.source.language === 'en' ||
    reference.target.language === 'en'
  )
    put(direction(reference), item)
}
const columns: readonly (readonly [string, Flag['severity'], Flag['code']?])[] = [
  ['error', 'error'],
  ['number', 'error', 'number'],
  ['date', 'error', 'date'],
  ['term', 'error', 'glossary-missing'],
  ['untransl', 'error', 'untranslated'],
  ['repeated', 'error', 'repeated'],
  ['warning', 'warning'],
  ['w term', 'warning', 'glossary-missing'],
  ['w length', 'warning', 'length'],
  ['w name', 'warning', 'name'],
  ['w quote', 'warning', 'quote'],
  ['w not', 'warning', 'negation'],
  ['info', 'info'],
]
console.log(['direction'.padEnd(14), 'segments', ...columns.map(([name]) => name.padStart(8))].join(' '))
const line = (name: string, list: readonly Checked[]): void =>
  console.log(
    [
      name.padEnd(14),
      String(list.length).padStart(8),
      ...columns.map(([, severity, code]) => percent(withCode(list, severity, code), list)),
    ].join(' '),
  )
for (const [name, list] of [...groups].sort(([one], [other]) => (one < other ? -1 : 1))) line(name, list)
line(
  'alphabetic',
  checked.filter(({ reference }) => isAlphabetic(reference)),
)
line(
  'the others',
  checked.filter(({ reference }) => !isAlphabetic(reference)),
)
console.log(`${references.length} segments in ${Math.round(spent)} ms`)

const { spoilt, errors, warnings } = measureSpoiltNumbers(references.filter(isAlphabetic))
console.log(
  `numbers spoilt on purpose: ${spoilt}, flagged as errors ${percent(errors, { length: spoilt })}, as warnings ${percent(warnings, { length: spoilt })}`,
)

if (process.argv.includes('--list'))
  for (const { reference, flags } of checked)
    for (const flag of flags)
      if (flag.severity === 'error')
        console.log(
          `${direction(reference)} ${flag.code}: ${flag.detail}\n  ${reference.source.text}\n  ${reference.target.text}`,
        )
