import { Hono } from 'hono'
import { Problem } from '../../domain/problem.ts'
import { languageName } from '../../domain/tag.ts'
import type { AppEnvironment, Dependencies } from '../context.ts'
import { readText } from '../read-body.ts'
import { validate } from '../validate.ts'
import { HomePage } from '../views/home-page.tsx'
import { answer, formSchema, toArticle } from './translations.tsx'

/** Targets offered on the page before the reader types another tag: the languages our readers write in. */
const TARGETS = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'uk', 'ru', 'tr', 'ar', 'fa', 'he', 'zh', 'ja', 'ko']

/** `GET /`: paste, drop or pick an article. `POST /`: the same form without JavaScript. `GET /examples/{id}`, `/assets/*`. */
export const pages = (dependencies: Dependencies) => {
  const { services, limits, access, examples, assets } = dependencies
  return new Hono<AppEnvironment>()
    .get('/', (c) =>
      c.html(
        <HomePage
          providers={services.translator({})!.providers.filter((name) => name !== 'memory')}
          keyNeeded={access.keys.length > 0}
          targets={TARGETS.map((language) => ({ language, name: languageName(language)! }))}
          examples={examples.map(({ id, title, language }) => ({ id, title, language }))}
        />,
      ),
    )
    .post('/', async (c) => {
      const form = new URLSearchParams(await readText(c, limits.bodyBytes))
      const { text = '', ...given } = Object.fromEntries([...form].filter(([, value]) => value.trim() !== ''))
      const options = validate(formSchema, given)
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
