import { expect, it } from 'vitest'
import { createGlossaries } from '../../src/pipeline/glossaries.ts'
import type { Services } from '../../src/pipeline/services.ts'
import { createSpending, spendingFrom } from '../../src/pipeline/spending.ts'
import { createMemoryStore } from '../../src/storage/memory.ts'
import { fakeProvider } from '../support/fake-provider.ts'

const JOB = {
  source: { text: 'Frist', language: 'de' },
  target: { text: 'time', language: 'en' },
  terms: [{ source: 'Frist', target: 'deadline' }],
}

/** Services with a language model that edits, which sends a bill or not. */
const services = (free: boolean): Services => ({
  providers: [{ ...fakeProvider({ name: 'openai' }), free }],
  get memoryPairs(): never {
    throw new Error('is made when it is read')
  },
  glossaries: createGlossaries([], createMemoryStore().glossaries),
  translator: () => undefined,
  rewriter: () => ({ name: 'openai', rewrite: async () => 'deadline' }),
  languagesOf: async () => ({ sources: [], targets: [] }),
  prepareDetection: async () => undefined,
})

it('bills an edit by a language model with all that it was sent', async () => {
  const spending = createSpending(12)
  const rewriter = spendingFrom(services(false), spending).rewriter({})!
  expect(await rewriter.rewrite(JOB)).toBe('deadline')
  expect(spending.billed()).toBe('Frist'.length + 'time'.length)
  await expect(rewriter.rewrite(JOB)).rejects.toMatchObject({ code: 'budget-exhausted', fields: { remaining: 3 } })
  expect(spending.remarks()).toHaveLength(1)
})

it('bills no edit by a model of the operator’s own', async () => {
  const spending = createSpending(0)
  expect(await spendingFrom(services(true), spending).rewriter({})!.rewrite(JOB)).toBe('deadline')
  expect(spending.billed()).toBe(0)
})
