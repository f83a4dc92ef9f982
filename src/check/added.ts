import type { Flag, Severity } from '../domain/document.ts'
import type { Span } from '../domain/span.ts'
import { cut } from '../domain/span.ts'
import { chatterIn } from './chatter.ts'
import type { Check } from './pair.ts'

/** What no sentence of an article has: pieces of markup, placeholders, signs of a language model's own format. */
const MARKUP: readonly (readonly [RegExp, Severity])[] = [
  [/<\/?\p{L}[^<>]{0,300}>|<!--|<\|[^<>|]{1,60}\|>|<\/?(?:script|style)\b/giu, 'error'],
  [/⟦[^⟦⟧]{0,60}⟧|[⟦⟧]/gu, 'error'],
  [/\{\{[^{}]{0,100}\}\}|\$\{[^{}]{0,100}\}|\{\d{1,3}\}|\{%[^{}]{0,100}%\}/g, 'error'],
  [/\[\/?INST\]|\[\/?SYS\]/g, 'error'],
  [/&(?:\p{L}{2,8}|#\d{1,7}|#x[\da-f]{1,6});/giu, 'error'],
  [/```|\*\*[^*\n]{1,200}\*\*/g, 'warning'],
]
/** Every pattern begins with one of these signs, which most texts have not. */
const MARKUP_SIGN = /[<⟦⟧{$[&`*]/

/** Markup, placeholders and remarks about the translation that stand in the target and have nothing like them in the source. */
export const checkAdded: Check = ({ source, target }) => {
  const markup = MARKUP_SIGN.test(target.text) ? addedMarkup(source.text, target.text) : []
  const chatter = chatterIn(target.text)
  if (!chatter || chatterIn(source.text)) return markup
  return [...markup, flag(target.text, chatter.severity, chatter.span, 'A remark')]
}

const addedMarkup = (source: string, target: string): readonly Flag[] =>
  MARKUP.flatMap(([pattern, severity]): readonly Flag[] => {
    const known = new Set(Array.from(source.matchAll(pattern), ([piece]) => kindOf(piece)))
    const added = [...target.matchAll(pattern)].find(([piece]) => !known.has(kindOf(piece)))
    return added ? [flag(target, severity, [added.index, added.index + added[0].length], 'Markup')] : []
  })

/** Tags are compared by name, since attributes may be translated; all else as it is. */
const kindOf = (piece: string): string => (/^<\/?[\p{L}\d:-]{1,40}/u.exec(piece)?.[0] ?? piece).toLowerCase()

function flag(text: string, severity: Severity, span: Span, what: string): Flag {
  const detail = `${what} the source does not have stands in the translation: “${cut(text, span)}”.`
  return { code: 'added', severity, source: null, target: span, detail }
}
