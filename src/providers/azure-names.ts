import type { TermHint } from './contract.ts'

/** A text as it is sent, and whether Azure is told of its terms. */
export interface MarkedText {
  readonly text: string
  readonly marked: boolean
  /** Whether every term that occurs in the text is marked. */
  readonly complete: boolean
}

/** Targets that take a name as it stands, whatever its part in the sentence: elsewhere it would want an ending. */
const UNINFLECTED: readonly string[] = ['en', 'id', 'ja', 'ms', 'th', 'vi', 'zh-Hans', 'zh-Hant']
/** What would be markup itself; Microsoft documents no way to escape it in plain text. */
const MARKUP = /[<>&"]/
const ELEMENT = /<mstrans:dictionary\s+translation="([^"<>]*)"\s*>[^<]*<\/mstrans:dictionary>/gi
const TAG = /<\/?mstrans:dictionary\b[^<>]*>/gi

/**
 * Whether names can be marked for a pair of Azure's codes: English is one of the two, the source is named, and a name
 * keeps its form in the target.
 * https://learn.microsoft.com/azure/ai-services/translator/text-translation/how-to/use-dynamic-dictionary
 */
export const takesNames = (from: string | undefined, into: string): boolean =>
  from !== undefined && (from === 'en') !== (into === 'en') && UNINFLECTED.includes(into)

/**
 * The text with its proper names marked for Azure's dynamic dictionary, which copies what it is told: safe for names only.
 * Case counts, and a name is marked only where it stands apart: not within a word, at a hyphen or an apostrophe. A text
 * with signs of markup in it stays as it is, and so does a name for which two translations are asked.
 */
export function markNames(text: string, terms: readonly TermHint[]): MarkedText {
  const here = terms.filter(({ source }) => source !== '' && text.includes(source))
  const names = namesOf(here)
  if (names.size === 0 || MARKUP.test(text)) return { text, marked: false, complete: false }
  const found = new Set<string>()
  const longestFirst = [...names.keys()].sort((one, other) => other.length - one.length)
  const edge = String.raw`[\p{L}\p{M}\p{N}'’\-‐‑]`
  const pattern = new RegExp(`(?<!${edge})(?:${longestFirst.map(escaped).join('|')})(?!${edge})`, 'gu')
  const sent = text.replace(pattern, (name) => {
    found.add(name)
    return `<mstrans:dictionary translation="${names.get(name)}">${name}</mstrans:dictionary>`
  })
  return { text: sent, marked: found.size > 0, complete: here.every(({ source }) => found.has(source)) }
}

/**
 * The answer without what is left of our markup: a whole element is the translation that was asked for, a tag alone is
 * nothing.
 */
export const withoutMarkup = (answer: string): string => answer.replace(ELEMENT, '$1').replace(TAG, '')

/** Whether there is markup of Azure's left that is no whole tag any more. */
export const hasMarkup = (answer: string): boolean => /mstrans\s*:/i.test(answer)

/** The names that can be marked, each with its one translation. */
function namesOf(terms: readonly TermHint[]): ReadonlyMap<string, string> {
  const names = terms.filter(
    ({ source, target, name }) =>
      name &&
      target !== '' &&
      !MARKUP.test(source + target) &&
      terms.every((other) => other.source !== source || other.target === target),
  )
  return new Map(names.map(({ source, target }) => [source, target]))
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
