import type { Span } from '../../src/domain/span.ts'

/** A text and its language. */
export interface DamageSide {
  readonly text: string
  readonly language: string
}

/** A source and its correct translation; `parts` where both are known to be made of the same sentences. */
export interface SoundPair {
  readonly source: DamageSide
  readonly target: DamageSide
  readonly parts?: readonly { readonly source: string; readonly target: string }[]
}

/** A translation that was damaged: its text, and what was done at which place of it. */
export interface Injured {
  readonly text: string
  readonly span: Span
  readonly detail: string
}

/** What damage may draw on besides the pair. */
export interface InjuryContext {
  readonly random: () => number
  /** Names in the texts of a language, to be put in place of others. */
  readonly names: ReadonlyMap<string, readonly string[]>
}

/** Damages a translation in one way, or `undefined` where there is nothing of that kind to damage on both sides. */
export type Injury = (pair: SoundPair, context: InjuryContext) => Injured | undefined

/** A text with something else at a place; `undefined` when that changes nothing. */
export function replaced(text: string, [start, end]: Span, put: string): Injured | undefined {
  const was = text.slice(start, end)
  if (was === put) return undefined
  return {
    text: `${text.slice(0, start)}${put}${text.slice(end)}`,
    span: [start, start + put.length],
    detail: `“${was}” → “${put}”`,
  }
}

/** Zeros of the digits that texts of our languages have. */
const ZEROS = [0x660, 0x6f0, 0x966, 0xff10]

/** The same text with ASCII digits; places stay. */
export const asciiDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹०-९０-９]/gu, (sign) => {
    const code = sign.charCodeAt(0)
    return String(code - ZEROS.find((zero) => code >= zero && code < zero + 10)!)
  })

/** A pattern of a whole word, whatever its case. */
export const wholeWord = (alternatives: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${alternatives})(?![\\p{L}\\p{M}])`, 'giu')
