import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { documentFaults, pairFaults } from '../../src/http/exports/document-faults.ts'
import { documentSchema } from '../../src/http/exports/document-schema.ts'
import { generatedDocument } from '../support/generated-document.ts'

describe('a generated document', () => {
  it('is one that could have been answered', () => {
    fc.assert(
      fc.property(generatedDocument(), (document) => {
        expect([...documentFaults(document), ...document.pairs.flatMap(pairFaults)]).toEqual([])
        expect(v.safeParse(documentSchema, document).issues).toBeUndefined()
      }),
    )
  })
})
