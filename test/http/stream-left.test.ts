import { describe, expect, it } from 'vitest'
import { eventStream } from '../../src/http/stream-events.ts'
import type { ArticleEvent } from '../../src/pipeline/events.ts'

const progress: ArticleEvent = { event: 'progress', done: 1, total: 2 }

/** A stream over events a test makes, and what became of it. */
function streamOf(events: () => AsyncGenerator<ArticleEvent>) {
  const seen = { left: false, levels: [] as string[] }
  const rest = events()
  const body = eventStream({
    first: { done: false, value: progress },
    events: rest,
    format: 'ndjson',
    requestId: 'request-1',
    leave: () => {
      seen.left = true
    },
    log: (level) => seen.levels.push(level),
  })
  return { body, seen }
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 20))

describe('a reader who goes away', () => {
  it('before reading anything ends the translation, with no rejection left to nobody and no error in the log', async () => {
    const { body, seen } = streamOf(async function* () {
      await soon()
      yield progress
      throw new DOMException('left', 'AbortError')
    })
    await body.cancel()
    await soon()
    await soon()
    expect(seen).toEqual({ left: true, levels: [] })
  })

  it('while the next event is awaited is no error either', async () => {
    const { body, seen } = streamOf(async function* () {
      yield progress
      await soon()
      throw new DOMException('left', 'AbortError')
    })
    const reader = body.getReader()
    await reader.read()
    await reader.read()
    const cancelled = reader.cancel()
    await soon()
    await cancelled
    await soon()
    expect(seen).toEqual({ left: true, levels: [] })
  })
})

it('an error of ours in the middle ends the stream with a bare problem and a line in the log', async () => {
  const { body, seen } = streamOf(async function* () {
    yield progress
    throw new TypeError('secret of the house')
  })
  const text = await new Response(body).text()
  expect(text.trim().split('\n').at(-1)).toContain('/problems/internal')
  expect(text).not.toContain('secret')
  expect(seen.levels).toEqual(['error'])
})
