import fc from 'fast-check'
import { expect, it } from 'vitest'
import { alignBySegment, beadName } from '../../src/align/by-segment.ts'

it('puts every id into exactly one bead, in order, 1-1 or 1-0', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat()), fc.func(fc.boolean()), (ids, translated) => {
      const beads = alignBySegment(ids, translated)
      expect(beads.flatMap((bead) => bead.source)).toEqual(ids)
      expect(beads.every((bead) => ['1-1', '1-0'].includes(beadName(bead)))).toBe(true)
      expect(beads.flatMap((bead) => bead.target)).toEqual(ids.filter((id) => translated(id)))
    }),
  )
})
