import { ok, problem } from '../operation.ts'
import { ref } from '../schema.ts'

/** OpenAPI: what tells of providers and their languages. */
export const enginesPaths = () => ({
  '/v1/languages': {
    get: {
      operationId: 'listLanguages',
      summary: 'What can be translated now, and by whom',
      responses: { 200: ok('A row per source language', ref('Languages')), default: problem },
    },
  },
  '/v1/providers': {
    get: {
      operationId: 'listProviders',
      summary: 'The configured providers, their limits and health',
      responses: { 200: ok('In the order they are asked', ref('Providers')), default: problem },
    },
  },
})
