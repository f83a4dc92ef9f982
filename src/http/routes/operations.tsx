import { Hono } from 'hono'
import { PROBLEMS, Problem, type ProblemCode } from '../../domain/problem.ts'
import { DEFAULT_GLOSSARY } from '../../pipeline/services.ts'
import type { AppEnvironment, Dependencies } from '../context.ts'
import { logFault } from '../log-fault.ts'
import { openapi } from '../openapi/description.ts'
import { PROBLEM_HELP } from '../problem-help.ts'
import { ProblemPage } from '../views/problem-page.tsx'

/** `GET /healthz`, `/readyz`, `/openapi.json`, `/problems/{code}`: for operators and for people who met a problem. */
export const operations = ({ services, log }: Dependencies) =>
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
    .get('/openapi.json', (c) => c.json(openapi()))
    .get('/problems/:code', (c) => {
      const code = c.req.param('code')
      if (!isProblemCode(code)) throw new Problem('not-found', `There is no problem called ${JSON.stringify(code)}.`)
      const { title, status } = PROBLEMS[code]
      const explanation = PROBLEM_HELP[code]
      if (!(c.req.header('accept') ?? '').includes('text/html'))
        return c.json({ type: `/problems/${code}`, title, status, explanation })
      return c.html(
        <ProblemPage code={code} title={title} status={status} detail="" requestId="" explanation={explanation} />,
      )
    })

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(PROBLEMS, code)
