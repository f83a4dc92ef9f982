import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { anySignal } from '../../domain/any-signal.ts'
import type { Document } from '../../domain/document.ts'
import { Problem } from '../../domain/problem.ts'
import type { PairFile } from '../../exchange/pair-file.ts'
import type { Posted } from '../../pipeline/document-pieces.ts'
import { importPairs } from '../../pipeline/import-pairs.ts'
import { rebuiltText } from '../../pipeline/rebuilt-text.ts'
import { alignmentAnswer, leastScore } from '../alignment-answer.ts'
import type { AppEnvironment, Dependencies } from '../context.ts'
import { checkedDocument } from '../exports/checked-document.ts'
import { DOCUMENT_FORMATS, negotiateFormat } from '../formats.ts'
import { createGate, type Gate } from '../gate.ts'
import { importFormat } from '../imports/import-format.ts'
import { readPairs } from '../imports/read-pairs.ts'
import { asCreated } from '../kept/created.ts'
import { ownerOf } from '../kept/owner.ts'
import { passOver, readJson } from '../read-body.ts'
import { tagSchema, unknownField, validate } from '../validate.ts'
import { findTermbase } from './translations.tsx'

const query = v.strictObject(
  {
    source: v.optional(tagSchema),
    target: v.optional(tagSchema),
    glossary: v.optional(v.string()),
    keep: v.optional(v.picklist(['true', 'false', '1', '0'], 'must be true or false')),
  },
  unknownField('must be a query'),
)

/** How much larger than an article a file of its pairs may be. */
const TIMES = 8
/** Pairs that one file may hold. */
const MOST_PAIRS = 100_000

/** Bytes from which on a file is large: its pairs may take hundreds of megabytes of memory. */
const LARGE = 2_000_000
/** Large files that are worked on at once. */
const MOST_LARGE = 1

/**
 * `POST /v1/imports`: a file of pairs somebody has, as a document: its terms reported, every pair checked, kept on request,
 * answered in any form. A document (`json`) is taken as it is.
 */
export const imports = (dependencies: Dependencies) => {
  const gate = createGate(MOST_LARGE, dependencies.limits.timeoutMs)
  return new Hono<AppEnvironment>().post('/v1/imports', async (c) => {
    const leave = isLarge(c) ? await entered(gate, c, dependencies.limits.bodyBytes * TIMES) : undefined
    try {
      return await importAnswer(c, dependencies)
    } finally {
      leave?.()
    }
  })
}

/** A place behind the gate. Who finds none is heard out: a client that still sends would not see the answer. */
async function entered(gate: Gate, c: Context, limit: number): Promise<() => void> {
  try {
    return gate.enter()
  } catch (error) {
    await passOver(c.req.raw, limit)
    throw error
  }
}

/** Whether the body is large or does not say how large it is. */
const isLarge = (c: Context): boolean => !(Number(c.req.header('content-length') ?? Infinity) < LARGE)

async function importAnswer(
  c: Context<AppEnvironment>,
  { services, documents, access, limits, log }: Dependencies,
): Promise<Response> {
  const format = negotiateFormat(c, DOCUMENT_FORMATS)
  const from = importFormat(c)
  const least = leastScore(c)
  const { from: _from, format: _format, minScore: _minScore, ...given } = c.req.query()
  const { source, target, glossary, keep } = validate(query, given)
  const termbase = await findTermbase(
    glossary === undefined ? undefined : glossary === 'null' ? null : glossary.split(','),
    services,
    c.get('glossaries'),
  )
  const deadline = AbortSignal.timeout(limits.timeoutMs)
  const signal = anySignal(deadline, c.req.raw.signal)
  const made = async (): Promise<Document> => {
    if (from === 'json') {
      refuseBeside({ source, target, glossary })
      const { kept: _, ...document } = await checkedDocument(await readJson(c, limits.bodyBytes * TIMES))
      return document
    }
    const file = await readPairs(c, from, { source, target }, limits.bodyBytes * TIMES)
    refuseMany(file)
    return importPairs(file, { source, target, termbase }, services, signal)
  }
  const document = await made().catch((error: unknown) => {
    throw deadline.aborted && error === deadline.reason
      ? new Problem(
          'timeout',
          'The time limit of the request was reached before every pair was checked. Send the file in parts.',
        )
      : error
  })
  const kept =
    keep === 'true' || keep === '1'
      ? await (await documents.keeper(await ownerOf(c, access), postedOf(document, limits.bodyBytes * TIMES))).save(
          document,
        )
      : undefined
  const answer = await alignmentAnswer(c, kept ?? document, format, { least, log })
  return kept ? asCreated(answer, kept) : answer
}

/** What is kept beside the document: its texts where their spans say. Throws `text-too-long`. */
function postedOf(document: Document, most: number): Posted {
  const posted = rebuiltText(document, most)
  if (posted === undefined)
    throw new Problem(
      'text-too-long',
      `The spans of the document end behind ${most} characters, which is the most that is kept.`,
    )
  return { content: { kind: 'text', posted }, clean: 'off' }
}

function refuseMany({ pairs }: PairFile): void {
  if (pairs.length <= MOST_PAIRS) return
  const detail = `The file holds ${pairs.length} pairs; one request may have ${MOST_PAIRS}. Send it in parts.`
  throw new Problem('text-too-long', detail, { length: pairs.length, limit: MOST_PAIRS })
}

/** A document says itself what it is: a wish beside it would be overlooked in silence. */
function refuseBeside(wishes: Readonly<Record<string, unknown>>): void {
  const message = 'cannot stand beside a document, which is taken as it is'
  const errors = Object.entries(wishes).flatMap(([field, value]) => (value === undefined ? [] : [{ field, message }]))
  if (errors.length > 0)
    throw new Problem('invalid-request', `${errors.map(({ field }) => `${field} ${message}`).join('; ')}.`, { errors })
}
