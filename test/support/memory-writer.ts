import { migrations } from '../../src/builtin/migrations.ts'
import { openLibsql } from '../../src/storage/libsql.ts'
import { createSqlStore } from '../../src/storage/sql-store.ts'

/* Puts units into the memory of a file without end, and says of each batch that it is written: the number behind its last unit. */
const [path, from] = process.argv.slice(2) as [string, string]
const memory = createSqlStore(() => openLibsql(`file:${path}`), migrations).memory!
const BATCH = 40

for (let number = Number(from); ; number += BATCH) {
  const units = Array.from({ length: BATCH }, (_, place) => ({
    source: 'de',
    target: 'en',
    text: `Satz Nummer ${number + place} wird hier in den Speicher geschrieben.`,
    translation: `Sentence number ${number + place} is written to the memory here.`,
    origin: 'machine' as const,
    provider: 'deepl',
    scope: 'deepl',
    terms: '',
  }))
  await memory.put('me', units)
  process.stdout.write(`${number + BATCH}\n`)
}
