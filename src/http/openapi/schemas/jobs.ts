import { choice, list, object, orNull, ref, type Schema, text, whole } from '../schema.ts'
import { options } from '../translation-options.ts'

const callback = text(
  'An https address of the public internet that is told of the end: a signed POST (Standard Webhooks), tried again for three days',
)

/** OpenAPI: jobs, as they are posted and as they stand. */
export const jobSchemas = (): Record<string, Schema> => ({
  JobRequest: {
    ...object({ text: text('The article as plain text'), html: text('The article as HTML'), ...options, callback }, []),
    additionalProperties: false,
    oneOf: [{ required: ['text'] }, { required: ['html'] }],
    description: 'As for a translation, eight times as long; `keep` is understood, and `private` cannot be true',
  },
  Job: object({
    id: text(),
    state: choice('queued', 'running', 'done', 'failed', 'cancelled'),
    progress: {
      ...object({ done: whole(), total: whole('0 until the text has been read'), failed: whole() }),
      description: 'Sentences',
    },
    attempts: whole('How often somebody took it up'),
    createdAt: text('ISO 8601'),
    startedAt: orNull(text('ISO 8601')),
    updatedAt: text('ISO 8601'),
    endedAt: orNull(text('ISO 8601')),
    result: orNull(text('Where the document is read: `/v1/translations/{id}`; null until the job is done')),
    problem: orNull({
      ...object({ type: text(), title: text(), status: whole(), detail: text() }),
      additionalProperties: true,
      description: 'Why it failed, or why not everything is translated',
    }),
    callback: orNull(
      object({
        url: text(),
        state: choice('waiting', 'delivered', 'given-up'),
        attempts: whole(),
      }),
    ),
  }),
  Jobs: object({
    jobs: list(ref('Job')),
    next: orNull(text('To be given as `after` for the next page; null on the last')),
  }),
})
