import { describe, expect, it } from 'vitest'
import { withNews } from '../../src/pipeline/with-news.ts'

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe('a sequence with news', () => {
  it('gives every item in order and news before the item they came before', async () => {
    const found = []
    for await (const step of withNews<number, string>(async function* (tell) {
      tell('a')
      await pause(5)
      yield 1
      tell('b')
      await pause(5)
      tell('c')
      await pause(5)
      yield 2
    }))
      found.push('news' in step ? step.news : step.item)
    expect(found).toEqual(['a', 1, 'b', 'c', 2])
  })

  it('keeps only the latest of the news nobody has taken', async () => {
    const found = []
    for await (const step of withNews<number, number>(async function* (tell) {
      for (let index = 0; index < 100; index++) tell(index)
      yield -1
    }))
      found.push(step)
    expect(found).toEqual([{ news: 99 }, { item: -1 }])
  })

  it('throws what the sequence throws, and ends it when the reader leaves', async () => {
    await expect(async () => {
      for await (const _ of withNews(async function* () {
        yield 1
        throw new Error('broken')
      }));
    }).rejects.toThrow('broken')
    let ended = false
    for await (const _ of withNews(async function* () {
      try {
        yield 1
        yield 2
      } finally {
        ended = true
      }
    }))
      break
    expect(ended).toBe(true)
  })
})
