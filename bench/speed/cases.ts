import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder, type Paragraph, readLines } from '../segmentation-scores.ts'

/** A text to be timed on. */
export interface Case {
  readonly language: string
  readonly text: () => string
  /** Whether tools are given it a line at a time, as a careful caller does. */
  readonly lineByLine?: boolean
}

/** Real paragraphs of a language, a line each, again and again until there are so many bytes of UTF-8. */
function prose(language: string, bytes: number, separator = '\n'): string {
  const folder = join(dataFolder(), 'seg')
  const files = readdirSync(folder).filter((name) => name.startsWith(`${language}.`) && name.includes('_pud-'))
  const paragraphs = files.flatMap((name) => readLines<Paragraph>(join(folder, name)).map(({ text }) => text))
  const once = paragraphs.join(separator) + separator
  return cut(once.repeat(Math.ceil(bytes / Buffer.byteLength(once))), bytes)
}

/** The beginning of a text in about so many bytes; a character is never halved. */
const cut = (text: string, bytes: number): string =>
  new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, bytes), { stream: true })

const repeated = (text: string, characters: number): string =>
  text.repeat(Math.ceil(characters / text.length)).slice(0, characters)

/** The article the project began with, as it was scraped. */
export const ARTICLE: Case = {
  language: 'de',
  text: () => readFileSync('seeds/000_8a0484b5e21d9973.txt', 'utf8'),
}

export const LANGUAGES: ReadonlyMap<string, Case> = new Map(
  ['de', 'en', 'fr', 'ru', 'zh', 'ar'].map((language) => [
    language,
    { language, text: () => prose(language, 3e5), lineByLine: true },
  ]),
)

/** The same text in growing lengths: where the speed stays, time grows with the length alone. */
export const LENGTHS: ReadonlyMap<string, Case> = new Map([
  ['10 KB', { language: 'de', text: () => prose('de', 1e4) }],
  ['100 KB', { language: 'de', text: () => prose('de', 1e5) }],
  ['1 MB', { language: 'de', text: () => prose('de', 1e6) }],
  ['10 MB', { language: 'de', text: () => prose('de', 1e7) }],
])

/** Texts nobody writes and a service gets all the same. */
export const HOSTILE: ReadonlyMap<string, Case> = new Map([
  ['1 MB without punctuation', { language: 'de', text: () => repeated('abc ', 1e6) }],
  ['1 MB of dots', { language: 'de', text: () => '.'.repeat(1e6) }],
  ['a line of 100 KB', { language: 'de', text: () => prose('de', 1e5, ' ') }],
  ['a word of 100,000 letters', { language: 'de', text: () => 'a'.repeat(1e5) }],
  ['100,000 empty lines', { language: 'de', text: () => '\n'.repeat(1e5) }],
  ['100,000 short lines', { language: 'de', text: () => 'abc\n'.repeat(1e5) }],
])

export const CASES: ReadonlyMap<string, Case> = new Map([['article', ARTICLE], ...LANGUAGES, ...LENGTHS, ...HOSTILE])
