import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/*
 * Makes src/builtin/ and the assets from their sources: the termbase (glossary/), the word tables (src/text/detection/words/), the memory
 * (seeds/*.tmx), the migrations, the example (seeds/*.txt), the parts of a page in one file and openapi.json. With --check nothing is written: it fails when something is stale.
 */
const scripts = [
  'generate-termbase.mjs',
  'generate-words.mjs',
  'generate-memory.mjs',
  'generate-migrations.mjs',
  'generate-example.mjs',
  'generate-one-file.mjs',
  'generate-openapi.mjs',
]
for (const script of scripts) {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const { status } = spawnSync(process.execPath, [path, ...process.argv.slice(2)], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
