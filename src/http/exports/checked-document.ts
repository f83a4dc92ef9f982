import * as v from 'valibot'
import type { Document } from '../../domain/document.ts'
import { Problem } from '../../domain/problem.ts'
import { pacer } from '../../pipeline/in-pieces.ts'
import { documentFaults, type FieldFault, pairFaults } from './document-faults.ts'
import { documentSchema } from './document-schema.ts'

const { pairs: pairsSchema, ...frame } = documentSchema.entries
const frameSchema = v.strictObject({ ...frame, pairs: v.array(v.unknown(), 'must be a list') }, documentSchema.message)
/** Faults that a person reads. */
const MOST = 20

/**
 * The document a value is, just as it is written, so its digest is that of what was answered; `within` is the field it
 * stands in. It is looked at pair by pair with pauses, so that one of many megabytes keeps nobody waiting. Throws
 * `invalid-request`, or `unknown-language` when a tag is all that is wrong.
 */
export async function checkedDocument(value: unknown, within?: string): Promise<Document> {
  const named = (...fields: readonly (string | number | undefined)[]): string =>
    [within, ...fields].filter((part) => part !== undefined && part !== '').join('.')
  // to read it as JSON took a while already
  const rest = pacer(undefined, 1)
  await rest()
  const shape = faultsOf(frameSchema, value)
  if (shape.length > 0) throw refusal(shape.map(({ field, message }) => ({ field: named(field), message })))
  const document = value as Document
  const faults: FieldFault[] = []
  const step = pacer()
  for (const [index, pair] of document.pairs.entries()) {
    await step()
    const wrong = faultsOf(pairsSchema.item, pair)
    for (const { field, message } of wrong.length > 0 ? wrong : pairFaults(pair))
      faults.push({ field: named('pairs', index, field), message })
    if (faults.length > MOST) break
  }
  if (faults.length > 0) throw refusal(faults)
  await rest()
  const contradictions = documentFaults(document)
  if (contradictions.length > 0)
    throw refusal(contradictions.map(({ field, message }) => ({ field: named(field), message })))
  return document
}

const faultsOf = (schema: v.GenericSchema, value: unknown): readonly FieldFault[] => {
  const result = v.safeParse(schema, value)
  return result.success
    ? []
    : result.issues.map((issue) => ({ field: v.getDotPath(issue) ?? '', message: issue.message }))
}

function refusal(errors: readonly FieldFault[]): Problem {
  const words = errors.map(({ field, message }) => (field ? `${field} ${message}` : message)).join('; ')
  const code = errors.every(({ message }) => message.includes('BCP 47')) ? 'unknown-language' : 'invalid-request'
  return new Problem(code, `${words}.`, { errors })
}
