import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FileCode } from '../../src/exchange/translatable-file.ts'
import { withBlanksAtCodes } from '../../src/pipeline/blanks-at-codes.ts'
import { partsAt } from '../../src/pipeline/place-codes.ts'

describe('blanks beside codes', () => {
  it('are all that changes, whatever the text, its translation and its codes', () => {
    const letters = fc.array(fc.constantFrom(...'ab ,. 国'), { maxLength: 12 }).map((all) => all.join(''))
    const places = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 6 })
    fc.assert(
      fc.property(letters, letters, places, (text, target, given) => {
        const sorted = given.map(([at, to]) => [Math.min(at, text.length), Math.min(to, target.length)] as const)
        sorted.sort(([one], [other]) => one - other)
        const codes = sorted.map(([at]): FileCode => ({ at, kind: 'alone' }))
        const before = partsAt(
          target,
          codes,
          sorted.map(([, to]) => to),
        )
        const shown = (parts: typeof before) =>
          parts.map((part) => (typeof part === 'string' ? part : `{${part}}`)).join('')
        const after = withBlanksAtCodes(before, { text, codes }, new Set())
        expect(shown(after).replace(/\s/g, '')).toBe(shown(before).replace(/\s/g, ''))
        expect(after).not.toContain('')
      }),
    )
  })

  it('take a time that grows with the codes', () => {
    const many = 20_000
    const text = 'a  '.repeat(many)
    const codes = Array.from({ length: many }, (_, index): FileCode => ({ at: index * 3 + 2, kind: 'alone' }))
    const started = performance.now()
    for (const places of [codes.map(() => 1), codes.map(({ at }) => at - 1)])
      withBlanksAtCodes(partsAt(text, codes, places), { text, codes }, new Set())
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
