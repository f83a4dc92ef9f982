import type { Span } from '../domain/span.ts'

/** What every language writes to the letter. */
export type IdentifierKind =
  | 'web address'
  | 'e-mail address'
  | 'handle'
  | 'hashtag'
  | 'account number'
  | 'bank code'
  | 'ship’s number'
  | 'wallet address'
  | 'document number'

export interface Identifier {
  readonly span: Span
  readonly kind: IdentifierKind
  /** Without spaces, and without case where case says nothing. */
  readonly key: string
}

/** Without one of these signs a text has none. Codes have five digits and more, or say what they are. */
const ANY = /[@#]|:\/\/|www\.|\d{5}|\d{2} ?\d{4} |BIC|SWIFT|bc1/i

interface Form {
  readonly kind: IdentifierKind
  readonly pattern: RegExp
  readonly keyOf: (written: string) => string
}

const asItIs = (written: string): string => written
const lower = (written: string): string => written.toLowerCase()
const joined = (written: string): string => written.replace(/[\s\u00a0]/g, '').toUpperCase()
const lastOf = (pattern: RegExp) => (written: string) => pattern.exec(written)![0]

/** Host without case, no slash at the end: both are the same address. */
const addressKey = (written: string): string =>
  written
    .replace(/^(?:https?:\/\/)?(?:www\.)?[^/?#]*/i, (host) => lower(host).replace(/^(?:https?:\/\/)?(?:www\.)?/, ''))
    .replace(/\/$/, '')

/** The most telling first: what is read as one form is not read as another. */
const FORMS: readonly Form[] = [
  { kind: 'web address', pattern: /(?<![A-Za-z\d])(?:https?:\/\/|www\.)[!#-&(-;=?-~]{3,}/gi, keyOf: addressKey },
  { kind: 'e-mail address', pattern: /(?<![\w.+-])\w[\w.+-]{0,63}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g, keyOf: lower },
  { kind: 'handle', pattern: /(?<![\w@/.])@[A-Za-z]\w{1,30}/g, keyOf: lower },
  { kind: 'hashtag', pattern: /(?<![\p{L}\p{N}&/#])#(?=\p{N}*[\p{L}_])[\p{L}\p{M}\p{N}_]{2,80}/gu, keyOf: lower },
  {
    kind: 'account number',
    pattern: /(?<![A-Za-z\d])[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z\d]{4}){2,7}(?:[ \u00a0]?[A-Z\d]{1,3})?(?![A-Za-z\d])/g,
    keyOf: joined,
  },
  {
    kind: 'wallet address',
    pattern:
      /(?<![A-Za-z\d])(?:0x[\da-fA-F]{40}|bc1[a-z\d]{25,59}|(?=[A-Za-z]*\d)[13T][1-9A-HJ-NP-Za-km-z]{25,34})(?![A-Za-z\d])/g,
    keyOf: asItIs,
  },
  {
    kind: 'ship’s number',
    pattern: /(?:IMO|ИМО|ІМО|MMSI)[^\d\n]{0,16}\d{7,9}(?!\d)/g,
    keyOf: lastOf(/\d+$/),
  },
  {
    kind: 'bank code',
    pattern: /(?:BIC|SWIFT)[^\n]{0,14}?[\s:(](?:[A-Z]{6}[A-Z\d]{2}(?:[A-Z\d]{3})?)(?![A-Za-z\d])/g,
    keyOf: lastOf(/[A-Z\d]+$/),
  },
  { kind: 'document number', pattern: /(?<![\p{L}\p{N}/.-])[A-Z]{1,4}\d{6,12}(?![\p{L}\p{N}])/gu, keyOf: asItIs },
]

/** The sentence's own signs behind an address. A bracket that opens in the address belongs to it. */
function withoutTrailing(written: string): string {
  const bare = written.replace(/[.,;:!?'"’”»*]+$/, '')
  const open = bare.endsWith(')') && !bare.includes('(')
  return bare.length < written.length || open ? withoutTrailing(open ? bare.slice(0, -1) : bare) : written
}

/** Every address, tag and code of a text, each read once, in order of their kinds. */
export function readIdentifiers(text: string): readonly Identifier[] {
  if (!ANY.test(text)) return []
  const found: Identifier[] = []
  for (const { kind, pattern, keyOf } of FORMS)
    for (const { 0: match, index } of text.matchAll(pattern)) {
      const written = withoutTrailing(match)
      const span: Span = [index, index + written.length]
      if (found.some((other) => other.span[0] < span[1] && span[0] < other.span[1])) continue
      found.push({ span, kind, key: keyOf(written) })
      if (found.length >= MOST) return found
    }
  return found
}

/** More are a list of links: to compare all with all beyond it would cost too much. */
const MOST = 100
