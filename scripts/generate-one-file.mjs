import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { writeGenerated } from './write-generated.mjs'

/*
 * The style and script of a document in one file (src/http/public/assets/one-file.txt): the reader's own, each as one
 * text that can stand in HTML, with its digest for the policy of the file and the keys of the words it says.
 */
const assets = new URL('../src/http/public/assets/', import.meta.url)
const folder = fileURLToPath(assets)

/** @param {import('esbuild').BuildOptions} options */
async function bundle(options) {
  const { outputFiles } = await build({
    absWorkingDir: folder,
    bundle: true,
    minify: true,
    write: false,
    // bytes that are the same in every encoding, so that the digest holds however the file is saved
    charset: 'ascii',
    target: 'es2022',
    legalComments: 'none',
    ...options,
  })
  const text = outputFiles?.[0]?.text.trim() ?? ''
  if (text === '' || /<\/(?:script|style)|<!--|\r/i.test(text)) throw new Error('this would not stand in HTML')
  return text
}

const script = await bundle({
  entryPoints: ['one-file/entry.js'],
  format: 'iife',
})
const style = await bundle({
  stdin: {
    contents: ['reader.css', 'tools.css', 'one-file.css'].map((name) => `@import './${name}';`).join('\n'),
    resolveDir: folder,
    loader: 'css',
  },
  target: 'chrome120',
})

/** @param {string} text */
const digest = (text) => createHash('sha256').update(text).digest('base64')

const english = Object.keys(JSON.parse(await readFile(new URL('strings/en.json', assets), 'utf8')))
// `read.${name}`: any key that begins so may be said
const beginnings = [...script.matchAll(/`([a-z]+(?:[.-][a-z]+)*[.-])\$\{/g)].flatMap(([, beginning]) => beginning ?? [])
const keys = english.filter(
  (key) => script.includes(`"${key}"`) || beginnings.some((beginning) => key.startsWith(beginning)),
)
await writeGenerated(
  new URL('one-file.txt', assets),
  `${JSON.stringify({ scriptDigest: digest(script), styleDigest: digest(style), keys, script, style })}\n`,
)
