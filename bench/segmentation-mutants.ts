/**
 * Breaks the segmenter on purpose, one place at a time, and prints which breaks no case of the tests notices.
 * Mutants: conditions negated and decided, comparisons and steps turned, patterns that match nothing, table fields emptied.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { build, type Plugin } from 'esbuild'
import { SEGMENT_CASES as WRITTEN_CASES } from '../test/text/segment-cases.ts'
import { TABLE_CASES } from '../test/text/segment-table-cases.ts'

const SEGMENT_CASES = [...WRITTEN_CASES, ...TABLE_CASES]
const ROOM = 'src/text/segmentation'

interface Mutant {
  readonly file: string
  readonly line: number
  readonly change: string
  readonly source: string
}

const REPLACEMENTS: readonly (readonly [RegExp, string])[] = [
  [/ === /g, ' !== '],
  [/ !== /g, ' === '],
  [/ && /g, ' || '],
  [/ \|\| /g, ' && '],
  [/ >= /g, ' < '],
  [/ < /g, ' >= '],
  [/ <= /g, ' > '],
  [/return true/g, 'return false'],
  [/return false/g, 'return true'],
  [/ \+ 1\b/g, ' + 2'],
  [/ - 1\b/g, ' - 2'],
  [/(?<=\bif \()(?=[^\n]+\) )/g, 'false && '],
  [/!(?=[a-zA-Z/([])/g, ''],
  [/(?<=[=(] |\(|return )\/(?![/*])(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\n[])+\/(?=[a-z]*[.,;)\n])/g, '/(?!)/'],
  [/(?<=: )`[^`]+`/g, '``'],
  [/(?<=closers: |terminators: )(?:'[^']+'|"[^"]+")/g, "''"],
  [/vowels: true/g, 'vowels: false'],
]

/** Every mutant of a file; comments, types and imports stay as they are. */
function mutantsOf(file: string): Mutant[] {
  const source = readFileSync(file, 'utf8')
  return REPLACEMENTS.flatMap(([pattern, replacement]) =>
    Array.from(source.matchAll(pattern), ({ index, 0: found }): Mutant => {
      const line = source.slice(0, index).split('\n').length
      const changed = source.slice(0, index) + replacement + source.slice(index + found.length)
      return { file, line, change: `${found.slice(0, 40)} → ${replacement}`, source: changed }
    }),
  ).filter(({ line }) => !/^\s*(?:\/?\*|import|export type|readonly )/.test(source.split('\n')[line - 1]!))
}

/** The segmenter with one file replaced, as a script that leaves `segmenter` behind. */
async function bundle(mutant: Mutant): Promise<string> {
  const replace: Plugin = {
    name: 'mutant',
    setup({ onLoad }) {
      const filter = new RegExp(`${mutant.file.replaceAll('.', '\\.')}$`)
      onLoad({ filter }, () => ({ contents: mutant.source, loader: 'ts' }))
    },
  }
  const { outputFiles } = await build({
    entryPoints: ['src/text/segment.ts'],
    bundle: true,
    format: 'iife',
    globalName: 'segmenter',
    write: false,
    plugins: [replace],
    logLevel: 'silent',
  })
  return outputFiles[0]!.text
}

const EXPECTED = JSON.stringify(SEGMENT_CASES.map(({ text }) => text.split('|').map((part) => part.trim())))
const ASK = `JSON.stringify(cases.map(({ language, text }) =>
  segmenter.segmentText(text.replaceAll('|', ''), language).map((segment) => segment.text.trim())))`

/** Whether no case tells a mutant from the unbroken segmenter. One that does not build, throws or never ends is told. */
async function survives(mutant: Mutant): Promise<boolean> {
  try {
    const code = await bundle(mutant)
    return runInNewContext(`${code};${ASK}`, { cases: SEGMENT_CASES }, { timeout: 300 }) === EXPECTED
  } catch (error) {
    if (error instanceof Error || String(error).includes('Error')) return false
    throw error
  }
}

const files = [ROOM, join(ROOM, 'tables')].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
)
let killed = 0
const survivors: Mutant[] = []
for (const mutant of files.flatMap(mutantsOf)) {
  if (await survives(mutant)) survivors.push(mutant)
  else killed++
}
for (const { file, line, change } of survivors) console.log(`${file}:${line}  ${change.replaceAll('\n', ' ')}`)
const total = killed + survivors.length
console.log(`${killed} of ${total} mutants noticed: ${((100 * killed) / total).toFixed(1)} %`)
