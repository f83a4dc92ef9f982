import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const KINDS = [
  'article',
  'mixed article',
  'sentence',
  'five words',
  'three words',
  'web sentence',
  'word pair',
  'single word',
] as const
export type Kind = (typeof KINDS)[number]

export interface Sample {
  readonly kind: Kind
  readonly language: string
  readonly text: string
}

/** Languages of the articles people read here first. */
export const READER =
  'en ru uk zh fa ar ko de fr es tr he be pt it pl ja hi ur az hy ka sr vi id ro bg el nl cs hu sv'.split(' ')

export const CORE =
  'ar az be bg bs ca cs da de el en es et fa fi fr gl he hi hr hu hy id is it ja ko lt lv ms nb nl pl pt ro ru sk sl sr sv tr uk vi zh'.split(
    ' ',
  )

/** Scripts without blanks: three characters stand for a word. */
const UNSPACED = new Set(['zh', 'ja', 'th', 'my'])

/** What stands above an article on many sites; four lines are put before the body. */
const DEBRIS = [
  'Skip to main content',
  'Share this article on Facebook and Twitter',
  'Sign up for our newsletter',
  'Read more: all the latest news',
]

const headline = (language: string, sentence: string, words: number): string =>
  UNSPACED.has(language)
    ? Array.from(sentence)
        .slice(0, words * 3)
        .join('')
    : sentence.split(/\s+/).slice(0, words).join(' ')

/** The folder of development data: `DRAGOMAN_DATA`, or `../shared/data` beside the repository. */
export function dataFolder(name: string): string {
  const folder = join(resolve(process.env['DRAGOMAN_DATA'] ?? '../shared/data'), name)
  if (!existsSync(folder))
    throw new Error(`No development data at ${folder}: set DRAGOMAN_DATA to the folder that holds ${name}/.`)
  return folder
}

/** Every sample of the development data: parallel news and encyclopedia sentences, and sentences and words from the web. */
export function loadSamples(): readonly Sample[] {
  const folder = dataFolder('detection')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name): readonly Sample[] => {
      const [source, language, kind] = name.split('.') as [string, string, string]
      const lines = readFileSync(join(folder, name), 'utf8').trim().split('\n')
      const as = (kind: Kind, texts: readonly string[]) => texts.map((text) => ({ kind, language, text }))
      if (source === 'lingua') {
        if (kind === 'sentences') return as('web sentence', lines)
        return as(kind === 'word-pairs' ? 'word pair' : 'single word', lines)
      }
      const articles = Array.from({ length: Math.floor(lines.length / 10) }, (_, index) =>
        lines.slice(index * 10, index * 10 + 10),
      )
      return [
        ...as(
          'article',
          articles.map((article) => article.join('\n')),
        ),
        ...as(
          'mixed article',
          articles.map((article) => [...DEBRIS, ...article.slice(0, 6)].join('\n')),
        ),
        ...as('sentence', lines),
        ...as(
          'five words',
          lines.map((line) => headline(language, line, 5)),
        ),
        ...as(
          'three words',
          lines.map((line) => headline(language, line, 3)),
        ),
      ]
    })
}

export interface Accuracy {
  /** Share of right answers by kind and language. */
  readonly accuracy: ReadonlyMap<Kind, ReadonlyMap<string, number>>
}

/** How often a detector names the language of a sample; regions and scripts aside. */
export function measure(samples: readonly Sample[], answer: (text: string) => string): Accuracy {
  const right = new Map<Kind, Map<string, number>>()
  const all = new Map<Kind, Map<string, number>>()
  for (const { kind, language, text } of samples) {
    const add = (counts: Map<Kind, Map<string, number>>, count: number) => {
      const byLanguage = counts.get(kind) ?? new Map<string, number>()
      counts.set(kind, byLanguage.set(language, (byLanguage.get(language) ?? 0) + count))
    }
    add(all, 1)
    add(right, answer(text) === language ? 1 : 0)
  }
  const share = (kind: Kind, language: string, count: number) => (right.get(kind)?.get(language) ?? 0) / count
  return {
    accuracy: new Map(
      [...all].map(([kind, counts]) => [
        kind,
        new Map([...counts].map(([language, count]) => [language, share(kind, language, count)])),
      ]),
    ),
  }
}
