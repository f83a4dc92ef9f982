import type { Span } from '../../domain/span.ts'
import type { Counterpart } from '../../providers/contract.ts'

/** A text as markup in which every term stands in an element of its own, and where the terms stand in the text. */
export interface MarkedTerms {
  readonly markup: string
  readonly spans: readonly Span[]
}

/** Letters before or after which a form is only part of a word. */
const LETTER = /[\p{L}\p{M}\p{N}]/u

/**
 * Marks the terms in a text for an engine that carries markup over, each form where it first stands as words of its own;
 * of two that overlap the longer. `null` when none stands there, or the text has what markup cannot hold.
 */
export function markTerms(text: string, forms: readonly string[]): MarkedTerms | null {
  // what an engine is not given as it stands has other places
  if (/^\s|\s$|[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(text)) return null
  const spans: Span[] = []
  for (const form of [...new Set(forms)].sort((one, other) => other.length - one.length)) {
    const start = form === '' ? -1 : text.indexOf(form)
    const end = start + form.length
    if (start < 0 || isInsideWord(text, start, end)) continue
    if (spans.every(([from, to]) => end <= from || to <= start)) spans.push([start, end])
  }
  if (spans.length === 0) return null
  spans.sort((one, other) => one[0] - other[0])
  let markup = ''
  let last = 0
  for (const [id, [start, end]] of spans.entries()) {
    markup += `${escaped(text.slice(last, start))}<b id="${id}">${escaped(text.slice(start, end))}</b>`
    last = end
  }
  return { markup: markup + escaped(text.slice(last)), spans }
}

const isInsideWord = (text: string, start: number, end: number): boolean =>
  UNSPACED.test(text.slice(start, end))
    ? false
    : LETTER.test(text.slice(0, start).slice(-1)) || LETTER.test(text[end] ?? '')

/** Scripts that put no blank between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const TOKEN = /<b id="(\d{1,4})">|<\/b>|&(amp|lt|gt|quot|apos|#\d{1,7});|[<>&]|[^<>&]+/gu

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/**
 * The text in an engine's markup and where it says the terms are: of each term that stands in one place and has words
 * there. `null` when anything is left that is neither text nor a mark of ours, or marks are not closed.
 */
export function readMarkedTerms(
  markup: string,
  spans: readonly Span[],
): { readonly text: string; readonly words: readonly Counterpart[] } | null {
  let text = ''
  let open: { readonly id: number; readonly start: number } | null = null
  const places = new Map<number, Span[]>()
  for (const [token, id, entity] of markup.matchAll(TOKEN)) {
    if (id !== undefined) {
      if (open || Number(id) >= spans.length) return null
      open = { id: Number(id), start: text.length }
    } else if (token === '</b>') {
      if (!open) return null
      if (text.length > open.start) places.set(open.id, [...(places.get(open.id) ?? []), [open.start, text.length]])
      open = null
    } else if (entity !== undefined) {
      const character = entity.startsWith('#')
        ? String.fromCodePoint(Math.min(Number(entity.slice(1)), 0x10ffff))
        : ENTITIES.get(entity)
      text += character
    } else if (/^[<>&]$/.test(token)) return null
    else text += token
  }
  if (open) return null
  const words = [...places].flatMap(([id, found]): readonly Counterpart[] => {
    const [only, ...others] = found
    if (!only || others.length > 0) return []
    const target = trimmed(text, only)
    return target && spans[id] ? [{ source: spans[id], target }] : []
  })
  return { text, words }
}

/** A span without the blanks at its ends; `null` when nothing else is in it. */
function trimmed(text: string, [start, end]: Span): Span | null {
  const inside = text.slice(start, end)
  if (!/[\p{L}\p{N}]/u.test(inside)) return null
  return [start + inside.length - inside.trimStart().length, end - (inside.length - inside.trimEnd().length)]
}
