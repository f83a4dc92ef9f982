import { Hono } from 'hono'
import { Problem } from '../../domain/problem.ts'
import { DEFAULT_GLOSSARY, type Services } from '../../pipeline/services.ts'
import type { AppEnvironment, Dependencies } from '../context.ts'
import { readText } from '../read-body.ts'
import { validate } from '../validate.ts'
import type { GlossaryOffer } from '../views/glossary-choice.tsx'
import { HomePage } from '../views/home-page.tsx'
import { glossaryPage } from './glossary-page.tsx'
import { keyNeeded } from './key-needed.ts'
import { answer, formSchema, toArticle } from './translations.tsx'

/** Targets offered on the page before the reader types another tag: the languages our readers write in. */
const TARGETS = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'uk', 'ru', 'tr', 'ar', 'fa', 'he', 'zh', 'ja', 'ko']

/**
 * `GET /`: paste, drop or pick an article; `?glossary=`, repeated, ticks glossaries, and empty only lists them. `POST /`:
 * the same form without JavaScript. `GET /examples/{id}`, `/assets/*`, and the page of glossaries.
 */
export const pages = (dependencies: Dependencies) => {
  const { services, limits, access, examples, assets } = dependencies
  return new Hono<AppEnvironment>()
    .route('/', glossaryPage(dependencies))
    .get('/', async (c) => {
      const keyed = await keyNeeded(access)
      return c.html(
        <HomePage
          say={await c.var.voice()}
          providers={services.translator({})!.providers.filter((name) => name !== 'memory')}
          keyNeeded={keyed}
          targets={TARGETS}
          examples={examples.map(({ id, title, language }) => ({ id, title, language }))}
          glossaries={{
            usual: [DEFAULT_GLOSSARY],
            offer: keyed ? null : await offer(c.req.queries('glossary'), services),
          }}
        />,
      )
    })
    .post('/', async (c) => {
      const form = new URLSearchParams(await readText(c, limits.bodyBytes))
      const { text = '', ...given } = Object.fromEntries([...form].filter(([, value]) => value.trim() !== ''))
      const options = validate(formSchema, { ...given, ...glossaryOf(form) })
      const own = { limits, glossaries: c.get('glossaries') }
      const article = await toArticle({ kind: 'text', posted: text }, options, services, own)
      return answer(c, article, 'html', dependencies)
    })
    .get('/examples/:id', (c) => {
      const example = examples.find(({ id }) => id === c.req.param('id'))
      if (!example) throw new Problem('not-found', 'There is no example of that name.')
      return c.text(example.text, 200, { 'content-language': example.language })
    })
    .get('/assets/*', async (c) => {
      const { body, status, headers } = await assets(c.req.raw)
      // a binding's answer cannot be changed, and ours gets security headers
      return new Response(body, { status, headers })
    })
    .get('/favicon.ico', (c) => c.redirect('/assets/favicon.svg', 301))
}

/** The glossaries to tick, or `null` when nobody asks: to list them the built-in one has to be read. */
async function offer(wanted: readonly string[] | undefined, services: Services): Promise<GlossaryOffer | null> {
  if (wanted === undefined) return null
  const offered = await services.glossaries.list()
  const known = new Set(offered.map(({ id }) => id))
  const chosen = wanted.filter((id) => known.has(id))
  return { offered, chosen: chosen.length > 0 ? chosen : null }
}

/** The glossaries a form ticks, in its order: `null` for none, and nothing said where it did not list them. */
function glossaryOf(form: URLSearchParams): { glossary?: readonly string[] | null } {
  if (!form.has('glossary')) return {}
  const ticked = form.getAll('glossary').filter((id) => id !== '')
  return { glossary: ticked.length > 0 ? ticked : null }
}
