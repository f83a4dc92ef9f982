import { expect, test } from './page.ts'

const PAIRS = 2_000

/** Sentences of a text of our own, no two alike. */
const sentences = (write: (index: number) => string): readonly string[] =>
  Array.from({ length: PAIRS }, (_, index) => write(index))

test('2 000 pairs scroll without a task over 50 ms', async ({ page, browser, request, baseURL }) => {
  test.setTimeout(120_000)
  const kept = await request.post(`${baseURL}/v1/alignments`, {
    data: {
      source: {
        language: 'de',
        segments: sentences(
          (index) =>
            `Am Tag ${index + 1} beschloss der Rat in Wien die Maßnahme Nummer ${7 * index + 3} gegen Nordkorea.`,
        ),
      },
      target: {
        language: 'en',
        segments: sentences(
          (index) =>
            `On day ${index + 1} the Council adopted measure number ${7 * index + 3} against North Korea in Vienna.`,
        ),
      },
      pivot: 'none',
      keep: true,
    },
  })
  expect(kept.status(), await kept.text().then((text) => text.slice(0, 300))).toBe(201)
  const { id, pairs } = await kept.json()
  expect(pairs).toHaveLength(PAIRS)

  await page.goto(`/t/${id}`)
  await expect(page.locator('.pair')).toHaveCount(PAIRS)
  await expect(page.getByRole('toolbar')).toBeVisible()
  await page.waitForTimeout(1_000)
  await browser.startTracing(page, { categories: ['toplevel'] })
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const height = document.documentElement.scrollHeight
    // a page of the window at a time, as a wheel that is spun, then back to the start at once
    for (let top = 0; top < height; top += Math.max(400, height / 300)) {
      window.scrollTo(0, top)
      await frame()
    }
    window.scrollTo(0, 0)
    await frame()
  })
  const tasks = tasksOf(await browser.stopTracing())
  expect(tasks.length).toBeGreaterThan(300)
  expect(tasks.filter((milliseconds) => milliseconds > 50)).toEqual([])
})

/**
 * Processor time, in milliseconds, of every task of the page's main thread in a trace: not its duration, which on a busy
 * machine tells of the others.
 */
function tasksOf(trace: Buffer): readonly number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as {
    traceEvents: readonly { name: string; pid: number; tid: number; tdur?: number; args?: { name?: string } }[]
  }
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  return traceEvents
    .filter(({ name, pid, tid }) => /RunTask$/.test(name) && main.has(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => tdur / 1000)
}
