import { expect, it } from 'vitest'
import { keyBudget } from '../../src/pipeline/key-budget.ts'
import { createSpending } from '../../src/pipeline/spending.ts'
import { createMemoryStore } from '../../src/storage/memory.ts'

const NOON = Date.UTC(2026, 0, 31, 12)
const DAY = { characters: 10, period: 'day' } as const

it('shares what a key may spend among all its requests, and gives back what was not billed', async () => {
  const { keys } = createMemoryStore()
  const open = () =>
    createSpending(
      undefined,
      keyBudget(keys, 'k1', DAY, () => NOON),
    )
  const [one, other] = [open(), open()]
  const reservation = await one.reserve(8, 'deepl')
  await expect(other.reserve(3, 'deepl')).rejects.toMatchObject({
    code: 'budget-exhausted',
    fields: { budget: 'key', limit: 10, remaining: 2, retryAfter: 43_200, period: 'day' },
  })
  await reservation.settle(6)
  await (await other.reserve(3, 'deepl')).settle(3)
  expect([one.billed(), other.billed(), await keys.spent('k1', '2026-01-31')]).toEqual([6, 3, 9])
  expect(other.remarks()).toHaveLength(1)
})

it('keeps spent what was set aside and never settled, until the period ends', async () => {
  const { keys } = createMemoryStore()
  let now = NOON
  const budget = keyBudget(keys, 'k1', DAY, () => now)
  await budget.reserve(10, 'deepl')
  await expect(budget.reserve(1, 'deepl')).rejects.toMatchObject({ code: 'budget-exhausted' })
  now += 43_200_000
  await expect(budget.reserve(10, 'deepl')).resolves.toBeDefined()
})

it('takes nothing from the request when the key has not enough', async () => {
  const { keys } = createMemoryStore()
  const spending = createSpending(10, keyBudget(keys, 'k1', { characters: 5, period: 'day' }))
  await expect(spending.reserve(6, 'deepl')).rejects.toMatchObject({ fields: { budget: 'key' } })
  await expect(spending.reserve(5, 'deepl')).resolves.toBeDefined()
  await expect(spending.reserve(6, 'deepl')).rejects.toMatchObject({ fields: { budget: 'request', remaining: 5 } })
})

it('does not lose an answer because the store fails afterwards', async () => {
  const { keys } = createMemoryStore()
  const broken = { ...keys, correct: () => Promise.reject(new Error('disk full')) }
  const spending = createSpending(undefined, keyBudget(broken, 'k1', DAY))
  await expect((await spending.reserve(5, 'deepl')).settle(4)).resolves.toBeUndefined()
  expect(spending.billed()).toBe(4)
})
