import { DOCUMENT_FORMATS } from '../../formats.ts'
import { budgetHeaders, header, json, path, plain, problem, query } from '../operation.ts'
import { choice, ref, text, whole } from '../schema.ts'
import { options } from '../translation-options.ts'

const LOOK_AGAIN = header('Seconds after which it is worth looking again; of a job that has not ended', '2')
const notThere = { ...problem, description: 'There is no job of that id with this key' }

/** The answer that something is done later. */
export const accepted = () => ({
  description: 'The job, which is kept and will be worked on',
  headers: {
    Location: header('Where the job is', '/v1/jobs/019…'),
    'Retry-After': LOOK_AGAIN,
    'Preference-Applied': header('Where the job was preferred to an answer', 'respond-async'),
    ...budgetHeaders(),
  },
  content: json(ref('Job')),
})

const { callback, ...others } = { ...options, callback: text('Told of the end, over https') }

/** OpenAPI: what the routes of jobs take and give. */
export const jobsPaths = () => ({
  '/v1/jobs': {
    post: {
      operationId: 'postJob',
      summary: 'Translate a long document, without waiting for it',
      description:
        'Takes what `POST /v1/translations` takes, eight times as long, and `callback`. What the job makes is a kept document. A process that ends in the middle of it loses nothing that was answered: the job goes on where it was.',
      parameters: [
        {
          name: 'Idempotency-Key',
          in: 'header',
          required: false,
          schema: text('With the same key and the same body the same job is answered, however often it is sent'),
        },
        ...Object.entries({ ...others, callback }).map(([name, schema]) => query(name, schema)),
      ],
      requestBody: {
        required: true,
        content: { ...json(ref('JobRequest')), ...plain('text/plain', 'text/html') },
      },
      responses: {
        202: accepted(),
        422: { ...problem, description: 'The Idempotency-Key was used for another body' },
        503: { ...problem, description: 'Nothing can be kept here, or nobody works on jobs' },
        default: problem,
      },
    },
    get: {
      operationId: 'listJobs',
      summary: 'The jobs posted with this key, newest first',
      parameters: [
        query('limit', { ...whole('1 to 200'), default: 50 }),
        query('after', text('The id of the last one seen')),
      ],
      responses: { 200: { description: 'The jobs', content: json(ref('Jobs')) }, default: problem },
    },
  },
  '/v1/jobs/{id}': {
    get: {
      operationId: 'readJob',
      summary: 'How far a job is, and where its document is',
      description:
        'A stream gives `progress` with the job whenever it has changed, then `end` with it; an NDJSON line is `{ "event", "data" }`. Whoever leaves it changes nothing for the job.',
      parameters: [
        path('id'),
        query('format', { ...choice('json', 'ndjson', 'sse'), description: 'Instead of the Accept header' }),
      ],
      responses: {
        200: {
          description: 'The job',
          headers: { 'Retry-After': LOOK_AGAIN },
          content: { ...plain(DOCUMENT_FORMATS.ndjson, DOCUMENT_FORMATS.sse), ...json(ref('Job')) },
        },
        404: notThere,
        default: problem,
      },
    },
    delete: {
      operationId: 'deleteJob',
      summary: 'Cancel a job that has not ended; take any other out of the list',
      description: 'Its text and what was answered so far are deleted. A document that is kept stays.',
      parameters: [path('id')],
      responses: { 204: { description: 'It is cancelled, or gone' }, 404: notThere, default: problem },
    },
  },
})
