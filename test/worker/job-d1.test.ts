import { env } from 'cloudflare:test'
import { migrations } from '../../src/builtin/migrations.ts'
import { type D1, openD1 } from '../../src/storage/d1.ts'
import { createSqlStore } from '../../src/storage/sql-store.ts'
import { describeJobs } from '../storage/jobs.ts'

describeJobs('D1', async () => {
  const store = createSqlStore(async () => openD1(env.DB as D1), migrations)
  for (const { id } of await store.jobs.list(null, { limit: 1000 }))
    if ((await store.jobs.remove(null, id)) === 'cancelled') await store.jobs.remove(null, id)
  return store
})
