import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { writeGenerated } from './write-generated.mjs'

/* openapi.json at the top of docs/, for people and programs that read the repository. The service answers the same. */
const entry = fileURLToPath(new URL('../src/http/openapi.ts', import.meta.url))
const { outputFiles } = await build({
  entryPoints: [entry],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
})
const { openapi } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.text ?? '').toString('base64')}`
)
await writeGenerated(new URL('../docs/openapi.json', import.meta.url), `${JSON.stringify(openapi(), null, 2)}\n`)
