import { expect, it } from 'vitest'
import { changed, sentencesFrom } from '../../bench/memory-sentences.ts'
import { migrations } from '../../src/builtin/migrations.ts'
import { bestMatches } from '../../src/memory/best-matches.ts'
import { openLibsql } from '../../src/storage/libsql.ts'
import { createSqlStore } from '../../src/storage/sql-store.ts'
import limits from './floors/memory.json' with { type: 'json' }

const UNITS = 10_000
const QUESTIONS = 100
const LEAST = 0.75

it('what is three quarters alike is found as by looking at every unit', async () => {
  const made = sentencesFrom(11)
  const store = createSqlStore(() => openLibsql(':memory:'), migrations)
  const memory = store.memory!
  const unit = {
    source: 'de',
    target: 'en',
    translation: 'x',
    origin: 'imported',
    provider: null,
    scope: 'import',
    terms: '',
  } as const
  await memory.put(
    '',
    Array.from({ length: UNITS }, () => ({ ...unit, text: made.next() })),
  )
  const all = await memory.list('', {}, { limit: UNITS })
  const options = { least: LEAST, limit: Number.POSITIVE_INFINITY }
  let [alike, found] = [0, 0]
  for (let question = 0; question < QUESTIONS; question += 1) {
    const text = changed(all[made.below(all.length)]!.text, made)
    const got = new Set(
      bestMatches(text, await memory.candidates('', 'de', 'en', text, LEAST), options).map((match) => match.unit.id),
    )
    const brute = bestMatches(text, all, options)
    alike += brute.length
    found += brute.filter((match) => got.has(match.unit.id)).length
  }
  await store.close()
  expect(alike).toBeGreaterThan(QUESTIONS)
  expect((100 * found) / alike).toBeGreaterThanOrEqual(limits.recall)
})
