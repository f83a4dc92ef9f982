import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { checkPair } from '../../src/check/check-pair.ts'
import type { Flag } from '../../src/domain/document.ts'
import { reportTerms } from '../../src/terms/report.ts'
import { loadBuiltin } from '../support/termbase.ts'

/** A source and its human translation: correct, so that every error is a false alarm. */
export interface Reference {
  readonly set: 'pud' | 'news'
  readonly source: { readonly text: string; readonly language: string }
  readonly target: { readonly text: string; readonly language: string }
}

/** Languages paired with each other here; those written with letters come first. */
export const ALPHABETIC = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'pl',
  'cs',
  'sv',
  'ru',
  'tr',
  'ar',
  'fi',
  'id',
  'hi',
  'uk',
] as const
export const PUD = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'pl',
  'cs',
  'sv',
  'ru',
  'tr',
  'ar',
  'fi',
  'id',
  'hi',
  'zh',
  'ko',
] as const

export const rows = (name: string): readonly Record<string, string>[] => {
  const path = join(resolve(process.env.DRAGOMAN_DATA ?? '../shared/data'), name)
  if (!existsSync(path))
    throw new Error(`No development data at ${path}: set DRAGOMAN_DATA to the folder that holds it.`)
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

/** Every language of the parallel sentences with English, German and French, both ways, and the news segments. */
export function loadReferences(): readonly Reference[] {
  const hubs = ['en', 'de', 'fr']
  const directions = PUD.flatMap((one) =>
    PUD.filter((other) => one !== other && (hubs.includes(one) || hubs.includes(other))).map(
      (other) => [one, other] as const,
    ),
  )
  const parallel = rows('parallel/pud17.jsonl').flatMap((row) =>
    directions.map(
      ([from, to]): Reference => ({
        set: 'pud',
        source: { text: row[from]!, language: from },
        target: { text: row[to]!, language: to },
      }),
    ),
  )
  const news = rows('terminology/wmt-news-mined.dev.jsonl').map((row): Reference => {
    const [from = '', to = ''] = row.pair!.split('-')
    return { set: 'news', source: { text: row.src!, language: from }, target: { text: row.ref!, language: to } }
  })
  return [...parallel, ...news]
}

export const isAlphabetic = ({ source, target }: Reference): boolean =>
  [source.language, target.language].every((language) => (ALPHABETIC as readonly string[]).includes(language))

const termbase = loadBuiltin()

/** What is flagged on a correct translation, terms of the built-in termbase included. */
export const flagsOn = ({ source, target }: Reference): readonly Flag[] =>
  checkPair({ source, target, terms: reportTerms(source, target, termbase) })

/**
 * Numbers spoilt on purpose: in every alphabetic reference without a number flag one digit of the target's last number
 * above twelve is changed. How many there are, and how many are then flagged as errors, or at least as warnings.
 */
export function measureSpoiltNumbers(references: readonly Reference[]) {
  const counts = { spoilt: 0, errors: 0, warnings: 0 }
  for (const { source, target } of references) {
    const number = [...target.text.matchAll(/(?<![\p{L}\d.,:-])[1-9]\d{1,3}(?![\p{L}\d:-])/gu)].at(-1)
    if (
      !number ||
      Number(number[0]) <= 12 ||
      checkPair({ source, target, terms: [] }).some(({ code }) => code === 'number')
    )
      continue
    const digit = number[0].at(-1)!
    const at = number.index + number[0].length - 1
    const text = `${target.text.slice(0, at)}${(Number(digit) + 3) % 10}${target.text.slice(at + 1)}`
    const severities = checkPair({ source, target: { ...target, text }, terms: [] })
      .filter(({ code }) => code === 'number')
      .map(({ severity }) => severity)
    counts.spoilt += 1
    if (severities.includes('error')) counts.errors += 1
    else if (severities.includes('warning')) counts.warnings += 1
  }
  return counts
}
