import { describe, expect, it } from 'vitest'
import { hold } from '../../src/domain/hold.ts'

/** Makes the numbers 1, 2, 3…, each when it is told to. */
function makingLater() {
  const waiting: (() => void)[] = []
  const make = (): Promise<{ readonly number: number }> => {
    const number = waiting.length + 1
    return new Promise((resolve) => waiting.push(() => resolve({ number })))
  }
  return { make, waiting }
}

describe('what is made once and held', () => {
  it('is waited for by nobody who did not begin it, and is what was there first', async () => {
    const { make, waiting } = makingLater()
    const held = hold(make)
    const [first, second] = [held(), held()]
    expect(waiting).toHaveLength(2)
    waiting[1]!()
    expect(await second).toEqual({ number: 2 })
    // the first is still being made
    expect(await held()).toEqual({ number: 2 })
    waiting[0]!()
    expect(await first).toEqual({ number: 2 })
    expect(waiting).toHaveLength(2)
  })

  it('is made once where those who ask meanwhile may wait', async () => {
    const { make, waiting } = makingLater()
    const held = hold(make, true)
    const both = [held(), held()]
    expect(waiting).toHaveLength(1)
    waiting[0]!()
    expect(await Promise.all(both)).toEqual([{ number: 1 }, { number: 1 }])
  })

  it.each([true, false])('is made again when it failed (shares: %s)', async (shares) => {
    let calls = 0
    const held = hold(async () => {
      calls += 1
      if (calls === 1) throw new Error('not yet')
      return calls
    }, shares)
    await expect(held()).rejects.toThrow('not yet')
    expect([await held(), await held()]).toEqual([2, 2])
  })
})
