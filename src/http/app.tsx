import { Hono } from 'hono'
import { requestId } from 'hono/request-id'
import { routePath } from 'hono/route'
import { secureHeaders } from 'hono/secure-headers'
import { Problem } from '../domain/problem.ts'
import { documentTermbase } from '../pipeline/document-termbase.ts'
import { guardAccess } from './access.ts'
import type { AppEnvironment, Dependencies } from './context.ts'
import { findInterfaceLanguage, giveVoice } from './interface-language.ts'
import { logFault } from './log-fault.ts'
import { givePageParts } from './one-file/page-parts.ts'
import { asProblem, problemAnswer } from './problem-answer.ts'
import { alignments } from './routes/alignments.ts'
import { engines } from './routes/engines.ts'
import { estimates } from './routes/estimates.ts'
import { exports } from './routes/exports.ts'
import { files } from './routes/files.ts'
import { glossaries } from './routes/glossaries.ts'
import { imports } from './routes/imports.ts'
import { jobs } from './routes/jobs.ts'
import { keptDocuments } from './routes/kept-documents.ts'
import { memory } from './routes/memory.ts'
import { operations } from './routes/operations.tsx'
import { pages } from './routes/pages.tsx'
import { textServices } from './routes/text-services.ts'
import { translations } from './routes/translations.tsx'
import { ProblemPage } from './views/problem-page.tsx'

const CONTENT_SECURITY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
}

/** The one app of both runtimes. Nothing in it knows where it runs. */
export function createApp(dependencies: Dependencies): Hono<AppEnvironment> {
  const { access, log, assets, services } = dependencies
  const app = new Hono<AppEnvironment>({ strict: false })
  app.use(requestId())
  app.use(async (c, next) => {
    const start = performance.now()
    await next()
    const ms = Math.round(performance.now() - start)
    log('info', {
      requestId: c.get('requestId'),
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      ms,
    })
  })
  app.use(
    secureHeaders({
      contentSecurityPolicy: CONTENT_SECURITY,
      referrerPolicy: 'same-origin',
      strictTransportSecurity: 'max-age=15552000',
      xFrameOptions: 'DENY',
    }),
  )
  app.use(findInterfaceLanguage)
  app.use(giveVoice(assets))
  app.use(givePageParts(assets))
  app.use(async (c, next) => {
    c.set('termbaseOf', async (document) => (await documentTermbase(document, services)).termbase)
    await next()
  })
  app.use(guardAccess(access))
  for (const routes of [
    jobs,
    translations,
    keptDocuments,
    alignments,
    exports,
    imports,
    files,
    textServices,
    glossaries,
    engines,
    estimates,
    memory,
    operations,
    pages,
  ])
    app.route('/', routes(dependencies))

  const methods = new Map<string, Set<string>>()
  for (const { method, path } of app.routes) {
    if (method !== 'ALL') methods.set(path, (methods.get(path) ?? new Set()).add(method))
  }
  for (const [path, allowed] of methods) {
    const allow = [...allowed, ...(allowed.has('GET') ? ['HEAD'] : [])]
    app.all(path, () => {
      throw new Problem('method-not-allowed', `This address takes ${allow.join(', ')}.`, { allow })
    })
  }
  app.notFound(() => {
    throw new Problem('not-found', 'There is nothing at this address. GET /openapi.json lists what there is.')
  })
  app.onError(async (error, c) => {
    // the caller left: there is nobody to answer, and no fault to look into
    if (c.req.raw.signal?.aborted) return c.body(null, 408)
    logFault(log, c.get('requestId'), error)
    const problem = asProblem(error)
    const { code, title, status, detail } = problem
    if (!c.req.path.startsWith('/v1/') && (c.req.header('accept') ?? '').includes('text/html')) {
      return c.html(
        <ProblemPage
          say={await c.var.voice()}
          code={code}
          title={title}
          status={status}
          detail={detail}
          requestId={c.get('requestId')}
        />,
        status,
      )
    }
    return problemAnswer(c, problem)
  })
  return app
}
