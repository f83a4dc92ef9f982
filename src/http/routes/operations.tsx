import { Hono } from 'hono'
import { PROBLEMS, Problem, type ProblemCode } from '../../domain/problem.ts'
import { DEFAULT_GLOSSARY } from '../../pipeline/services.ts'
import type { AppEnvironment, Dependencies } from '../context.ts'
import { openapi } from '../openapi.ts'
import { PROBLEM_HELP } from '../problem-help.ts'
import { ProblemPage } from '../views/problem-page.tsx'

/** `GET /healthz`, `/readyz`, `/openapi.json`, `/problems/{code}`: for operators and for people who met a problem. */
export const operations = ({ services }: Dependencies) =>
  new Hono<AppEnvironment>()
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/readyz', (c) => {
      const termbase = services.termbases.get(DEFAULT_GLOSSARY)
      const ready = termbase !== undefined && termbase.languages.length > 0
      const checks = {
        termbase: ready ? 'ok' : 'missing',
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
