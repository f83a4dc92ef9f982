import { describe, expect, it } from 'vitest'
import { createGate } from '../../src/http/gate.ts'

describe('a gate', () => {
  it('lets so many in at once, and the next when one has left', () => {
    const gate = createGate(2, 1_000)
    const leave = gate.enter()
    gate.enter()
    expect(() => gate.enter()).toThrow(expect.objectContaining({ code: 'busy', fields: { retryAfter: 10 } }))
    leave()
    leave()
    gate.enter()
    expect(() => gate.enter()).toThrow()
  })

  it('has a place again that nobody left in time', () => {
    let now = 0
    const gate = createGate(1, 1_000, () => now)
    gate.enter()
    now = 1_000
    expect(() => gate.enter()).toThrow()
    now = 1_001
    gate.enter()
  })
})
