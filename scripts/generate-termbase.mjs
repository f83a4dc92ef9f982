import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { parse } from 'yaml'
import { loadTypeScript } from './load-typescript.mjs'
import { writeGenerated } from './write-generated.mjs'

/*
 * The termbase in glossary/concepts/*.yaml as one file among the page's assets, checked first: any error in the glossary ends it with 1 and
 * writes nothing. --warnings prints what is doubtful as well.
 */
const folder = new URL('../glossary/concepts/', import.meta.url)
/** @type {typeof import('../src/terms/glossary-entry.ts')} */
const { readGlossaryFile } = await loadTypeScript('src/terms/glossary-entry.ts')
/** @type {typeof import('../src/terms/check-glossary.ts')} */
const { checkGlossary } = await loadTypeScript('src/terms/check-glossary.ts')
/** @type {typeof import('../src/terms/compact.ts')} */
const { writeCompact } = await loadTypeScript('src/terms/compact.ts')

let failed = false
const entries = []
for (const name of (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort()) {
  const content = parse(await readFile(new URL(name, folder), 'utf8'))
  const file = readGlossaryFile(content)
  for (const error of file.errors) complain(`${name}: ${error}`)
  if (content.domain !== name.replace('.yaml', '')) complain(`${name}: its domain is called ${content.domain}`)
  const ids = file.entries.map((/** @type {{ id: string }} */ { id }) => id)
  if (ids.join() !== [...ids].sort().join()) complain(`${name}: concepts are not sorted by id`)
  entries.push(...file.entries)
}
for (const { level, concept, language, message } of checkGlossary(entries)) {
  const line = `${concept}${language ? ` [${language}]` : ''}: ${message}`
  if (level === 'error') complain(line)
  else if (process.argv.includes('--warnings')) console.log(`warning: ${line}`)
}
if (failed) process.exit(1)

const text = writeCompact(entries)
const version = createHash('sha256').update(text).digest('hex').slice(0, 12)
const file = `sanctions-diplomacy\t${version}\n${text}`
await writeGenerated(new URL('../src/http/public/assets/termbase.txt', import.meta.url), file)
console.log(`${entries.length} concepts, version ${version}, ${gzipSync(file).length} bytes gzip`)

/** @param {string} line */
function complain(line) {
  console.error(`error: ${line}`)
  failed = true
}
