import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { migrations } from '../../src/builtin/migrations.ts'
import type { Store } from '../../src/storage/contract.ts'
import { openLibsql } from '../../src/storage/libsql.ts'
import { createSqlStore } from '../../src/storage/sql-store.ts'
import { describeUnits } from '../storage/units.ts'

const folder = mkdtempSync(join(tmpdir(), 'dragoman-units-'))
const stores: Store[] = []
afterAll(async () => {
  for (const store of stores) await store.close()
  rmSync(folder, { recursive: true })
})

describeUnits('a libsql file', async () => {
  const store = createSqlStore(() => openLibsql(`file:${join(folder, `${stores.length}.db`)}`), migrations)
  stores.push(store)
  return store
})
