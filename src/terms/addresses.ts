import type { Span } from '../domain/span.ts'

/** Addresses, hosts, e-mail, handles and hashtags: written in letters, yet no words of the text. */
const LITERAL =
  /[a-z][a-z\d+.-]*:\/\/[^<>"“”«»]+|www\.[^<>"“”«»]+|[\w.+-]*@[\p{L}\p{N}_.-]+|#[\p{L}\p{M}\p{N}_]+|(?:[\w-]+\.)+[a-z]{2,}(?![\p{L}\p{N}])(?:\/[^<>"“”«»]*)?/giu
/** A full stop without the space after it makes no host: the last label is in small letters. */
const HOST = /^(?:[\w-]+\.)+[a-z]{2,}(?:\/|$)/
const OTHER = /^(?:[a-z][a-z\d+.-]*:\/\/|www\.|[\w.+-]*@|#)/i
/** How far an address is followed on either side, in UTF-16 code units. */
const REACH = 300

/** Whether a span lies in what must stand letter for letter: an address, a handle, a hashtag, code between backticks. */
export function isLiteral(text: string, [start, end]: Span): boolean {
  const from = Math.max(0, start - REACH)
  const before = /\S*$/.exec(text.slice(from, start))![0]
  const after = /^\S*/.exec(text.slice(end, end + REACH))![0]
  const around = before + text.slice(start, end) + after
  const [first, last] = [before.length, before.length + end - start]
  return (
    isCode(text, start, end) ||
    [...around.matchAll(LITERAL)].some(
      ({ 0: found, index }) => index < last && index + found.length > first && (OTHER.test(found) || HOST.test(found)),
    )
  )
}

const isCode = (text: string, start: number, end: number): boolean =>
  text.indexOf('`', end) >= 0 && (text.slice(0, start).split('`').length & 1) === 0
