import { VERSION } from '../../domain/version.ts'
import { alignmentsPaths } from './paths/alignments.ts'
import { enginesPaths } from './paths/engines.ts'
import { exportsPaths } from './paths/exports.ts'
import { filesPaths } from './paths/files.ts'
import { glossariesPaths } from './paths/glossaries.ts'
import { importsPaths } from './paths/imports.ts'
import { jobsPaths } from './paths/jobs.ts'
import { keptDocumentsPaths } from './paths/kept-documents.ts'
import { memoryPaths } from './paths/memory.ts'
import { operationsPaths } from './paths/operations.ts'
import { pagesPaths } from './paths/pages.ts'
import { textServicesPaths } from './paths/text-services.ts'
import { translationsPaths } from './paths/translations.ts'
import { ref } from './schema.ts'
import { documentSchemas } from './schemas/document.ts'
import { engineSchemas } from './schemas/engines.ts'
import { glossarySchemas } from './schemas/glossaries.ts'
import { jobSchemas } from './schemas/jobs.ts'
import { keptDocumentSchemas } from './schemas/kept-documents.ts'
import { memorySchemas } from './schemas/memory.ts'
import { problemSchemas } from './schemas/problem.ts'
import { textServiceSchemas } from './schemas/text-services.ts'

/** The description of every route (OpenAPI 3.1). Built when asked for. */
export const openapi = () => ({
  openapi: '3.1.0',
  info: {
    title: 'Dragoman',
    version: VERSION,
    description:
      'Articles on sanctions and diplomacy, translated and aligned sentence by sentence, with the terms of the field kept and every doubt flagged.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/' }],
  security: [{}, { bearer: [] }, { apiKey: [] }],
  paths: {
    ...keptDocumentsPaths(),
    '/v1/translations': { ...translationsPaths()['/v1/translations'], ...keptDocumentsPaths()['/v1/translations'] },
    ...jobsPaths(),
    ...alignmentsPaths(),
    ...exportsPaths(),
    ...importsPaths(),
    ...filesPaths(),
    ...textServicesPaths(),
    ...glossariesPaths(),
    ...enginesPaths(),
    ...memoryPaths(),
    ...operationsPaths(),
    ...pagesPaths(),
  },
  components: {
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer' },
      apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
    },
    responses: {
      Problem: {
        description: 'What went wrong and what to do (RFC 9457)',
        content: { 'application/problem+json': { schema: ref('Problem') } },
      },
    },
    schemas: {
      ...problemSchemas(),
      ...documentSchemas(),
      ...keptDocumentSchemas(),
      ...jobSchemas(),
      ...textServiceSchemas(),
      ...glossarySchemas(),
      ...engineSchemas(),
      ...memorySchemas(),
    },
  },
})
