import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CleanLevel } from '../src/domain/document.ts'
import { clean } from '../src/text/clean.ts'
import { readHtml } from '../src/text/html.ts'
import { loadPeer, peersInstalled } from './peers/peer.ts'

/** What is left of a page to read; suspect blocks are folded away and do not count. */
type Extract = (html: string) => Promise<string> | string

const alone = async () => undefined
const OURS: readonly (readonly [string, Extract])[] = [
  ['nothing removed', async (html) => (await readHtml(html, alone)).text],
  ['our reader without Readability, safe', asHtml('safe', alone)],
  ['html, safe', asHtml('safe')],
  ['html, strict', asHtml('strict')],
  ['bare text, safe', async (html) => readable(...cleanCopied(await copyText(html), 'safe'))],
  ['bare text, strict', async (html) => readable(...cleanCopied(await copyText(html), 'strict'))],
]

function asHtml(level: CleanLevel, readSecond?: typeof alone): Extract {
  return async (html) => {
    const { text, blocks } = await readHtml(html, readSecond)
    return readable(text, clean(text, level, blocks))
  }
}

type Cleaned = ReturnType<typeof clean>

/** A page's text as somebody would copy it: a line a block. */
async function copyText(html: string): Promise<string> {
  const { text, blocks } = await readHtml(html, alone)
  return blocks.map(({ start, end }) => text.slice(start, end).replaceAll('\n', ' ')).join('\n')
}

const cleanCopied = (text: string, level: CleanLevel): [string, Cleaned] => [text, clean(text, level)]

const readable = (text: string, { blocks }: Cleaned, withSuspect = false): string =>
  blocks
    .filter(({ kind }) => withSuspect || kind !== 'suspect')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n')

/** Readability as people use it, on linkedom: the article's text and nothing of ours. */
async function loadPeers(): Promise<readonly (readonly [string, Extract])[]> {
  if (!peersInstalled()) return []
  const { Readability } = await loadPeer<typeof import('@mozilla/readability')>('@mozilla/readability')
  const { parseHTML } = await loadPeer<{ parseHTML(html: string): { document: Document } }>('linkedom')
  return [
    ['Readability + linkedom alone', (html) => new Readability(parseHTML(html).document).parse()?.textContent ?? ''],
  ]
}

interface MarkedPage {
  readonly file: string
  /** Passages that an article must and must not hold. */
  readonly with: readonly string[]
  readonly without: readonly string[]
}

const squeeze = (text: string) => text.replace(/\s+/g, '')

/** Pages of trafilatura's evaluation that lie in its `tests` folder. */
function loadMarkedPages(folder: string): readonly (MarkedPage & { readonly html: string })[] {
  const pages: Record<string, MarkedPage> = JSON.parse(readFileSync(join(folder, 'evaldata.json'), 'utf8'))
  return Object.values(pages).flatMap((page) => {
    const path = ['eval', 'cache'].map((part) => join(folder, part, page.file)).find((one) => existsSync(one))
    return path ? [{ ...page, html: readFileSync(path, 'utf8') }] : []
  })
}

/** Precision, recall and F1 over passages that must and must not be there: trafilatura's evaluation, its `tests` folder. */
export async function evaluatePassages(folder: string): Promise<void> {
  const pages = loadMarkedPages(folder)
  console.log(`\n${`${pages.length} pages by passages (trafilatura)`.padEnd(38)}precision  recall  F1     ms a page`)
  for (const [name, extract] of [...OURS, ...(await loadPeers())]) {
    let right = 0
    let wrong = 0
    let missing = 0
    let elapsed = 0
    for (const page of pages) {
      const started = performance.now()
      const text = squeeze(await extract(page.html))
      elapsed += performance.now() - started
      for (const passage of page.with) text.includes(squeeze(passage)) ? right++ : missing++
      for (const passage of page.without) if (text.includes(squeeze(passage))) wrong++
    }
    const precision = right / (right + wrong)
    const recall = right / (right + missing)
    const f1 = (2 * precision * recall) / (precision + recall)
    const cells = [precision.toFixed(3).padEnd(11), recall.toFixed(3).padEnd(8), f1.toFixed(3).padEnd(7)]
    console.log(`${name.padEnd(38)}${cells.join('')}${(elapsed / pages.length).toFixed(1)}`)
  }
  await countLost(pages, process.argv.includes('--lost'))
}

/** Passages of articles that stand in a page's bare text and that `safe` takes out of it: none may be. */
async function countLost(pages: readonly (MarkedPage & { readonly html: string })[], listed: boolean): Promise<void> {
  let all = 0
  let folded = 0
  const lost: string[] = []
  for (const page of pages) {
    const text = await copyText(page.html)
    const cleaned = clean(text, 'safe')
    const [before, left, shown] = [text, readable(text, cleaned, true), readable(text, cleaned)].map(squeeze)
    for (const passage of page.with.map(squeeze)) {
      if (!before!.includes(passage)) continue
      all++
      if (!left!.includes(passage)) {
        const taken = cleaned.removed.find((removed) => squeeze(removed.text).includes(passage))
        lost.push(`  ${page.file} [${taken?.rule ?? 'in parts'}] ${taken?.text ?? passage}`)
      } else if (!shown!.includes(passage)) folded++
    }
  }
  console.log(
    `safe, bare text: of ${all} passages of articles ${lost.length} removed, ${folded} folded away as suspect`,
  )
  if (listed) console.log(lost.join('\n'))
}

/** Mean F1 over words against the expected article: the pages of Readability's tests, their `test-pages` folder. */
export async function evaluateWords(folder: string): Promise<void> {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const names = readdirSync(folder)
  console.log(`\n${`${names.length} pages by words (Readability)`.padEnd(38)}mean F1  pages of 0.95 or more`)
  for (const [name, extract] of [...OURS, ...(await loadPeers())]) {
    let sum = 0
    let good = 0
    for (const page of names) {
      const read = (file: string) => readFileSync(join(folder, page, file), 'utf8')
      const expected = words((await readHtml(read('expected.html'), alone)).text)
      const score = f1(expected, words(await extract(read('source.html'))))
      sum += score
      if (score >= 0.95) good++
    }
    console.log(`${name.padEnd(38)}${(sum / names.length).toFixed(3).padEnd(9)}${good}`)
  }
}

/** F1 of two bags of words. */
function f1(expected: readonly string[], found: readonly string[]): number {
  if (expected.length + found.length === 0) return 1
  const left = new Map<string, number>()
  for (const word of expected) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of found) {
    const count = left.get(word) ?? 0
    if (count > 0) shared++
    left.set(word, count - 1)
  }
  return (2 * shared) / (expected.length + found.length)
}
