import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { migrations } from '../builtin/migrations.ts'
import { type Config, ConfigError, parseConfig } from '../config.ts'
import type { Store } from '../storage/contract.ts'
import { openLibsql } from '../storage/libsql.ts'
import { createMemoryStore } from '../storage/memory.ts'
import type { MemoryStore } from '../storage/memory-units.ts'
import { createNoStore } from '../storage/no-store.ts'
import { createSqlStore } from '../storage/sql-store.ts'

/**
 * The store the settings name. The file that is used when they name none is only made at the first write: whoever keeps
 * nothing needs no folder that can be written to.
 */
export function openStore({ home, database }: Pick<Config, 'home' | 'database'>): Store {
  if (database?.url === 'memory:') return createMemoryStore()
  if (database) return createSqlStore(() => openLibsql(database.url, database.authToken), migrations)
  const path = join(home, 'dragoman.db')
  const file = createSqlStore(() => openLibsql(`file:${path}`), migrations)
  const empty = createNoStore('')
  const reading = (): Store => (existsSync(path) ? file : empty)
  return {
    glossaries: {
      list: () => reading().glossaries.list(),
      find: (id) => reading().glossaries.find(id),
      read: (id, version) => reading().glossaries.read(id, version),
      write: (glossary, seen) => file.glossaries.write(glossary, seen),
      remove: (id, seen) => reading().glossaries.remove(id, seen),
    },
    keys: {
      list: () => reading().keys.list(),
      findByDigest: (digest) => reading().keys.findByDigest(digest),
      add: (key) => file.keys.add(key),
      limit: (id, budget) => reading().keys.limit(id, budget),
      remove: (id) => reading().keys.remove(id),
      spend: (id, period, characters, most) => file.keys.spend(id, period, characters, most),
      correct: (id, period, difference) => file.keys.correct(id, period, difference),
      spent: (id, period) => reading().keys.spent(id, period),
    },
    documents: {
      list: (owner, page) => reading().documents.list(owner, page),
      find: (owner, id) => reading().documents.find(owner, id),
      read: (owner, id, choice) => reading().documents.read(owner, id, choice),
      create: (owner, facts, pieces) => file.documents.create(owner, facts, pieces),
      write: (owner, facts, pieces) => reading().documents.write(owner, facts, pieces),
      remove: (owner, id, seen) => reading().documents.remove(owner, id, seen),
      sweep: () => file.documents.sweep(),
    },
    memory: memoryWhen(() => existsSync(path), file.memory!),
    jobs: {
      create: (job) => file.jobs.create(job),
      find: (owner, id) => reading().jobs.find(owner, id),
      list: (owner, page) => reading().jobs.list(owner, page),
      wait: () => reading().jobs.wait(),
      overdue: (ms, limit) => reading().jobs.overdue(ms, limit),
      claim: (lease, id) => reading().jobs.claim(lease, id),
      request: (id) => reading().jobs.request(id),
      outcomes: (id) => reading().jobs.outcomes(id),
      keep: (id, lease, progress, outcomes) => file.jobs.keep(id, lease, progress, outcomes),
      renew: (id, lease, progress) => file.jobs.renew(id, lease, progress),
      release: (id, token, ms, stalled) => file.jobs.release(id, token, ms, stalled),
      end: (id, token, end) => file.jobs.end(id, token, end),
      called: (id, token, state, ms) => file.jobs.called(id, token, state, ms),
      remove: (owner, id) => reading().jobs.remove(owner, id),
      sweep: (ms) => reading().jobs.sweep(ms),
    },
    close: () => file.close(),
  }
}

/** The memory of a file that may not be there yet: then it is empty, and only what is put into it makes the file. */
const memoryWhen = (isThere: () => boolean, memory: MemoryStore): MemoryStore => ({
  find: async (owner, source, target, texts) =>
    isThere() ? memory.find(owner, source, target, texts) : texts.map(() => []),
  put: memory.put,
  candidates: async (...query) => (isThere() ? memory.candidates(...query) : []),
  search: async (...query) => (isThere() ? memory.search(...query) : { units: [], next: null }),
  list: async (...query) => (isThere() ? memory.list(...query) : []),
  counts: async (owner) => (isThere() ? memory.counts(owner) : []),
  remove: async (owner, filter) => (isThere() ? memory.remove(owner, filter) : 0),
  touch: async (ids) => (isThere() ? memory.touch(ids) : undefined),
  sweep: async (before) => (isThere() ? memory.sweep(before) : 0),
})

/** The store of a command, which must outlast it. Throws `ConfigError` when the settings name one that does not. */
export function openLastingStore(): Store {
  const config = parseConfig(process.env)
  if (config.database?.url === 'memory:')
    throw new ConfigError('DATABASE_URL=memory: keeps nothing when the command ends. Name a file: file:./dragoman.db')
  return openStore(config)
}
