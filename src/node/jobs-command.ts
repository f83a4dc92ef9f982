import { type Config, parseConfig } from '../config.ts'
import { createDependencies } from '../dependencies.ts'
import { jobView } from '../jobs/job-view.ts'
import type { Jobs } from '../jobs/jobs.ts'
import { DEFAULT_GLOSSARY } from '../pipeline/services.ts'
import { deepl } from '../providers/deepl.ts'
import type { Store } from '../storage/contract.ts'
import type { StoredJob } from '../storage/job-store.ts'
import { compared } from './compared.ts'
import { openEngine } from './open-engine.ts'
import { openLastingStore } from './open-store.ts'
import { type Command, EXIT, OPERATOR, oneOf, print, tag, type Values } from './options.ts'
import { postWebhook } from './post-webhook.ts'
import { createProgress } from './progress.ts'
import { readTermbase, readWords } from './read-asset.ts'
import { readInput } from './read-input.ts'
import { UsageError } from './usage-error.ts'

/** `dragoman jobs …`: long documents, worked on by a server that has the same store, or here with `--wait`. */
export const jobs: Command = async ([action, ...operands], values) => {
  const config = parseConfig(process.env)
  const store = openLastingStore()
  try {
    switch (action) {
      case 'submit':
        return await submit(config, store, operands, values)
      case 'list':
        return await list(store)
      case 'show':
        return await show(store, operands, values)
      case 'cancel':
        return await cancel(store, operands)
      default:
        throw new UsageError('jobs does submit, list, show, cancel.')
    }
  } finally {
    await store.close()
  }
}

async function submit(config: Config, store: Store, operands: readonly string[], values: Values): Promise<number> {
  if (values.private)
    throw new UsageError('A job is kept until it is done, and what is --private leaves no trace: translate it at once.')
  const posted = await readInput(operands)
  const engine = openEngine(config)
  try {
    const { services, jobs: all } = createDependencies(config, {
      ...{ deepl, store, local: engine, termbase: readTermbase, words: readWords },
      assets: async () => new Response(null, { status: 404 }),
      // a server looks for itself now and then
      jobs: { wake: async () => undefined, post: postWebhook(config.webhooks) },
    })
    const glossary = values['no-glossary'] ? null : (values.glossary ?? [DEFAULT_GLOSSARY])
    const [first, ...others] = glossary ?? []
    if (first !== undefined) await services.glossaries.open([first, ...others])
    const html = values.html || /\.html?$/i.test(operands[0] ?? '')
    const { id } = await all.submit({
      ...{ owner: OPERATOR, payer: null },
      request: {
        content: { kind: html ? 'html' : 'text', posted },
        source: tag(values.from, '--from'),
        target: tag(values.to, '--to') ?? 'en',
        ...compared(values, services),
        glossary,
        unit: oneOf(values.unit ?? 'sentence', ['sentence', 'paragraph'], '--unit'),
        clean: oneOf(values.clean ?? 'safe', ['off', 'safe', 'strict'], '--clean'),
      },
    })
    if (!values.wait) {
      process.stderr.write('A server that has the same store works on it: `dragoman serve`.\n')
      return print(`${id}\n`)
    }
    return ended(await waitFor(id, all))
  } finally {
    await engine.close()
  }
}

/** Milliseconds between two looks at a job. */
const LOOK_MS = 500

/** The job when it has ended: worked on here, unless somebody else does. Ctrl+C gives it back and leaves it to others. */
async function waitFor(id: string, jobs: Jobs): Promise<StoredJob> {
  const progress = createProgress(process.stderr)
  const stop = new AbortController()
  let leaving = false
  const leave = (): void => {
    if (leaving) stop.abort()
    leaving = true
  }
  process.on('SIGINT', leave)
  let job = await jobs.find(null, id)
  let working = false
  const look = async (): Promise<void> => {
    job = await jobs.find(null, id)
    if (job.progress.total > 0) progress.show(job.progress.done, job.progress.total)
  }
  try {
    while (job.endedAt === null && !leaving) {
      if (!working) {
        working = true
        jobs
          .advance({ now: stop.signal, soon: () => leaving }, id)
          .finally(() => {
            working = false
          })
          .catch(() => undefined)
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
      await look()
    }
    while (working) await new Promise((resolve) => setTimeout(resolve, LOOK_MS / 10))
    await look()
    return job
  } finally {
    process.off('SIGINT', leave)
    progress.end()
  }
}

/** Says how a job has ended, or that it has not; gives the exit code. */
function ended(job: StoredJob): number {
  const { problem } = jobView(job)
  if (problem) process.stderr.write(`${problem.title}: ${problem.detail}\n`)
  if (job.endedAt === null)
    process.stderr.write(`The job ${job.id} is left to a server that has the same store: \`dragoman serve\`.\n`)
  if (job.state !== 'done') return EXIT.failed
  process.stderr.write(`Kept: dragoman documents show ${job.document}\n`)
  print(`${job.document}\n`)
  return job.progress.failed > 0 ? EXIT.partly : EXIT.done
}

/** Jobs asked for at once. */
const PAGE = 100

/** A line a job, newest first. */
async function list(store: Store): Promise<number> {
  for (let after: string | undefined; ; ) {
    const page = await store.jobs.list(null, { limit: PAGE, ...(after !== undefined && { after }) })
    for (const job of page) print(`${lineOf(job)}\n`)
    if (page.length < PAGE) return EXIT.done
    after = page.at(-1)!.id
  }
}

const lineOf = ({ id, state, progress, createdAt, document }: StoredJob): string =>
  [
    ...[id, state, `${progress.done}/${progress.total}`, `${progress.failed} failed`, createdAt],
    ...(state === 'done' ? [document] : []),
  ].join('\t')

async function show(store: Store, [id, ...more]: readonly string[], values: Values): Promise<number> {
  if (id === undefined || more.length > 0) throw new UsageError('Which job? `dragoman jobs list` names them.')
  const format = oneOf(values.format ?? 'text', ['text', 'json'], '--format')
  const job = await store.jobs.find(null, id)
  if (!job) return missing(id)
  if (format === 'json') return print(`${JSON.stringify(jobView(job), null, 2)}\n`)
  const { problem } = jobView(job)
  return print(`${lineOf(job)}\n${problem ? `${problem.title}: ${problem.detail}\n` : ''}`)
}

async function cancel(store: Store, [id]: readonly string[]): Promise<number> {
  if (id === undefined) throw new UsageError('Which job?')
  const job = await store.jobs.find(null, id)
  if (!job) return missing(id)
  if (job.endedAt !== null) return print(`${id} has ended: ${job.state}\n`)
  return (await store.jobs.remove(null, id)) ? print(`cancelled ${id}\n`) : missing(id)
}

function missing(id: string): number {
  process.stderr.write(`There is no job ${JSON.stringify(id)}.\n`)
  return EXIT.failed
}
