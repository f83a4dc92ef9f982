import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { migrations } from '../../src/builtin/migrations.ts'
import type { Store } from '../../src/storage/contract.ts'
import { openLibsql } from '../../src/storage/libsql.ts'
import { createSqlStore } from '../../src/storage/sql-store.ts'
import { describeDocuments, facts } from '../storage/documents.ts'

const folder = mkdtempSync(join(tmpdir(), 'dragoman-documents-'))
const stores: Store[] = []
let files = 0
const open = (path = join(folder, `${++files}`, 'dragoman.db'), steps = migrations): Store => {
  const store = createSqlStore(() => openLibsql(`file:${path}`), steps)
  stores.push(store)
  return store
}
afterAll(async () => {
  for (const store of stores) await store.close()
  rmSync(folder, { recursive: true })
})

describeDocuments('a libsql file', async () => open())

describe('a libsql file', () => {
  it('of an earlier version is opened, and keeps its glossaries', async () => {
    const path = join(folder, 'earlier', 'dragoman.db')
    const earlier = open(path, migrations.slice(0, 1))
    const glossary = { id: 'own', name: 'Own', version: 'v1', concepts: 1, terms: 1, languages: ['de'] }
    await earlier.glossaries.write({ ...glossary, content: 'content' })
    await earlier.close()
    const store = open(path)
    await store.documents.create('me', facts(), new Map([['frame', '{}']]))
    expect(await store.documents.find('me', 'd1')).toEqual(facts())
    expect(await store.glossaries.find('own')).toMatchObject(glossary)
    expect(await store.glossaries.read('own', 'v1')).toBe('content')
  })

  it('has none of a deleted document’s text left on the disk', async () => {
    const path = join(folder, 'deleted', 'dragoman.db')
    const store = open(path)
    await store.documents.create('me', facts(), new Map([['posted', 'vertraulich '.repeat(2000)]]))
    await store.documents.remove('me', 'd1')
    await store.close()
    const left = readdirSync(join(folder, 'deleted')).filter((name) =>
      readFileSync(join(folder, 'deleted', name)).includes('vertraulich'),
    )
    expect(left).toEqual([])
  })
})
