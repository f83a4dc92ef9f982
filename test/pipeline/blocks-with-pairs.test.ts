import { describe, expect, it } from 'vitest'
import { blocksWithPairs } from '../../src/pipeline/blocks-with-pairs.ts'
import { expectLinear } from '../support/growth.ts'

const block = (id: number) => ({ id, kind: 'paragraph' as const, start: 0, end: 1 })

describe('blocks with their pairs', () => {
  it('name their pairs in order, and none where there are none', () => {
    const pairs = [
      { id: 0, block: 0 },
      { id: 1, block: 2 },
      { id: 2, block: 2 },
    ]
    expect(blocksWithPairs([block(0), block(1), block(2)], pairs).map(({ pairs: ids }) => ids)).toEqual([
      [0],
      [],
      [1, 2],
    ])
  })

  it('take linear time when all pairs stand in one block, as sentences cut elsewhere do', async () => {
    await expectLinear({
      of: (size) => Array.from({ length: size }, (_, id) => ({ id, block: 0 })),
      run: (pairs) => blocksWithPairs([block(0)], pairs),
    })
  })
})
