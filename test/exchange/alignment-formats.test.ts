import { expect, it } from 'vitest'
import { writeLadder, writeMoses, writePairTable } from '../../src/exchange/alignment-formats.ts'

const side = (text: string, ...segments: number[]) => ({ text, segments, spans: [] })
const pairs = [
  {
    id: 0,
    source: side('Ein Satz.\nUnd einer.', 0, 1),
    target: side('A sentence,\tand one.', 0),
    bead: '2-1',
    score: 0.91,
  },
  { id: 1, source: side('Übrig.', 2), target: null, bead: '1-0', score: 0.5 },
  { id: 2, source: side(''), target: side('Added.', 1), bead: '0-1', score: 0.25 },
  { id: 3, source: side('Ende.', 3), target: side('End.', 2), bead: '1-1', score: 1 },
]

it('a table has a line a pair, whatever its texts hold', () => {
  expect(writePairTable(pairs)).toBe(
    'source\ttarget\tbead\tscore\n' +
      'Ein Satz. Und einer.\tA sentence, and one.\t2-1\t0.910\n' +
      'Übrig.\t\t1-0\t0.500\n' +
      '\tAdded.\t0-1\t0.250\n' +
      'Ende.\tEnd.\t1-1\t1.000\n',
  )
})

it('the two files of Moses have as many lines, and none is empty', () => {
  const { source, target } = writeMoses(pairs)
  expect(source).toBe('Ein Satz. Und einer.\nEnde.\n')
  expect(target).toBe('A sentence, and one.\nEnd.\n')
})

it('a ladder tells where each bead begins, and where the texts end', () => {
  expect(writeLadder(pairs)).toBe('0\t0\t0.910\n2\t1\t0.500\n3\t1\t0.250\n3\t2\t1.000\n4\t3\t1.000\n')
})
