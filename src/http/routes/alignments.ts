import { Hono } from 'hono'
import * as v from 'valibot'
import { anySignal } from '../../domain/any-signal.ts'
import { Problem } from '../../domain/problem.ts'
import { alignTexts } from '../../pipeline/align-texts.ts'
import type { AlignedSide, Alignment } from '../../pipeline/alignment.ts'
import type { Posted } from '../../pipeline/document-pieces.ts'
import { alignmentAnswer, leastScore } from '../alignment-answer.ts'
import type { AppEnvironment, Dependencies, RequestLimits } from '../context.ts'
import { DOCUMENT_FORMATS, negotiateFormat } from '../formats.ts'
import { asCreated } from '../kept/created.ts'
import { ownerOf } from '../kept/owner.ts'
import { readJson } from '../read-body.ts'
import { refuseQuery } from '../refuse-query.ts'
import { tagSchema, unknownField, validate, whole } from '../validate.ts'
import { findTermbase, glossarySchema, refusePrivateKept } from './translations.tsx'

const text = v.string('must be a string')
const texts = v.array(text, 'must be a list of strings')
const yesOrNo = v.boolean('must be true or false')
const ids = v.array(whole, 'must be a list of sentence numbers')

/** A side that is a text, or sentences somebody cut already. */
interface GivenSide {
  readonly text?: string | undefined
  readonly segments?: readonly string[] | undefined
}

const isOneOfBoth = (side: GivenSide): boolean => (side.text === undefined) !== (side.segments === undefined)
const ONE_OF_BOTH = 'must have exactly one of `text` and `segments`'
const common = { text: v.optional(text), segments: v.optional(texts), language: v.optional(tagSchema) }
const body = v.strictObject(
  {
    source: v.pipe(
      v.strictObject(
        { ...common, translation: v.optional(texts) },
        unknownField('must be an object with `text` or `segments`'),
      ),
      v.check((side) => isOneOfBoth(side), ONE_OF_BOTH),
      v.check(
        ({ segments, translation }) => translation === undefined || segments !== undefined,
        'may have `translation` only beside `segments`, one text for each',
      ),
    ),
    target: v.pipe(
      v.strictObject(common, unknownField('must be an object with `text` or `segments`')),
      v.check((side) => isOneOfBoth(side), ONE_OF_BOTH),
    ),
    pivot: v.optional(v.picklist(['auto', 'none'], 'must be "auto" or "none"'), 'auto'),
    locked: v.optional(
      v.array(
        v.strictTuple([ids, ids], 'must be a pair of lists: source and target sentences'),
        'must be a list of beads',
      ),
      [],
    ),
    corpus: v.optional(yesOrNo, false),
    embeddings: v.optional(yesOrNo, false),
    glossary: glossarySchema,
    provider: v.optional(text),
    keep: v.optional(yesOrNo, false),
    private: v.optional(yesOrNo, false),
  },
  unknownField('must be a JSON object with `source` and `target`'),
)

/** Sentences of one side that one request may hold. */
const MOST_SENTENCES = 100_000

/** `POST /v1/alignments`: an existing translation as a document of pairs, its terms and numbers checked like any other. */
export const alignments = ({ services, documents, access, limits, log }: Dependencies) =>
  new Hono<AppEnvironment>().post('/v1/alignments', async (c) => {
    const format = negotiateFormat(c, DOCUMENT_FORMATS)
    refuseQuery(c, ['format', 'minScore'])
    const least = leastScore(c)
    const given = validate(body, await readJson(c, limits.bodyBytes))
    refusePrivateKept(given)
    const sides = { source: sideOf(given.source, 'source', limits), target: sideOf(given.target, 'target', limits) }
    const alignment: Alignment = {
      source: { ...sides.source, translation: given.source.translation },
      target: sides.target,
      pivot: given.pivot,
      locked: given.locked,
      corpus: given.corpus,
      embeddings: given.embeddings,
      provider: given.provider,
      private: given.private,
      termbase: await findTermbase(given.glossary, services, c.get('glossaries')),
    }
    const keeper = given.keep
      ? await documents.keeper(await ownerOf(c, access), postedSides(given, alignment.provider))
      : undefined
    const deadline = AbortSignal.timeout(limits.timeoutMs)
    const signal = anySignal(deadline, c.req.raw.signal)
    const document = await alignTexts(alignment, services, signal, c.get('budget')).catch((error: unknown) => {
      throw deadline.aborted && error === deadline.reason
        ? new Problem(
            'timeout',
            'The time limit of the request was reached before the texts were aligned. Send them in parts.',
          )
        : error
    })
    const kept = await keeper?.save(document)
    const answer = await alignmentAnswer(c, kept ?? document, format, { least, log })
    return kept ? asCreated(answer, kept) : answer
  })

/** What is kept of both sides beside their document: sentences that were cut already as the lines they are. */
function postedSides(
  { source, target }: { readonly source: GivenSide; readonly target: GivenSide },
  provider: string | undefined,
): Posted {
  const textOf = ({ text: whole, segments = [] }: GivenSide): string => whole ?? segments.join('\n')
  return {
    content: { kind: 'text', posted: textOf(source) },
    translation: textOf(target),
    clean: 'off',
    ...(provider !== undefined && { provider }),
  }
}

/** A side as the pipeline takes it. Throws `text-too-long`. */
export function sideOf(
  given: GivenSide & { readonly language?: string | undefined },
  name: 'source' | 'target',
  { textLength }: Pick<RequestLimits, 'textLength'>,
): AlignedSide {
  const { text: whole, segments = [], language } = given
  const length = whole?.length ?? segments.reduce((sum, segment) => sum + segment.length, 0)
  if (length > textLength) {
    const detail = `The ${name} has ${length} characters; one request may have ${textLength}.`
    throw new Problem('text-too-long', detail, { length, limit: textLength })
  }
  if (segments.length > MOST_SENTENCES) {
    const detail = `The ${name} has ${segments.length} sentences; one request may have ${MOST_SENTENCES}.`
    throw new Problem('text-too-long', detail, { length: segments.length, limit: MOST_SENTENCES })
  }
  return { content: whole === undefined ? { kind: 'segments', segments } : { kind: 'text', text: whole }, language }
}
