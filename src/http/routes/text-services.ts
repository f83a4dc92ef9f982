import { Hono } from 'hono'
import * as v from 'valibot'
import { Problem } from '../../domain/problem.ts'
import { baseLanguage, type Tag, UNDETERMINED } from '../../domain/tag.ts'
import { languageUndetermined } from '../../pipeline/obstacles.ts'
import { detect } from '../../text/detect.ts'
import { segmentText } from '../../text/segment.ts'
import type { AppEnvironment, Dependencies, RequestLimits } from '../context.ts'
import { readJson } from '../read-body.ts'
import { tagSchema, validate } from '../validate.ts'
import { findTermbase, glossarySchema } from './translations.tsx'

const text = v.string('must be a string')
const objectMessage = (issue: { expected: string | null }) =>
  issue.expected === 'never' ? 'is not a field of this request' : 'must be given in a JSON object'

const segmentsBody = v.strictObject({ text, language: v.optional(tagSchema) }, objectMessage)
const detectionsBody = v.strictObject(
  {
    texts: v.pipe(
      v.array(text, 'must be a list of strings'),
      v.minLength(1, 'must hold at least one text'),
      v.maxLength(1000, 'may hold 1000 texts at most'),
    ),
  },
  objectMessage,
)
const termsBody = v.strictObject(
  {
    text,
    source: v.optional(tagSchema),
    target: v.optional(tagSchema, 'en'),
    glossary: glossarySchema,
  },
  objectMessage,
)

/** `POST /v1/segments`, `/v1/detections` and `/v1/terms`: what the pipeline sees in a text, without translating it. */
export const textServices = ({ services, limits }: Dependencies) =>
  new Hono<AppEnvironment>()
    .post('/v1/segments', async (c) => {
      const body = validate(segmentsBody, await readJson(c, limits.bodyBytes))
      checkLength(body.text, limits)
      const language = body.language ?? (await languageOf(body.text, services))
      return c.json({ language, segments: segmentText(body.text, language) })
    })
    .post('/v1/detections', async (c) => {
      const { texts } = validate(detectionsBody, await readJson(c, limits.bodyBytes))
      checkLength(texts.join(''), limits)
      await services.prepareDetection()
      return c.json({ detections: texts.map((text) => detect(text)) })
    })
    .post('/v1/terms', async (c) => {
      const body = validate(termsBody, await readJson(c, limits.bodyBytes))
      checkLength(body.text, limits)
      const termbase = await findTermbase(body.glossary, services, c.get('glossaries'))
      const source = body.source ?? (await languageOf(body.text, services))
      if (baseLanguage(source) === UNDETERMINED) {
        throw languageUndetermined()
      }
      const terms = (termbase?.match(body.text, source) ?? []).map(({ concept, span, enforce }) => {
        const { preferred, admitted } = termbase!.terms(concept, body.target)
        return { concept, span, targets: [...(preferred === null ? [] : [preferred]), ...admitted], enforce }
      })
      return c.json({
        source,
        target: body.target,
        glossary: termbase && { id: termbase.id, version: termbase.version },
        terms,
      })
    })

async function languageOf(text: string, services: Dependencies['services']): Promise<Tag> {
  await services.prepareDetection()
  return detect(text).language
}

function checkLength(text: string, limits: Pick<RequestLimits, 'textLength'>): void {
  if (text.length > limits.textLength) {
    throw new Problem(
      'text-too-long',
      `The text has ${text.length} characters; one request may have ${limits.textLength}.`,
    )
  }
}
