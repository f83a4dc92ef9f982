/*
 * What the enforcement ladder does to real engine output: stored translations of news by engines that were given no
 * glossary (the online systems of WMT21–23) take the provider's place. Run: npm run bench ladder -- [--list B]
 * Needs the development data, and in NEWS_SYSTEMS the folder that holds clones of wmt21-, wmt22- and wmt23-news-systems
 * (github.com/wmt-conference). Prints, per engine: terms required, share kept before and after, chrF before and after.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { characterFScore } from '../src/check/character-f-score.ts'
import type { Pair } from '../src/domain/document.ts'
import type { Article } from '../src/pipeline/article.ts'
import { createGlossaries } from '../src/pipeline/glossaries.ts'
import { improveTerms } from '../src/pipeline/improve-terms.ts'
import { finishedPair, untranslatedPair } from '../src/pipeline/pairs.ts'
import { kept } from '../src/pipeline/repair-gate.ts'
import type { Services } from '../src/pipeline/services.ts'
import type { Outcome } from '../src/providers/contract.ts'
import { createRewriter } from '../src/providers/openai-rewriter.ts'
import type { Rewriter } from '../src/providers/rewriter.ts'
import { createMemoryStore } from '../src/storage/memory.ts'
import { reportTerms } from '../src/terms/report.ts'
import { readData } from '../test/quality/terms-data.ts'
import { prepareDetection } from '../test/support/detection.ts'
import { loadBuiltin } from '../test/support/termbase.ts'
import { startScriptedModel } from './scripted-model.ts'

interface Row {
  readonly set: string
  readonly pair: string
  readonly line: number
  readonly src: string
  readonly ref: string
}

const ENGINES = ['A', 'B', 'G', 'W', 'Y']
const termbase = loadBuiltin()
const rows = readData('terminology/wmt-news-mined.dev.jsonl')
  .split('\n')
  .map((line): Row => JSON.parse(line))

/** The translations of every engine, by test set, pair of languages and engine. */
function readOutputs(folder: string): ReadonlyMap<string, readonly string[]> {
  const outputs = new Map<string, readonly string[]>()
  for (const set of ['wmt21', 'wmt22', 'wmt23']) {
    const files = join(folder, `${set}-news-systems`, 'txt', 'system-outputs')
    if (!existsSync(files))
      throw new Error(`No stored translations at ${files}: set NEWS_SYSTEMS to the folder of the clones.`)
    for (const name of readdirSync(files)) {
      const found = /^(?!flores).*\.([a-z]{2}-[a-z]{2})\.hyp\.online-(\w)\./i.exec(name)
      if (found)
        outputs.set(
          `${set} ${found[1]} ${found[2]!.toUpperCase()}`,
          readFileSync(join(files, name), 'utf8').split('\n'),
        )
    }
  }
  return outputs
}

/** Rewritten sentences that were taken, each behind its source. */
const taken = new Set<string>()

/** What becomes of one stored translation. */
interface Result {
  readonly row: Row
  readonly before: Pair
  readonly after: Pair
  readonly draft: string
  readonly required: number
  readonly keptBefore: number
  readonly ceiling: number
}

