import { choice, list, object, ref, type Schema, text, whole } from '../schema.ts'

/** OpenAPI: the answer to what went wrong. */
export const problemSchemas = (): Record<string, Schema> => ({
  Problem: object(
    {
      type: text('`/problems/<code>`'),
      title: text(),
      status: whole(),
      detail: text('What is wrong here and what to do'),
      requestId: text(),
      errors: list(object({ field: text(), message: text() }), 'For `invalid-request` and `unknown-language`'),
      document: { ...ref('Document'), description: 'What was found and translated before the problem' },
      retryAfter: { type: 'number', description: 'Seconds' },
      help: list(text(), 'What would help, for `provider-unavailable`'),
      provider: text('Which provider it was'),
      version: whole('The version that is there, for `precondition-failed`'),
      budget: { ...choice('request', 'key'), description: 'Whose, for `budget-exhausted`' },
      limit: whole('Characters of the budget, or of a text that is too long'),
      remaining: whole('Characters that are left of the budget'),
    },
    ['type', 'title', 'status', 'detail', 'requestId'],
  ),
})
