import { loadTypeScript } from './load-typescript.mjs'
import { writeGenerated } from './write-generated.mjs'

/*
 * The description of the API: docs/openapi.json for people and programs that read the repository, and the same among the
 * page's assets, from which the service answers it.
 */
/** @type {typeof import('../src/http/openapi/description.ts')} */
const { openapi } = await loadTypeScript('src/http/openapi/description.ts')
await writeGenerated(new URL('../docs/openapi.json', import.meta.url), `${JSON.stringify(openapi(), null, 2)}\n`)
await writeGenerated(
  new URL('../src/http/public/assets/openapi.json', import.meta.url),
  `${JSON.stringify(openapi())}\n`,
)
