import { PROBLEMS } from '../../../domain/problem.ts'
import { ok, path, problem } from '../operation.ts'
import { choice, object, text, whole } from '../schema.ts'

const readiness = object({ status: text(), checks: { type: 'object' } })

/** OpenAPI: what is there for operators and for people who met a problem. */
export const operationsPaths = () => ({
  '/healthz': {
    get: {
      operationId: 'health',
      summary: 'The process answers',
      responses: { 200: ok('It does', object({ status: text() })) },
    },
  },
  '/readyz': {
    get: {
      operationId: 'ready',
      summary: 'The service can do its work',
      responses: {
        200: ok('It can', readiness),
        503: ok('It cannot', readiness),
      },
    },
  },
  '/openapi.json': {
    get: {
      operationId: 'describe',
      summary: 'This description',
      responses: { 200: ok('OpenAPI 3.1', { type: 'object' }) },
    },
  },
  '/problems/{code}': {
    get: {
      operationId: 'explainProblem',
      summary: 'What a problem means and what to do',
      parameters: [{ ...path('code'), schema: choice(...Object.keys(PROBLEMS)) }],
      responses: {
        200: ok('The explanation', object({ type: text(), title: text(), status: whole(), explanation: text() })),
        default: problem,
      },
    },
  },
})
