import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { windowsBetween } from '../../src/align/locked.ts'
import {
  actOn,
  type Bead,
  type BeadAction,
  keepLocked,
  keyOf,
  lockedOf,
  surenessOf,
} from '../../src/http/public/assets/align-beads.js'

const ACTIONS: readonly BeadAction[] = [
  'merge',
  'split',
  'source-up',
  'source-down',
  'target-up',
  'target-down',
  'lock',
  'unlock',
]

/** Beads of the kinds `1-1 2-1 0-1`, their sentences counted from 0. */
function beads(kinds: string): readonly Bead[] {
  let [s, t] = [0, 0]
  return kinds.split(' ').map((kind) => {
    const [n = 0, m = 0] = kind.split('-').map(Number)
    const run = (from: number, count: number) => Array.from({ length: count }, (_, k) => from + k)
    const bead = { source: run(s, n), target: run(t, m), score: 0.7, doubt: null, locked: false }
    s += n
    t += m
    return bead
  })
}

const written = (all: readonly Bead[]): string => all.map(keyOf).join(' ')

describe('what a reader does with a bead', () => {
  it.each<{ why: string; from: string; at: number; action: BeadAction; to: string; index: number }>([
    { why: 'two pairs become one', from: '1-1 2-1', at: 0, action: 'merge', to: '0,1,2:0,1', index: 0 },
    { why: 'a sentence left out gets its counterpart', from: '1-0 0-1', at: 0, action: 'merge', to: '0:0', index: 0 },
    { why: 'a sentence apart from one sentence', from: '1-1', at: 0, action: 'split', to: '0: :0', index: 0 },
    { why: 'the first ones apart from the others', from: '2-2', at: 0, action: 'split', to: '0:0 1:1', index: 0 },
    {
      why: 'sentences left alone are a bead each',
      from: '1-3',
      at: 0,
      action: 'split',
      to: '0:0 :1 :2',
      index: 0,
    },
    { why: 'the first goes up', from: '1-1 2-1', at: 1, action: 'source-up', to: '0,1:0 2:1', index: 1 },
    { why: 'the last goes down', from: '1-2 1-1', at: 0, action: 'target-down', to: '0:0 1:1,2', index: 0 },
    { why: 'what is left alone stays', from: '1-1 1-1', at: 0, action: 'target-down', to: '0: 1:0,1', index: 0 },
    {
      why: 'a bead of which nothing is left is gone',
      from: '1-1 1-0',
      at: 1,
      action: 'source-up',
      to: '0,1:0',
      index: 0,
    },
  ])('$action: $why', ({ from, at, action, to, index }) => {
    const done = actOn(beads(from), at, action)
    expect(written(done!.beads)).toBe(to)
    expect(done!.index).toBe(index)
  })

  it.each<{ why: string; from: string; at: number; action: BeadAction }>([
    { why: 'nothing comes after the last', from: '1-1', at: 0, action: 'merge' },
    { why: 'nothing comes before the first', from: '1-1 1-1', at: 0, action: 'source-up' },
    { why: 'a sentence alone has nothing to be split from', from: '1-0', at: 0, action: 'split' },
    { why: 'two sentences without a counterpart stay two beads', from: '1-0 1-0', at: 0, action: 'merge' },
    { why: 'a side without a sentence has none to move', from: '1-1 1-0', at: 1, action: 'target-up' },
    { why: 'it is not locked', from: '1-1', at: 0, action: 'unlock' },
  ])('$action is not offered: $why', ({ from, at, action }) => {
    expect(actOn(beads(from), at, action)).toBeNull()
  })

  it('makes what it changed the reader’s own, and nothing else', () => {
    const before = beads('1-1 1-1 1-1')
    const { beads: after } = actOn(before, 0, 'merge')!
    expect(after.map(surenessOf)).toEqual(['yours', 'likely'])
    expect(after[1]).toBe(before[2])
  })

  it('keeps every sentence exactly once and in order on both sides, and beads the service can lock', () => {
    const kinds = fc.array(fc.constantFrom('1-1', '2-1', '1-2', '3-2', '1-0', '0-1'), { minLength: 1, maxLength: 12 })
    const steps = fc.array(fc.tuple(fc.nat(20), fc.constantFrom(...ACTIONS)), { maxLength: 60 })
    fc.assert(
      fc.property(kinds, steps, (from, actions) => {
        const start = beads(from.join(' '))
        const ids = (all: readonly Bead[], side: 'source' | 'target') => all.flatMap((bead) => bead[side])
        let all = start
        for (const [at, action] of actions) {
          const done = actOn(all, at % all.length, action)
          if (!done) continue
          all = done.beads
          expect(all[done.index]).toBeDefined()
        }
        expect(ids(all, 'source')).toEqual(ids(start, 'source'))
        expect(ids(all, 'target')).toEqual(ids(start, 'target'))
        for (const { source, target } of all)
          expect(Math.min(source.length, target.length) > 0 || source.length + target.length === 1).toBe(true)
        const everyOne = all.map((bead) => ({ ...bead, locked: true }))
        expect(() =>
          windowsBetween(lockedOf(everyOne), ids(all, 'source').length, ids(all, 'target').length),
        ).not.toThrow()
      }),
    )
  })
})

describe('beads found anew', () => {
  it('have the reader’s own among them as they were', () => {
    const [first, second] = beads('1-1 1-1')
    const mine = [{ ...first!, score: null, locked: true }, second!]
    const found = [
      { ...first!, score: 1 },
      { ...second!, score: 0.2 },
    ]
    expect(keepLocked(found, mine).map(surenessOf)).toEqual(['yours', 'doubtful'])
  })
})
