import { writeSync } from 'node:fs'
import { migrations } from '../../src/builtin/migrations.ts'
import type { Store } from '../../src/storage/contract.ts'
import { openLibsql } from '../../src/storage/libsql.ts'
import { createSqlStore } from '../../src/storage/sql-store.ts'
import { facts } from '../storage/documents.ts'
import { jobToStore } from '../storage/jobs.ts'

/*
 * A process that writes into a store until it is killed, and says of each thing it was told is written: a line of JSON each.
 * Arguments: the file, a word of its own, how many steps of the schema it knows.
 */
const [path = '', word = '', steps = '99'] = process.argv.slice(2)

const say = (fact: readonly (string | number)[]): number => writeSync(1, `${JSON.stringify(fact)}\n`)
const open = (known: number): Store => createSqlStore(() => openLibsql(`file:${path}`), migrations.slice(0, known))
const text = (n: number): string => `${word} ${n} `.repeat(400)
say(['started', word])
const progress = { done: 1, total: 3, failed: 0 }

if (Number(steps) < migrations.length) {
  // as an earlier version left it; then this one brings it up to date
  const earlier = open(Number(steps))
  await earlier.glossaries.write({
    ...{ id: `g-${word}`, name: word, version: 'v1', concepts: 1, terms: 1, languages: ['de'] },
    content: word,
  })
  say(['glossary', `g-${word}`])
  await earlier.close()
}
const store = open(migrations.length)
for (let n = 0; ; n += 1) {
  const id = `${word}-${n}`
  await store.documents.create('me', facts({ id }), new Map([['frame', text(n)]]))
  say(['document', id, 1])
  await store.documents.write('me', facts({ id, version: 2 }), new Map([['pairs/0', text(n + 1)]]))
  say(['document', id, 2])
  await store.jobs.create(jobToStore({ id, document: `of-${id}`, request: text(n), idempotencyKey: id }))
  say(['posted', id])
  // any that is there: also what somebody before left behind
  const lease = { token: id, ms: 40 }
  const job = await store.jobs.claim(lease)
  if (!job) continue
  for (let part = 0; part < 3; part += 1) {
    if (!(await store.jobs.keep(job.id, lease, progress, new Map([[`${part}`, `${job.id} ${part}`]])))) break
    say(['answer', job.id, part])
  }
  if (!(await store.documents.find('me', job.document)))
    await store.documents.create('me', facts({ id: job.document }), new Map([['frame', job.id]])).catch(() => undefined)
  if (await store.jobs.end(job.id, lease.token, { state: 'done', problem: null, progress })) say(['done', job.id])
}
