import { Hono } from 'hono'
import { Problem } from '../../domain/problem.ts'
import { DEFAULT_GLOSSARY } from '../../pipeline/services.ts'
import type { AppEnvironment, Dependencies } from '../context.ts'
import { readText } from '../read-body.ts'
import { writtenSpans } from '../spans.ts'
import { validate } from '../validate.ts'
import { HomePage } from '../views/home-page.tsx'
import { alignPage } from './align-page.tsx'
import { documentsPage } from './documents-page.tsx'
import { glossaryOf, offerGlossaries } from './glossary-form.ts'
import { glossaryPage } from './glossary-page.tsx'
import { keptPage } from './kept-page.tsx'
import { keyNeeded } from './key-needed.ts'
import { answer, formSchema, keeperFor, toArticle } from './translations.tsx'

/** Targets offered on the page before the reader types another tag: the languages our readers write in. */
const TARGETS = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'uk', 'ru', 'tr', 'ar', 'fa', 'he', 'zh', 'ja', 'ko']

/**
 * `GET /`: paste, drop or pick an article; `?glossary=`, repeated, ticks glossaries, and empty only lists them. `POST /`:
 * the same form without JavaScript. `GET /examples/{id}`, `/assets/*`, and the pages of glossaries and of existing translations.
 */
export const pages = (dependencies: Dependencies) => {
  const { services, limits, access, examples, assets } = dependencies
  const offered = () => services.translator({})!.providers.filter((name) => name !== 'memory')
  return new Hono<AppEnvironment>()
    .route('/', glossaryPage(dependencies))
    .route('/', keptPage(dependencies))
    .route('/', documentsPage(dependencies))
    .route('/', alignPage(dependencies))
    .get('/', async (c) => {
      const keyed = await keyNeeded(access)
      return c.html(
        <HomePage
          say={await c.var.voice()}
          providers={offered()}
          looksUp={Boolean(services.matchNames)}
          remembers={services.memory?.writes === true}
          keyNeeded={keyed}
          targets={TARGETS}
          examples={examples.map(({ id, title, language }) => ({ id, title, language }))}
          glossaries={{
            usual: [DEFAULT_GLOSSARY],
            offer: keyed ? null : await offerGlossaries(c.req.queries('glossary'), services),
          }}
        />,
      )
    })
    .post('/', async (c) => {
      const form = new URLSearchParams(await readText(c, limits.bodyBytes))
      const {
        text = '',
        keep,
        provider,
        compare,
        ...given
      } = Object.fromEntries([...form].filter(([, value]) => value.trim() !== ''))
      const options = validate(formSchema, {
        ...given,
        ...askedProviders(provider, compare, offered()),
        keep: keep !== undefined,
        ...(form.has('restore') && { restore: form.getAll('restore').flatMap(writtenSpans) }),
        ...glossaryOf(form),
      })
      const own = { limits, glossaries: c.get('glossaries') }
      const article = await toArticle({ kind: 'text', posted: text }, options, services, own)
      if (!options.keep) return answer(c, article, 'html', dependencies, undefined, [...form])
      const keeper = await keeperFor(c, article, dependencies)
      const made = await answer(c, article, 'html', dependencies, keeper)
      // from then on it has an address of its own
      return made.headers.has('location') ? c.redirect(`/t/${keeper.id}`, 303) : made
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

/** Who is to translate, and who beside: the one chosen, else the first offered that is another, translates. */
function askedProviders(
  provider: string | undefined,
  other: string | undefined,
  offered: readonly string[],
): { readonly provider?: string; readonly compare?: readonly string[] } {
  const first = provider ?? offered.find((name) => name !== other)
  if (first && other && other !== first) return { compare: [first, other] }
  return provider === undefined ? {} : { provider }
}
