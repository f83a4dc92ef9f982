import { Hono } from 'hono'
import { PROBLEMS, Problem, type ProblemCode } from '../../domain/problem.ts'
import { DEFAULT_GLOSSARY } from '../../pipeline/services.ts'
import type { AppEnvironment, Dependencies } from '../context.ts'
import { logFault } from '../log-fault.ts'
import { PROBLEM_HELP } from '../problem-help.ts'
import { ProblemPage } from '../views/problem-page.tsx'

/** Written by `npm run generate` out of `openapi/description.ts`: the Worker's script need not hold it. */
const DESCRIPTION = 'https://assets/assets/openapi.json'

/** `GET /healthz`, `/readyz`, `/openapi.json`, `/problems/{code}`: for operators and for people who met a problem. */
export const operations = ({ assets, services, log }: Dependencies) =>
  new Hono<AppEnvironment>()
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/readyz', async (c) => {
      /** Whether it came out true; a problem counts as no. */
      const succeeds = (check: Promise<boolean>): Promise<boolean> =>
        check.catch((error: unknown) => {
          if (!(error instanceof Problem)) throw error
          logFault(log, c.get('requestId'), error)
          return false
        })
      const [termbase, store] = await Promise.all([
        succeeds(services.glossaries.open([DEFAULT_GLOSSARY]).then(({ languages }) => languages.length > 0)),
        succeeds(services.glossaries.list().then(() => true)),
      ])
      const ready = termbase && store
      const checks = {
        termbase: termbase ? 'ok' : 'missing',
        store: store ? 'ok' : 'unavailable',
        providers: services.providers.map((provider) => provider.name),
      }
      return c.json({ status: ready ? 'ready' : 'not ready', checks }, ready ? 200 : 503)
    })
    .get('/openapi.json', async () => {
      const file = await assets(new Request(DESCRIPTION))
      if (!file.ok) throw new Error(`The description of the API is not among the assets (${file.status}).`)
      return new Response(file.body, { headers: { 'content-type': 'application/json' } })
    })
    .get('/problems/:code', async (c) => {
      const code = c.req.param('code')
      if (!isProblemCode(code)) throw new Problem('not-found', `There is no problem called ${JSON.stringify(code)}.`)
      const { title, status } = PROBLEMS[code]
      const explanation = PROBLEM_HELP[code]
      if (!(c.req.header('accept') ?? '').includes('text/html'))
        return c.json({ type: `/problems/${code}`, title, status, explanation })
      return c.html(
        <ProblemPage
          say={await c.var.voice()}
          code={code}
          title={title}
          status={status}
          detail=""
          requestId=""
          explanation={explanation}
        />,
      )
    })

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(PROBLEMS, code)
