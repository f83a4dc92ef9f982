import { loadTypeScript } from './load-typescript.mjs'
import { writeGenerated } from './write-generated.mjs'

/* openapi.json at the top of docs/, for people and programs that read the repository. The service answers the same. */
/** @type {typeof import('../src/http/openapi/description.ts')} */
const { openapi } = await loadTypeScript('src/http/openapi/description.ts')
await writeGenerated(new URL('../docs/openapi.json', import.meta.url), `${JSON.stringify(openapi(), null, 2)}\n`)
