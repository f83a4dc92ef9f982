import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { bundleWorker } from '../../scripts/build-worker.mjs'
import { example } from '../../src/builtin/example.ts'
import type { Document } from '../../src/domain/document.ts'
import { appWith } from '../support/app.ts'

type Fetch = (request: Request, env: object, context: object) => Promise<Response>

const PUBLIC = new URL('../../src/http/public', import.meta.url)
let folder: string
let built: Awaited<ReturnType<typeof bundleWorker>>
beforeAll(async () => {
  built = await bundleWorker()
  folder = await mkdtemp(join(tmpdir(), 'dragoman-worker-'))
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const engine = () => ({ DEEPL_API_KEY: 'test-key', DEEPL_SERVER_URL: inject('fakeDeepl') })

/** The assets beside the Worker, and what was asked of them. */
function assetsWith(tables: () => Response) {
  const asked: string[] = []
  const fetch = async ({ url }: Request): Promise<Response> => {
    const { pathname } = new URL(url)
    asked.push(pathname)
    return pathname === '/assets/worker-tables.json'
      ? tables()
      : new Response(await readFile(`${PUBLIC.pathname}${pathname}`))
  }
  return { asked, fetch }
}

/** The Worker as it is deployed, in an isolate of its own: the module's state is nobody else's. */
async function isolate(name: string, ASSETS: ReturnType<typeof assetsWith>) {
  const file = join(folder, `${name}.mjs`)
  await writeFile(file, built.script)
  const { default: worker }: { default: { fetch: Fetch } } = await import(pathToFileURL(file).href)
  return (path: string, body: string, type: string): Promise<Response> =>
    worker.fetch(
      new Request(`http://localhost${path}`, { method: 'POST', body, headers: { 'content-type': type } }),
      { ...engine(), ASSETS, LOG_LEVEL: 'silent' },
      {},
    )
}

const page = `<!doctype html><html><head><title>Sanktionen &ndash; Die Zeitung</title></head><body><nav><a href="/">Startseite</a></nav>
<article><h1>Au&szlig;enminister &uuml;ber Sanktionen</h1><p>Die Au&szlig;enminister trafen sich am 11. November in Wien und sprachen &uuml;ber 1,5 Mio. Euro, die eingefroren wurden.</p>
<p>Lesen Sie auch: Was die Sanktionen bewirken</p><p>Der Minister sagte, &bdquo;die Ma&szlig;nahmen bleiben&ldquo;, bis der Krieg endet.</p></article><footer>Teilen Drucken Merken</footer></body></html>`

describe('the Worker as one file, with its tables beside it', () => {
  const whole = assetsWith(() => new Response(built.tables))
  let send: Awaited<ReturnType<typeof isolate>>
  beforeAll(async () => {
    send = await isolate('whole', whole)
  })

  it.each([
    { what: 'an article', body: example.text, type: 'text/plain' },
    { what: 'a page', body: page, type: 'text/html' },
  ])('gives the same document of $what as the service on Node', async ({ body, type }) => {
    const onWorker = (await (await send('/v1/translations?target=en', body, type)).json()) as Document
    const onNode = (await (await appWith(engine()).post('/v1/translations?target=en', body, type)).json()) as Document
    const told = ({ pairs, removed, source, summary }: Document) => ({ pairs, removed, source, summary })
    expect(onWorker.pairs.length).toBeGreaterThan(1)
    expect(told(onWorker)).toEqual(told(onNode))
  })

  it('has read its tables once', () => {
    expect(whole.asked.filter((path) => path.endsWith('/worker-tables.json'))).toHaveLength(1)
  })

  it('answers nothing without its tables or with those of another build, says so in its log, and tries again', async () => {
    const log = vi.spyOn(console, 'log').mockReturnValue(undefined)
    const answers = [
      () => new Response('not found', { status: 404 }),
      () => new Response(built.tables.replaceAll(/#[0-9a-f]{8}"/g, '#00000000"')),
      () => new Response(built.tables),
    ]
    const ask = await isolate(
      'failing',
      assetsWith(() => answers.shift()!()),
    )
    const statuses: number[] = []
    while (answers.length > 0)
      statuses.push((await ask('/v1/detections', '{"texts":["Der Rat tagt."]}', 'application/json')).status)
    expect(statuses).toEqual([500, 500, 200])
    expect(log.mock.calls.flat().map((line) => JSON.parse(line).detail)).toEqual([
      expect.stringContaining('worker-tables.json is not among the assets (404)'),
      expect.stringContaining('of another build'),
    ])
    log.mockRestore()
  })
})
