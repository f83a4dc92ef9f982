import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CleanLevel } from '../src/domain/document.ts'
import { clean } from '../src/text/clean.ts'
import { readHtml } from '../src/text/html.ts'

/** What is left of a page to read; suspect blocks are folded away and do not count. */
type Extract = (html: string) => Promise<string>

const asHtml =
  (level: CleanLevel): Extract =>
  async (html) => {
    const { text, blocks } = await readHtml(html)
    return readable(text, clean(text, level, blocks))
  }

/** The same page as somebody would copy it: its text, a line a block. */
const asText =
  (level: CleanLevel): Extract =>
  async (html) => {
    const { text, blocks } = await readHtml(html)
    const copied = blocks.map(({ start, end }) => text.slice(start, end).replaceAll('\n', ' ')).join('\n')
    return readable(copied, clean(copied, level))
  }

const readable = (text: string, { blocks }: ReturnType<typeof clean>): string =>
  blocks
    .filter(({ kind }) => kind !== 'suspect')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n')

const EXTRACTS: Readonly<Record<string, Extract>> = {
  'nothing removed': async (html) => (await readHtml(html)).text,
  'html, safe': asHtml('safe'),
  'html, strict': asHtml('strict'),
  'bare text, safe': asText('safe'),
  'bare text, strict': asText('strict'),
}

/** Precision, recall and F1 over passages that must and must not be there: trafilatura's evaluation, its `tests` folder. */
export async function evaluatePassages(folder: string): Promise<void> {
  const pages: Record<string, { file: string; with: string[]; without: string[] }> = JSON.parse(
    readFileSync(join(folder, 'evaldata.json'), 'utf8'),
  )
  const squeeze = (text: string) => text.replace(/\s+/g, '')
  console.log('\npages by passages (trafilatura)   precision  recall  F1     ms a page')
  for (const [name, extract] of Object.entries(EXTRACTS)) {
    let right = 0
    let wrong = 0
    let missing = 0
    let count = 0
    let elapsed = 0
    for (const page of Object.values(pages)) {
      const path = ['eval', 'cache'].map((part) => join(folder, part, page.file)).find((one) => existsSync(one))
      if (!path) continue
      const html = readFileSync(path, 'utf8')
      const started = performance.now()
      const text = await extract(html)
      elapsed += performance.now() - started
      count++
      const squeezed = squeeze(text)
      for (const passage of page.with) squeezed.includes(squeeze(passage)) ? right++ : missing++
      for (const passage of page.without) if (squeezed.includes(squeeze(passage))) wrong++
    }
    const precision = right / (right + wrong)
    const recall = right / (right + missing)
    const f1 = (2 * precision * recall) / (precision + recall)
    const cells = [precision.toFixed(3).padEnd(11), recall.toFixed(3).padEnd(8), f1.toFixed(3).padEnd(7)]
    console.log(`${name.padEnd(34)}${cells.join('')}${(elapsed / count).toFixed(1)}`)
  }
}

/** Mean F1 over words against the expected article: the pages of Readability's tests, their `test-pages` folder. */
export async function evaluateWords(folder: string): Promise<void> {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  console.log('\npages by words (Readability)      mean F1')
  for (const [name, extract] of Object.entries(EXTRACTS)) {
    let sum = 0
    const names = readdirSync(folder)
    for (const page of names) {
      const read = (file: string) => readFileSync(join(folder, page, file), 'utf8')
      const expected = words((await readHtml(read('expected.html'))).text)
      const found = words(await extract(read('source.html')))
      const left = new Map<string, number>()
      for (const word of expected) left.set(word, (left.get(word) ?? 0) + 1)
      let shared = 0
      for (const word of found) {
        const count = left.get(word) ?? 0
        if (count > 0) shared++
        left.set(word, count - 1)
      }
      sum += expected.length + found.length === 0 ? 1 : (2 * shared) / (expected.length + found.length)
    }
    console.log(`${name.padEnd(34)}${(sum / names.length).toFixed(3)}`)
  }
}
