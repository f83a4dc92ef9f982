import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { createPool, type Pool, type PoolOptions } from '../../src/local/engine/pool.ts'
import { fittingThreads, threadBytes } from '../../src/local/engine/program.ts'
import type { Route } from '../../src/local/engine/task.ts'
import type { InstalledModel } from '../../src/local/installed-model.ts'
import { local } from '../../src/local/local.ts'
import { withLimits } from '../../src/providers/with-limits.ts'
import { brief, collect } from '../support/fake-provider.ts'

/** A thread without an engine that does to itself what a text tells it. `starts` counts the threads of the process. */
const script = new URL(
  `data:text/javascript,${encodeURIComponent(`
  import { mkdirSync } from 'node:fs'
  import { parentPort, workerData, threadId } from 'node:worker_threads'
  const [{ model }] = workerData.legs
  if (model === 'damaged') throw new Error('bad magic')
  if (model === 'endless') for (;;) ;
  if (model.startsWith('/')) mkdirSync(model) // for one thread alone
  parentPort.on('message', ({ text }) => {
    if (text.startsWith('hang')) for (;;) ;
    if (text.startsWith('crash')) throw new Error('crashed on ' + text)
    if (text.startsWith('exit')) process.exit(1)
    if (text.startsWith('slow')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
    parentPort.postMessage({ texts: [model + ' ' + threadId + ' ' + text], pieces: 1, markup: false })
  })
  parentPort.postMessage('ready')
`)}`,
)

const routeOf = (model: string): Route => [
  {
    ...{ from: 'de', to: 'en', architecture: 'none', version: '3.0', folder: '/' },
    files: { model, lex: null, sourceVocabulary: 'v', targetVocabulary: 'v' },
  },
]
const A = routeOf('a')
const B = routeOf('b')

const opened: Pool[] = []
const open = (options: PoolOptions = {}): Pool => {
  const pool = createPool({ engine: 'fxtranslate', script, textMs: 2_000, ...options })
  opened.push(pool)
  return pool
}
afterEach(() => Promise.all(opened.splice(0).map((pool) => pool.close())))

const ask = async (pool: Pool, route: Route, text: string): Promise<string> => (await pool.ask(route, text)).texts[0]!
/** The number of the thread in an answer. */
const threadOf = (answer: string): string => answer.split(' ')[1]!

describe('a pool of engines', () => {
  it('asks the texts of a route on one thread, in order', async () => {
    const pool = open()
    const answers = await Promise.all(['1', '2', '3'].map((text) => ask(pool, A, text)))
    const thread = threadOf(answers[0]!)
    expect(answers).toEqual([`a ${thread} 1`, `a ${thread} 2`, `a ${thread} 3`])
  })

  it('takes the texts of the route at hand first, and changes models once', async () => {
    const pool = open()
    const asked = [A, B, A, B].map((route, index) => ask(pool, route, `slow ${index}`))
    const order: number[] = []
    for (const [index, answer] of asked.entries()) void answer.then(() => order.push(index))
    const answers = await Promise.all(asked)
    expect(order).toEqual([0, 2, 1, 3])
    expect(new Set(answers.map(threadOf)).size).toBe(2)
  })

  it.each(['crash', 'exit', 'hang'])('asks a text again on a fresh thread, then gives it up: %s', async (what) => {
    const pool = open({ textMs: 600 })
    const before = threadOf(await ask(pool, A, 'before'))
    const [fault, after] = await Promise.all([
      pool.ask(A, what).catch((reason: unknown) => reason),
      ask(pool, A, 'after'),
    ])
    expect(fault).toMatchObject({ name: 'EngineFault', kind: what === 'hang' ? 'timeout' : 'broken' })
    expect(String(fault)).not.toContain(what)
    expect(Number(threadOf(after)) - Number(before)).toBe(2)
  })

  it('gives the other texts of a job although one of them kills its thread every time', async () => {
    const [model] = A as [InstalledModel]
    const models = { open: async () => model, installed: async () => [model], pairs: async () => [model] }
    const provider = local({ models, engine: 'fxtranslate', script, textMs: 2_000 })
    const texts = ['eins', 'crash', 'zwei', 'exit', 'drei']
    const outcomes = await collect(withLimits(provider), { texts, source: 'de', target: 'en' })
    await provider.close()
    expect(outcomes.map(brief).map((text) => text.replace(/ \d+ /, ' '))).toEqual([
      ...['a eins', '! provider-malformed', 'a zwei', '! provider-malformed', 'a drei'],
    ])
  })

  it('gives every text its own answer or none, whatever befalls the threads', async () => {
    const text = fc.oneof(
      { weight: 12, arbitrary: fc.constant('text') },
      fc.constantFrom('crash', 'exit', 'hang', 'slow', 'aborted'),
    )
    const asked = fc.array(fc.tuple(fc.constantFrom(A, B), text), { minLength: 20, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(asked, async (tasks) => {
        const pool = createPool({ engine: 'fxtranslate', script, workers: 2, available: () => 2 ** 33, textMs: 600 })
        const answers = await Promise.allSettled(
          tasks.map(([route, what], index) =>
            pool.ask(route, `${what} ${index}`, what === 'aborted' ? AbortSignal.timeout(index) : undefined),
          ),
        )
        await pool.close()
        for (const [index, [route, what]] of tasks.entries()) {
          const answer = answers[index]!
          if (answer.status === 'fulfilled') {
            expect(answer.value.texts[0]).toMatch(new RegExp(`^${route[0]!.files.model} \\d+ ${what} ${index}$`))
            expect(what).not.toMatch(/crash|exit|hang/)
          } else if (answer.reason?.kind !== 'timeout') expect(what).toMatch(/crash|exit|aborted/)
        }
      }),
      { numRuns: 4, seed: 7 },
    )
  }, 60_000)

  it('does not load a damaged model again for every text', async () => {
    const pool = open()
    const started = await Promise.allSettled(['1', '2', '3'].map((text) => ask(pool, routeOf('damaged'), text)))
    const faults = started.map((each) => (each.status === 'rejected' ? each.reason : undefined))
    expect(faults[0]).toMatchObject({ kind: 'load' })
    expect(new Set(faults).size).toBe(1)
    await expect(ask(pool, routeOf('damaged'), '4')).rejects.toBe(faults[0])
    expect(await ask(pool, A, 'well')).toMatch(/^a \d+ well$/)
  })

  it('gives up a model that does not come up in time', async () => {
    await expect(ask(open({ loadMs: 100 }), routeOf('endless'), '1')).rejects.toMatchObject({ kind: 'load' })
  })

  it('starts as many threads as it may, while there is memory for them', async () => {
    const busy = async (options: PoolOptions) => {
      const pool = open(options)
      const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => ask(pool, A, `slow ${index}`)))
      return new Set(answers.map(threadOf)).size
    }
    expect(await busy({ workers: 3, available: () => 2 ** 33 })).toBe(3)
    expect(await busy({ workers: 3, available: () => 2 ** 20 })).toBe(1)
  })

  it('has as many threads as the machine allows where nobody says how many', async () => {
    const pool = open({ cores: 3, available: () => 2 ** 33 })
    const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => ask(pool, A, `slow ${index}`)))
    expect(new Set(answers.map(threadOf)).size).toBe(2)
  })

  it.each([
    { cores: 1, fit: 99, threads: 1, why: 'one there always is' },
    { cores: 2, fit: 99, threads: 1, why: 'a core is left to the service' },
    { cores: 4, fit: 99, threads: 3, why: 'a core is left to the service' },
    { cores: 64, fit: 99, threads: 4, why: 'an article has no more sentences under way' },
    { cores: 64, fit: 5, threads: 2, why: 'half of the memory is left to others' },
    { cores: 64, fit: 0, threads: 1, why: 'one there always is' },
  ])('plans $threads threads on $cores cores with memory for $fit: $why', ({ cores, fit, threads }) => {
    expect(fittingThreads('bergamot', 1, cores, fit * threadBytes('bergamot', 1))).toBe(threads)
  })

  it('gives every text of an article, in order, although one of several threads is killed meanwhile', async () => {
    const [model] = A as [InstalledModel]
    const models = { open: async () => model, installed: async () => [model], pairs: async () => [model] }
    const options = { engine: 'fxtranslate', script, workers: 2, available: () => 2 ** 33 } as const
    const provider = local({ models, ...options })
    const texts = Array.from({ length: 24 }, (_, index) => (index === 9 ? 'exit' : `slow ${index}`))
    const answers = await Promise.allSettled(
      texts.map((text) => provider.translate({ texts: [text], source: 'de', target: 'en' })),
    )
    await provider.close()
    const read = answers.map((each) => (each.status === 'fulfilled' ? each.value[0]!.text : 'failed'))
    expect(read.map((text) => text.replace(/^a \d+ /, ''))).toEqual(texts.with(9, 'failed'))
    expect(new Set(read.map(threadOf)).size).toBeGreaterThan(2)
  })

  it('goes on with the threads there are when a further one cannot load the model', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dragoman-once-'))
    const pool = open({ workers: 2, available: () => 2 ** 33 })
    const route = routeOf(join(folder, 'once'))
    const first = await ask(pool, route, 'first')
    const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => ask(pool, route, `slow ${index}`)))
    expect(new Set([first, ...answers].map(threadOf)).size).toBe(1)
    await rm(folder, { recursive: true })
  })

  it('ends each of several threads that are asked nothing', async () => {
    const pool = open({ workers: 2, available: () => 2 ** 33, idleMs: 150 })
    await Promise.all([1, 2, 3, 4].map((index) => ask(pool, A, `slow ${index}`)))
    expect(pool.threads).toBe(2)
    for (let time = 0; time < 6; time++) {
      await pause(50)
      await ask(pool, A, 'alone')
    }
    expect(pool.threads).toBe(1)
    await expect.poll(() => pool.threads).toBe(0)
  })

  it('ends a thread that is asked nothing', async () => {
    const pool = open({ idleMs: 50 })
    await ask(pool, A, '1')
    expect(pool.threads).toBe(1)
    await expect.poll(() => pool.threads).toBe(0)
    expect(await ask(pool, A, '2')).toMatch(/ 2$/)
  })

  it('rejects with the reason of an abort, of a text that waits and of one that is asked, and keeps the thread', async () => {
    const pool = open()
    const thread = threadOf(await ask(pool, A, 'before'))
    const controller = new AbortController()
    const reason = new Error('enough')
    const asked = ['slow 1', 'slow 2'].map((text) => pool.ask(A, text, controller.signal))
    const settled = Promise.allSettled(asked)
    await pause(20)
    controller.abort(reason)
    expect((await settled).map((each) => each.status === 'rejected' && each.reason)).toEqual([reason, reason])
    expect(threadOf(await ask(pool, A, 'after'))).toBe(thread)
  })

  it('leaves the main thread to others while an engine is busy', async () => {
    const pool = open()
    await ask(pool, A, 'before')
    let ticks = 0
    const clock = setInterval(() => ticks++, 5)
    await ask(pool, A, 'slow')
    clearInterval(clock)
    expect(ticks).toBeGreaterThan(3)
  })

  it('does not ask a text again that nobody waits for', async () => {
    const pool = open({ textMs: 600 })
    const before = threadOf(await ask(pool, A, 'before'))
    await expect(pool.ask(A, 'hang', AbortSignal.timeout(30))).rejects.toMatchObject({ name: 'TimeoutError' })
    expect(Number(threadOf(await ask(pool, A, 'after'))) - Number(before)).toBe(1)
  })

  it('ends everything when it is closed, a thread that loads or hangs too', async () => {
    const pool = open({ workers: 2, available: () => 2 ** 33 })
    const settled = Promise.allSettled([ask(pool, routeOf('endless'), '1'), ask(pool, A, 'hang'), ask(pool, A, '2')])
    await pause(100)
    await pool.close()
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(pool.threads).toBe(0)
    await expect(ask(pool, A, '3')).rejects.toMatchObject({ name: 'EngineFault' })
  })
})
