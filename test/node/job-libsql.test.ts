import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { migrations } from '../../src/builtin/migrations.ts'
import type { Store } from '../../src/storage/contract.ts'
import { openLibsql } from '../../src/storage/libsql.ts'
import { createSqlStore } from '../../src/storage/sql-store.ts'
import { describeJobs, jobToStore } from '../storage/jobs.ts'

const folder = mkdtempSync(join(tmpdir(), 'dragoman-jobs-'))
const stores: Store[] = []
let files = 0
const open = (path = join(folder, `${++files}`, 'dragoman.db')): Store => {
  const store = createSqlStore(() => openLibsql(`file:${path}`), migrations)
  stores.push(store)
  return store
}
afterAll(async () => {
  for (const store of stores) await store.close()
  rmSync(folder, { recursive: true })
})

describeJobs('a libsql file', async () => open())

describe('a libsql file that several have open', () => {
  it('gives each job to one of them', async () => {
    const path = join(folder, 'shared', 'dragoman.db')
    const all = [open(path), open(path), open(path)]
    for (let n = 0; n < 12; n += 1) await all[0]!.jobs.create(jobToStore({ id: `j${n}` }))
    const taken: string[] = []
    await Promise.all(
      all.map(async ({ jobs }, place) => {
        for (let n = 0; ; n += 1) {
          const job = await jobs.claim({ token: `${place}/${n}`, ms: 60_000 })
          if (!job) return
          taken.push(job.id)
        }
      }),
    )
    expect(taken.length).toBe(12)
    expect(new Set(taken).size).toBe(12)
  })
})
