/** Every problem a caller can meet: its code is the last part of `type`, see `GET /problems/{code}`. */
export const PROBLEMS = {
  'invalid-request': { status: 400, title: 'The request has fields that cannot be used' },
  'invalid-json': { status: 400, title: 'The body is not JSON' },
  'invalid-encoding': { status: 400, title: 'The body is not valid text in the encoding it names' },
  'empty-text': { status: 400, title: 'There is no text to work on' },
  'unknown-language': { status: 400, title: 'The language tag is not known' },
  'unknown-provider': { status: 400, title: 'No provider of that name is configured' },
  'unknown-glossary': { status: 400, title: 'No glossary has that id' },
  unauthorized: { status: 401, title: 'A valid API key is needed' },
  'budget-exhausted': { status: 402, title: 'The budget is used up' },
  forbidden: { status: 403, title: 'This server does not answer callers from there' },
  'not-found': { status: 404, title: 'There is nothing at this address' },
  conflict: { status: 409, title: 'What is there is not what you saw' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  'not-acceptable': { status: 406, title: 'That format is not offered' },
  'precondition-failed': { status: 412, title: 'It was changed since you read it' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'text-too-long': { status: 413, title: 'The text is too long for one request' },
  'unsupported-media-type': { status: 415, title: 'That content type is not read here' },
  'idempotency-key-reused': { status: 422, title: 'The Idempotency-Key was used for another request' },
  'invalid-glossary': { status: 422, title: 'The glossary holds no term that can be used' },
  'invalid-file': { status: 422, title: 'The file is not what it was sent as' },
  'glossary-read-only': { status: 403, title: 'That glossary cannot be changed' },
  'language-undetermined': { status: 422, title: 'The language of the text could not be determined' },
  'unsupported-language-pair': { status: 422, title: 'No configured provider translates that pair of languages' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  'job-abandoned': { status: 500, title: 'The job was given up' },
  'not-implemented': { status: 501, title: 'This version does not do that yet' },
  'provider-unauthorized': { status: 502, title: 'The provider refused our key' },
  'provider-refused': { status: 502, title: 'The provider refused the request' },
  'provider-malformed': { status: 502, title: 'The provider gave an answer that cannot be used' },
  'provider-unreachable': { status: 502, title: 'The provider could not be reached' },
  busy: { status: 503, title: 'Too much is being worked on at once' },
  'storage-unavailable': { status: 503, title: 'Nothing can be kept or read from the store now' },
  'provider-unavailable': { status: 503, title: 'No provider can translate this now' },
  'provider-quota-exceeded': { status: 503, title: 'The quota at the provider is used up' },
  'provider-rate-limited': { status: 503, title: 'The provider asks us to slow down' },
  'provider-timeout': { status: 504, title: 'The provider did not answer in time' },
  timeout: { status: 504, title: 'The request took too long' },
} as const satisfies Record<string, { status: number; title: string }>

/** The stable name of a problem: a key of {@link PROBLEMS}, which fixes its status and title. */
export type ProblemCode = keyof typeof PROBLEMS

/**
 * Something a caller can act on; answered as `application/problem+json` (RFC 9457).
 * `detail` and `fields` are shown to the caller: they never hold article text or keys.
 */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly detail: string
  /** Members of the problem's own: `errors`, `document`, `provider`, `retryAfter` (seconds), … */
  readonly fields: Readonly<Record<string, unknown>>

  constructor(
    code: ProblemCode,
    detail: string,
    fields: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options)
    this.name = 'Problem'
    this.code = code
    this.detail = detail
    this.fields = fields
  }

  get status(): (typeof PROBLEMS)[ProblemCode]['status'] {
    return PROBLEMS[this.code].status
  }

  get title(): string {
    return PROBLEMS[this.code].title
  }
}
