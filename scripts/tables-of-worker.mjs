import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { francData } from './franc-of-worker.mjs'
import { loadTypeScript } from './load-typescript.mjs'

/** @typedef {Readonly<Record<string, unknown>>} Exports */

const root = fileURLToPath(new URL('..', import.meta.url))

/** @param {string} path @returns {Promise<Exports>} */
const ofPackage = (path) => import(pathToFileURL(path).href)
/** @param {string} path @returns {Promise<Exports>} */
const ofService = (path) => loadTypeScript(path)

/**
 * Modules that are tables and nothing else, the largest first. To add one: it exports arrays, objects, strings, Maps or
 * Uint16Arrays alone, and nobody looks into them while modules are loaded, only when a function is called.
 * @type {readonly (readonly [name: string, load: (path: string) => Promise<Exports>])[]}
 */
const MODULES = [
  ['node_modules/franc-min/data.js', async (path) => ({ data: await francData(path) })],
  ['src/text/cleaning/phrases.ts', ofService],
  ['node_modules/entities/dist/generated/decode-data-html.js', ofPackage],
  ['src/text/segmentation/tables/index.ts', ofService],
  ['src/check/translated-name-word-rows.ts', ofService],
  ['src/text/cleaning/calendar.ts', ofService],
  ['src/check/number-word-rows.ts', ofService],
  ['src/check/negation-cue-words.ts', ofService],
  ['src/check/meaning-cue-words.ts', ofService],
  ['src/http/problem-help.ts', ofService],
  ['src/terms/traditional-pairs.ts', ofService],
  ['src/text/detection/han-pairs.ts', ofService],
  ['src/check/month-name-rows.ts', ofService],
  ['src/pipeline/agreement-tables.ts', ofService],
  ['src/text/detection/letter-rows.ts', ofService],
  ['src/check/weekday-name-rows.ts', ofService],
  ['src/check/scale-word-rows.ts', ofService],
]

/**
 * Puts a stub in the place of each module of tables, which takes them from `src/worker-tables.ts`, and gives what is to be
 * read there in `file`. Their names hold a hash of what is in them, so that a script never works with another's tables.
 * @returns {{ plugin: import('esbuild').Plugin, file: () => string }}
 */
export function tablesOfWorker() {
  /** @type {Map<string, Exports>} */
  const tables = new Map()
  /** @type {import('esbuild').Plugin} */
  const plugin = {
    name: 'tables of the Worker',
    setup(build) {
      for (const [name, load] of MODULES) {
        const filter = new RegExp(`${name.replaceAll('.', '\\.').replaceAll('/', '[\\\\/]')}$`)
        build.onLoad({ filter }, async ({ path }) => {
          const { json, contents } = stub(name, await load(path))
          tables.set(json.name, json.tables)
          return { contents, resolveDir: root }
        })
      }
    },
  }
  const file = () => {
    const names = [...tables.keys()].map((name) => name.split('#')[0])
    const missing = MODULES.filter(([name]) => !names.includes(name)).map(([name]) => name)
    if (missing.length > 0) throw new Error(`The Worker has no use for ${missing.join(', ')}`)
    return JSON.stringify(Object.fromEntries([...tables].sort(([one], [other]) => (one < other ? -1 : 1))))
  }
  return { plugin, file }
}

/**
 * A module's exports as JSON and the module that gives them back. Throws when they would come back as something else.
 * @param {string} name
 * @param {Exports} exports
 */
function stub(name, exports) {
  const names = Object.keys(exports)
  const values = Object.fromEntries(names.map((key) => [key, plain(exports[key])]))
  const text = JSON.stringify(values)
  const read = JSON.parse(text)
  for (const key of names) assert.deepEqual(kindOf(exports[key]).make(read[key]), exports[key], `${name}: ${key}`)
  const hashed = `${name}#${createHash('sha256').update(text).digest('hex').slice(0, 8)}`
  const contents = `import { leftOut, unread } from './src/worker-tables.ts'
export let ${names.map((key) => `${key} = unread(() => ${key})`).join(', ')}
leftOut(${JSON.stringify(hashed)}, (tables) => {
  ${names.map((key) => `${key} = ${kindOf(exports[key]).code(`tables.${key}`)}`).join('\n  ')}
})`
  return { json: { name: hashed, tables: values }, contents }
}

/** What JSON has no word for: how it is written as JSON, and made again, here and by code. */
const KINDS = [
  {
    type: Map,
    make: (/** @type {any} */ json) => new Map(json),
    code: (/** @type {string} */ json) => `new Map(${json})`,
  },
  {
    type: Uint16Array,
    make: (/** @type {any} */ json) => Uint16Array.from(json),
    code: (/** @type {string} */ json) => `Uint16Array.from(${json})`,
  },
]
const ITSELF = { make: (/** @type {any} */ json) => json, code: (/** @type {string} */ json) => json }

/** @param {unknown} value */
const kindOf = (value) => KINDS.find(({ type }) => value instanceof type) ?? ITSELF
/** @param {any} value */
const plain = (value) => (kindOf(value) === ITSELF ? value : [...value])
