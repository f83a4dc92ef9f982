import type { Pair, TermUse } from '../domain/document.ts'
import type { Span } from '../domain/span.ts'

/** Addresses: the same in every language. */
const ADDRESS = /https?:\/\/[^\s<>"“”«»]*[^\s<>"“”«».,;:!?)\]]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu

/** What must stand in a translation letter for letter: addresses, and terms whose target term is the source's own form. */
export function doNotTranslate(source: string, terms: readonly TermUse[]): readonly Span[] {
  const kept = terms.flatMap(({ source: span, preferred, enforce }): Span[] =>
    enforce !== 'suggest' && preferred === source.slice(...span) ? [span] : [],
  )
  const addresses = [...source.matchAll(ADDRESS)].map(({ 0: text, index }): Span => [index, index + text.length])
  return [...addresses, ...kept]
    .sort(([one], [other]) => one - other)
    .filter(([start], index, spans) => index === 0 || start >= spans[index - 1]![1])
}

/** How many of these stand in a translation, each as often as in the source at most. */
export function carriedOver(source: string, spans: readonly Span[], target: string): number {
  const wanted = new Map<string, number>()
  for (const [start, end] of spans) {
    const text = source.slice(start, end)
    wanted.set(text, (wanted.get(text) ?? 0) + 1)
  }
  return [...wanted].reduce((sum, [text, count]) => sum + Math.min(count, target.split(text).length - 1), 0)
}

/** A text with signs in place of what must not be translated; `restore` puts it back, or gives `null` when a sign did not come back exactly once. */
export interface Protected {
  readonly text: string
  restore(translation: string): string | null
}

/** Protects spans of a text (in order, apart) by short signs of letters that occur nowhere in it and that engines carry over. */
export function protect(text: string, spans: readonly Span[]): Protected {
  const signs = spans.map((_, index) => `ZQ${index + 1}X`)
  let protectedText = ''
  let at = 0
  for (const [index, [start, end]] of spans.entries()) {
    protectedText += text.slice(at, start) + signs[index]
    at = end
  }
  return {
    text: protectedText + text.slice(at),
    restore(translation) {
      if (/ZQ\d+X/i.test(text)) return null
      let restored = translation
      for (const [index, sign] of signs.entries()) {
        const parts = restored.split(sign)
        if (parts.length !== 2) return null
        restored = parts.join(text.slice(...spans[index]!))
      }
      return restored
    },
  }
}

/** The source text of a pair and what must not be translated in it. */
export const protectedSpans = ({ source, terms }: Pair): readonly Span[] => doNotTranslate(source.text, terms)
