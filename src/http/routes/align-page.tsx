import { Hono } from 'hono'
import * as v from 'valibot'
import { anySignal } from '../../domain/any-signal.ts'
import { Problem } from '../../domain/problem.ts'
import { alignTexts } from '../../pipeline/align-texts.ts'
import { DEFAULT_GLOSSARY } from '../../pipeline/services.ts'
import { alignmentAnswer } from '../alignment-answer.ts'
import type { AppEnvironment, Dependencies } from '../context.ts'
import { readText } from '../read-body.ts'
import { tagSchema, validate } from '../validate.ts'
import { AlignPage } from '../views/align-page.tsx'
import { sideOf } from './alignments.ts'
import { glossaryOf, offerGlossaries } from './glossary-form.ts'
import { keyNeeded } from './key-needed.ts'
import { findTermbase, glossarySchema } from './translations.tsx'

const fields = v.object({
  original: v.optional(v.string(), ''),
  translation: v.optional(v.string(), ''),
  source: v.optional(tagSchema),
  target: v.optional(tagSchema),
  pivot: v.optional(v.literal('auto')),
  glossary: glossarySchema,
})

/** `GET /align`: a text and its translation, to be aligned and checked. `POST /align`: the same form without script. */
export const alignPage = ({ services, limits, access, log }: Dependencies) =>
  new Hono<AppEnvironment>()
    .get('/align', async (c) => {
      const keyed = await keyNeeded(access)
      return c.html(
        <AlignPage
          say={await c.var.voice()}
          providers={services.translator({})!.providers.filter((name) => name !== 'memory')}
          keyNeeded={keyed}
          glossaries={{
            usual: [DEFAULT_GLOSSARY],
            offer: keyed ? null : await offerGlossaries(c.req.queries('glossary'), services),
          }}
        />,
      )
    })
    .post('/align', async (c) => {
      const form = new URLSearchParams(await readText(c, limits.bodyBytes))
      const given = validate(fields, {
        ...Object.fromEntries([...form].filter(([, value]) => value.trim() !== '')),
        ...glossaryOf(form),
      })
      const alignment = {
        source: sideOf({ text: given.original, language: given.source }, 'source', limits),
        target: sideOf({ text: given.translation, language: given.target }, 'target', limits),
        // nobody else sees a text unless its reader ticked that
        pivot: given.pivot ?? ('none' as const),
        locked: [],
        corpus: false,
        termbase: await findTermbase(given.glossary, services, c.get('glossaries')),
      }
      const deadline = AbortSignal.timeout(limits.timeoutMs)
      const signal = anySignal(deadline, c.req.raw.signal)
      const document = await alignTexts(alignment, services, signal, c.get('budget')).catch((error: unknown) => {
        if (deadline.aborted && error === deadline.reason)
          throw new Problem('timeout', 'The time limit was reached before the texts were aligned. Send them in parts.')
        throw error
      })
      return alignmentAnswer(c, document, 'html', { least: undefined, log })
    })
