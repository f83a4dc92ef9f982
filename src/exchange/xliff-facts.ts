import type { Document, Pair } from '../domain/document.ts'
import { xmlText } from './xml.ts'

/** Something XLIFF has no element for, by a name of ours: `bead`, `1-2`. */
export type Fact = readonly [name: string, value: string]

/** Values of the types below that are written as they are told. */
const ORIGINS: ReadonlySet<string> = new Set(['machine', 'memory', 'human', 'edited'])

/** What is told of a pair beside its texts. A term and a flag stand as JSON, for they have many parts. */
export const pairFacts = (pair: Pair): readonly Fact[] => [
  ['bead', pair.bead],
  ['score', String(pair.score)],
  ...(pair.status === 'failed' ? [['status', pair.status] as const] : []),
  ...(pair.origin === null ? [] : [['origin', pair.origin] as const]),
  ...(pair.provider === null ? [] : [['provider', pair.provider] as const]),
  ...(pair.reviewed ? [['reviewed', 'yes'] as const] : []),
  ...(pair.source.language === undefined ? [] : [['language', pair.source.language] as const]),
  ...pair.terms.map((term): Fact => ['term', asciiJson(term)]),
  ...pair.flags.map((flag): Fact => ['flag', asciiJson(flag)]),
  ['digest', digestOf(pair.source.text, pair.target?.text ?? null)],
]

/** What a pair is told to be; what other programs changed of its texts since is not. */
export type PairTold = Pick<
  Pair,
  'bead' | 'score' | 'status' | 'origin' | 'provider' | 'terms' | 'flags' | 'reviewed'
> & {
  readonly language?: string
}

/**
 * What the facts say of these texts; `null` where they say nothing. Of texts that are no more what they were, terms and
 * flags are left out, and who wrote the target is told to be somebody who edited it.
 */
export function readPairFacts(facts: readonly Fact[], source: string, target: string | null): PairTold | null {
  const told = new Map(facts)
  const score = Number(told.get('score'))
  const bead = told.get('bead')
  if (bead === undefined || !/^\d{1,6}-\d{1,6}$/.test(bead) || !(score >= 0 && score <= 1)) return null
  const same = told.get('digest') === digestOf(source, target)
  const origin = told.get('origin') ?? ''
  const language = told.get('language')
  return {
    bead: same ? bead : target === null ? bead.replace(/\d+$/, '0') : bead.replace(/-0$/, '-1'),
    score,
    status: target !== null ? 'translated' : told.get('status') === 'failed' ? 'failed' : 'untranslated',
    origin: target === null ? null : !same ? 'edited' : ORIGINS.has(origin) ? (origin as Pair['origin']) : 'human',
    provider: (target !== null && told.get('provider')) || null,
    terms: same ? parsed(facts, 'term', isTerm(source, target)) : [],
    flags: same ? parsed(facts, 'flag', isFlag(source, target)) : [],
    ...(same && told.get('reviewed') === 'yes' && { reviewed: true }),
    ...(language !== undefined && { language }),
  }
}

/** What is told of a whole document: how it was made, what it says of itself, and its names. */
export const documentFacts = ({
  source,
  glossary,
  names,
  warnings,
}: Pick<Document, 'source' | 'glossary' | 'names' | 'warnings'>): readonly Fact[] => [
  ['confidence', String(source.confidence)],
  ['detected', source.detected ? 'yes' : 'no'],
  ...(glossary
    ? ([
        ['glossary', glossary.id],
        ['glossary-version', glossary.version],
      ] as const)
    : []),
  ...warnings.map((warning): Fact => ['warning', warning]),
  ...names.map((name): Fact => ['name', asciiJson(name)]),
]

/** What the facts say of a document; names as they were, whose places hold as long as no text is changed. */
export function readDocumentFacts(
  facts: readonly Fact[],
): Pick<Document, 'glossary' | 'names' | 'warnings'> & { readonly confidence: number; readonly detected: boolean } {
  const told = new Map(facts)
  const [id, version] = [told.get('glossary'), told.get('glossary-version')]
  const confidence = Number(told.get('confidence') ?? 1)
  return {
    confidence: confidence >= 0 && confidence <= 1 ? confidence : 1,
    detected: told.get('detected') === 'yes',
    glossary: id === undefined || version === undefined ? null : { id, version },
    warnings: facts.flatMap(([name, value]) => (name === 'warning' ? [value] : [])),
    names: parsed(facts, 'name', isName),
  }
}

/** JSON in which whatever XML could not hold, or programs like to change, stands by its number. */
const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    /[\u0000-\u001f\u007f-\u00a0\u00ad\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** What stands as JSON under a name, where it has the shape it was written in: a file may come from anybody. */
function parsed<Value>(facts: readonly Fact[], wanted: string, is: (given: Given) => boolean): readonly Value[] {
  return facts.flatMap(([name, value]): readonly Value[] => {
    if (name !== wanted) return []
    try {
      const given: unknown = JSON.parse(value)
      return typeof given === 'object' && given !== null && is(given as Given) ? [given as Value] : []
    } catch (error) {
      if (error instanceof SyntaxError) return []
      throw error
    }
  })
}

type Given = Readonly<Record<string, unknown>>

const isText = (given: unknown): boolean => typeof given === 'string'
const isSpanOf = (given: unknown, text: string | null): boolean =>
  Array.isArray(given) &&
  given.length === 2 &&
  given.every(Number.isSafeInteger) &&
  0 <= given[0] &&
  given[0] <= given[1] &&
  given[1] <= (text ?? '').length
const isSpanOrNull = (given: unknown, text: string | null): boolean => given === null || isSpanOf(given, text)

const isTerm =
  (source: string, target: string | null) =>
  (given: Given): boolean =>
    [given.concept, given.status, given.method, given.enforce].every(isText) &&
    (given.preferred === null || isText(given.preferred)) &&
    isSpanOf(given.source, source) &&
    isSpanOrNull(given.target, target)

const isFlag =
  (source: string, target: string | null) =>
  (given: Given): boolean =>
    [given.code, given.severity, given.detail].every(isText) &&
    isSpanOrNull(given.source, source) &&
    isSpanOrNull(given.target, target)

const isName = (given: Given): boolean =>
  isText(given.kind) && isText(given.original) && Array.isArray(given.source) && Array.isArray(given.target)

/** A short digest (FNV-1a, 32 bits) of a pair's texts as XML holds them: it tells a change, and keeps nothing secret. */
function digestOf(source: string, target: string | null): string {
  let hash = 0x811c9dc5
  const text = xmlText(`${source}\n${target === null ? '-' : `+${target}`}`)
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
