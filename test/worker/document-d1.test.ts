import { env } from 'cloudflare:test'
import { migrations } from '../../src/builtin/migrations.ts'
import { type D1, openD1 } from '../../src/storage/d1.ts'
import { createSqlStore } from '../../src/storage/sql-store.ts'
import { describeDocuments } from '../storage/documents.ts'

describeDocuments('D1', async () => {
  const store = createSqlStore(async () => openD1(env.DB as D1), migrations)
  await store.documents.sweep()
  for (const { id } of await store.documents.list(null, { limit: 1000 })) await store.documents.remove(null, id)
  return store
})
