import { env } from 'cloudflare:test'
import { migrations } from '../../src/builtin/migrations.ts'
import { type D1, openD1 } from '../../src/storage/d1.ts'
import { createSqlStore } from '../../src/storage/sql-store.ts'
import { describeUnits } from '../storage/units.ts'

describeUnits('D1', async () => {
  const store = createSqlStore(async () => openD1(env.DB as D1), migrations)
  await store.memory!.remove(null, {})
  return store
})