/** Climbs the ladder with every stored translation of an engine. */
async function climb(
  engine: string,
  outputs: ReadonlyMap<string, readonly string[]>,
  rewriter: Rewriter | null,
): Promise<readonly Result[]> {
  const results: Result[] = []
  for (const row of rows) {
    const draft = outputs.get(`${row.set} ${row.pair} ${engine}`)?.[row.line - 1]
    if (draft === undefined) continue
    const [source = '', target = ''] = row.pair.split('-')
    const article: Article = { content: { kind: 'text', posted: row.src }, source, target, termbase, clean: 'off' }
    const sentence = {
      id: 0,
      block: 0,
      start: 0,
      end: row.src.length,
      text: row.src,
      spans: [[0, row.src.length] as const],
      language: source,
    }
    const read = { language: source, confidence: 1, detected: false, blocks: [], removed: [], sentences: [sentence] }
    const services: Services = {
      providers: [],
      prepareDetection,
      memoryPairs: [],
      glossaries: createGlossaries([], createMemoryStore().glossaries),
      translator: () => undefined,
      rewriter: () => rewriter,
      languagesOf: async () => ({ sources: [], targets: [] }),
    }
    const outcome: Outcome & { status: 'translated' } = {
      index: 0,
      status: 'translated',
      text: draft,
      provider: 'stored',
      origin: 'machine',
      billed: 0,
      after: [],
    }
    const open = untranslatedPair(read, { source: [0], target: [], score: 1 } as never, article)
    const before = finishedPair(open, outcome, article, source)
    let after = before
    const ladder = { article, services, language: source, warn: () => undefined }
    for await (const improved of improveTerms([{ pair: before, outcome }], ladder)) {
      after = improved.pair
      taken.add(`${row.src}\0${improved.outcome.text}`)
    }
    const asIs = reportTerms({ text: row.src, language: source }, { text: draft, language: target }, termbase)
    const reference = reportTerms({ text: row.src, language: source }, { text: row.ref, language: target }, termbase)
    results.push({
      row,
      before,
      after,
      draft,
      required: asIs.filter(({ status }) => status !== 'suggested').length,
      keptBefore: kept(asIs),
      ceiling: kept(reference),
    })
  }
  return results
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)}`.padStart(7)

/** A line of the table. */
function line(name: string, results: readonly Result[]): string {
  const required = sum(results.map((one) => one.required))
  const score = (text: (one: Result) => string): number =>
    (100 * sum(results.map((one) => characterFScore(text(one), one.row.ref)))) / results.length
  const [before, after] = [score(({ draft }) => draft), score(({ after: { target } }) => target!.text)]
  const changed = results.filter(({ draft, after: { target } }) => target!.text !== draft).length
  return [
    name.padEnd(10),
    String(results.length).padStart(9),
    String(required).padStart(9),
    percent(sum(results.map((one) => one.ceiling)), required),
    percent(sum(results.map((one) => one.keptBefore)), required),
    percent(sum(results.map(({ after: { terms } }) => kept(terms))), required),
    String(changed).padStart(8),
    before.toFixed(2).padStart(7),
    after.toFixed(2).padStart(7),
    (after - before >= 0 ? '+' : '') + (after - before).toFixed(2),
  ].join(' ')
}

const HEAD = 'engine      segments  required human% before%  after%  changed    chrF   after'

/** The engines, their outputs, and what a rewriter makes of them. */
async function table(title: string, rewriter: Rewriter | null): Promise<void> {
  const outputs = readOutputs(process.env.NEWS_SYSTEMS ?? '../shared/data/news-systems')
  console.log(`\n${title}\n${HEAD}`)
  const all: Result[] = []
  for (const engine of ENGINES) {
    const results = await climb(engine, outputs, rewriter)
    if (results.length === 0) continue
    all.push(...results)
    console.log(line(`online-${engine}`, results))
    if (process.argv.includes('--list') && process.argv.includes(engine)) list(results)
  }
  console.log(line('all', all))
  for (const target of [...new Set(all.map(({ row }) => row.pair))].sort())
    console.log(
      line(
        `  ${target}`,
        all.filter(({ row }) => row.pair === target),
      ),
    )
}

/** Every change, and every required term that is still missing although the human translator used it. */
function list(results: readonly Result[]): void {
  for (const { row, draft, after } of results) {
    if (after.target!.text !== draft) console.log(`  - ${draft}\n  + ${after.target!.text}`)
    for (const { concept, source, status, preferred } of after.terms)
      if (status === 'missing' || status === 'forbidden')
        console.log(
          `  ${status} ${concept} ${row.src.slice(...source)} → ${preferred}: ${after.target!.text.slice(0, 160)}`,
        )
  }
}

await table('without a language model', null)
const model = await startScriptedModel()
await table('with a scripted language model', createRewriter({ url: model.url, model: 'scripted' }))
model.close()
console.log('\nwhat the model proposed, and what the gate took')
for (const manner of ['edit', 'number', 'negation', 'chatter', 'unchanged']) {
  const proposed = model.proposals.filter((proposal) => proposal.manner === manner)
  const passed = proposed.filter(({ source, text }) => taken.has(`${source}\0${text}`)).length
  console.log(
    `  ${manner.padEnd(10)} ${String(proposed.length).padStart(5)} proposed ${String(passed).padStart(5)} taken`,
  )
}
