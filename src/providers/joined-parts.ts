import { baseLanguage, type Tag } from '../domain/tag.ts'
import { excess } from './batches.ts'
import type { Limits, Outcome } from './contract.ts'
import { cutToLimits, type TextPart } from './cut-to-limits.ts'

type Translated = Outcome & { readonly status: 'translated' }

/** Texts of a job as they are sent, and what becomes of them. */
export interface Parts {
  /** What is sent: the texts, of each that is too long its parts. */
  readonly texts: readonly string[]
  /** The outcome of a whole text, once that of its last part has come or one has failed; else nothing. */
  take(outcome: Outcome): Outcome | undefined
  /** Whether an outcome of the part may still be of use: not once another part of its text has failed. */
  wants(index: number): boolean
}

/** The texts with those over the limits in parts, which are joined again as their outcomes come in. */
export function partsOf(texts: readonly string[], limits: Limits, target: Tag): Parts {
  const cut = texts.map((text) =>
    text.trim() === '' || excess(text, limits) === undefined ? [{ text, gap: '' }] : cutToLimits(text, limits),
  )
  const owners = cut.flatMap((parts, index) => parts.map(() => index))
  const starts = new Map(owners.map((owner, place) => [owner, place] as const).reverse())
  const done = new Map<number, Map<number, Translated>>()
  const failed = new Set<number>()
  return {
    texts: cut.flatMap((parts) => parts.map(({ text }) => text)),
    wants: (place) => !failed.has(owners[place]!),
    take(outcome) {
      const index = owners[outcome.index]!
      const parts = cut[index]!
      if (parts.length === 1) return { ...outcome, index }
      if (failed.has(index)) return undefined
      if (outcome.status === 'failed') {
        failed.add(index)
        return { ...outcome, index }
      }
      const own = done.get(index) ?? new Map<number, Translated>()
      done.set(index, own.set(outcome.index - starts.get(index)!, outcome))
      if (own.size < parts.length) return undefined
      done.delete(index)
      return joined(
        parts.map((part, place) => ({ part, outcome: own.get(place)! })),
        index,
        target,
      )
    },
  }
}

/** The parts as one. What an engine tells of the places of words and sentences is of a part only, and left out. */
function joined(
  all: readonly { readonly part: TextPart; readonly outcome: Translated }[],
  index: number,
  target: Tag,
): Translated {
  const text = all.reduce((whole, { part, outcome }, place) => {
    const before = all[place - 1]?.part
    if (!before) return outcome.text
    const [left, right] = [whole.trimEnd(), outcome.text.trimStart()]
    const spaced =
      !UNSPACED.has(baseLanguage(target)) || (WORD_BEFORE.test(left.slice(-NEAR)) && WORD_AFTER.test(right))
    return left + (spaced ? between(before, part) : '') + right
  }, '')
  const { provider, origin, terminology, after } = all[0]!.outcome
  const billed = all.reduce((sum, { outcome }) => sum + outcome.billed, 0)
  const parts = all.length
  return {
    index,
    status: 'translated',
    text,
    provider,
    origin,
    billed,
    parts,
    ...(terminology && { terminology }),
    after,
  }
}

/** Languages that put no blank between words. */
const UNSPACED: ReadonlySet<string> = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my', 'yue'])
const UNSPACED_SIGN = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]$/u

/** Words and numbers that have a blank between them in every language. */
const WORD_BEFORE = /[\p{Script=Latin}\p{Nd}][.,;:!?%)"”’]*$/u
const WORD_AFTER = /^[\p{Script=Latin}\p{Nd}]/u
/** UTF-16 code units looked back for the end of a word. */
const NEAR = 8

/** The blank that stood between two parts, or has to where the source has none. */
function between(before: TextPart, after: TextPart): string {
  if (before.gap !== '') return before.gap
  return UNSPACED_SIGN.test(before.text) || /^[\p{scx=Han}]/u.test(after.text) ? ' ' : ''
}
