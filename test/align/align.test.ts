import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AlignmentInput, align } from '../../src/align/align.ts'
import type { Bead } from '../../src/align/by-segment.ts'

const WORDS =
  'council sanctions Geneva 1997 embargo Petrow treaty 45 minister Bagdad report Lavrov vote annex 2,500'.split(' ')
const sentence = fc
  .tuple(fc.array(fc.constantFrom(...WORDS, 'the', 'of', 'und'), { maxLength: 9 }), fc.constantFrom('.', '?', '!', ''))
  .map(([words, end]) => words.join(' ') + end)
const sentences = fc.array(sentence, { maxLength: 12 })

const input = (source: readonly string[], target: readonly string[]): AlignmentInput => ({
  source,
  target,
  sourceLanguage: 'de',
  targetLanguage: 'en',
})
const ids = (side: readonly unknown[]) => side.map((_, k) => k)
const links = (beads: readonly Bead[]) => beads.map(({ source, target }) => [source, target])

/** `count` sentences that differ, with a word of their own each. */
const text = (count: number, word = 'Punkt') =>
  Array.from({ length: count }, (_, k) => `${word} ${1000 + k * 7} ${'steht hier lang'.slice(0, (k * 5) % 15)}.`)

describe('every alignment', () => {
  it('puts every sentence into exactly one bead, in order, and leaves sentences out one by one', async () => {
    await fc.assert(
      fc.asyncProperty(sentences, sentences, fc.constantFrom('human', 'provider'), async (source, target, preset) => {
        const beads = await align({ ...input(source, target), preset: preset as 'human' | 'provider' })
        expect(beads.flatMap((bead) => bead.source)).toEqual(ids(source))
        expect(beads.flatMap((bead) => bead.target)).toEqual(ids(target))
        for (const bead of beads) {
          if (bead.source.length === 0) expect(bead.target).toHaveLength(1)
          if (bead.target.length === 0) expect(bead.source).toHaveLength(1)
          expect(bead.score).toBeGreaterThanOrEqual(0)
          expect(bead.score).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('comes out mirrored when the sides are swapped', async () => {
    const sorted = (beads: readonly Bead[], mirrored: boolean) =>
      beads.map((bead) => JSON.stringify(mirrored ? [bead.target, bead.source] : [bead.source, bead.target])).sort()
    await fc.assert(
      fc.asyncProperty(sentences, sentences, async (source, target) => {
        expect(sorted(await align(input(source, target)), false)).toEqual(
          sorted(await align({ ...input(target, source), sourceLanguage: 'en', targetLanguage: 'de' }), true),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('keeps locked beads and aligns only what lies between them', async () => {
    const cut = fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 3 }), fc.nat(12), fc.integer({ min: 1, max: 3 }))
    await fc.assert(
      fc.asyncProperty(sentences, sentences, cut, async (source, target, [i, x, j, y]) => {
        fc.pre(i + x <= source.length && j + y <= target.length)
        const locked = [[ids(source).slice(i, i + x), ids(target).slice(j, j + y)]] as const
        const beads = await align({ ...input(source, target), locked })
        expect(links(beads)).toContainEqual(locked[0])
        expect(beads.flatMap((bead) => bead.source)).toEqual(ids(source))
        expect(beads.flatMap((bead) => bead.target)).toEqual(ids(target))
      }),
      { numRuns: 60 },
    )
  })
})

describe('edges', () => {
  it.each([
    { why: 'nothing on either side', source: 0, target: 0 },
    { why: 'an empty source', source: 0, target: 5 },
    { why: 'an empty target', source: 5, target: 0 },
    { why: 'one sentence beside a thousand', source: 1, target: 1000 },
    { why: 'a thousand sentences beside one', source: 1000, target: 1 },
  ])('takes $why', async ({ source, target }) => {
    const beads = await align(input(text(source), text(target)))
    expect(beads.flatMap((bead) => bead.source)).toEqual(ids(text(source)))
    expect(beads.flatMap((bead) => bead.target)).toEqual(ids(text(target)))
  })

  it('takes sentences without a letter, and empty ones', async () => {
    const beads = await align(input(['', '…', ' '], ['***', '']))
    expect(beads.flatMap((bead) => bead.source)).toEqual([0, 1, 2])
    expect(beads.flatMap((bead) => bead.target)).toEqual([0, 1])
  })

  it('aligns a text with itself one to one, repeated sentences too', async () => {
    const source = [...text(40), 'So.', 'So.', 'So.', ...text(40, 'Satz')]
    expect(links(await align(input(source, source)))).toEqual(ids(source).map((id) => [[id], [id]]))
  })

  it('takes a sentence that repeats a word a hundred thousand times', async () => {
    const long = 'Genf '.repeat(100_000)
    const beads = await align(input([long, long], [long, long]))
    expect(beads.flatMap((bead) => bead.source)).toEqual([0, 1])
  })

  it('gives the same twice', async () => {
    expect(await align(input(text(80), text(77)))).toEqual(await align(input(text(80), text(77))))
  })
})

describe('evidence', () => {
  it('joins what a translator cut in two', async () => {
    const source = [
      'Am 4. Mai 1997 tagte der Rat.',
      'Petrow sprach 45 Minuten, und Lavrov fuhr nach Genf.',
      'Es war spät.',
    ]
    const target = [
      'The Council met on 4 May 1997.',
      'Petrov spoke for 45 minutes.',
      'Lavrov went to Geneva.',
      'It was late.',
    ]
    expect(links(await align(input(source, target)))).toEqual([
      [[0], [0]],
      [[1], [1, 2]],
      [[2], [3]],
    ])
  })

  it.each([
    {
      why: 'Cyrillic names',
      source: ['Да.', 'Приехал Петров из Москвы.'],
      target: ['Petrov had come from Moscow.', 'Yes.'],
    },
    {
      why: 'digits of another script',
      source: ['نعم.', 'في عام ١٩٩٧ كان العدد ٢٥٠٠.'],
      target: ['In 1997 it was 2,500.', 'Yes.'],
    },
    {
      why: 'CJK without spaces',
      source: ['是的。', '1997年有2500人参加。'],
      target: ['In 1997 there were 2,500 of them.', 'Yes.'],
    },
  ])('finds $why', async ({ source, target }) => {
    const [moved, short] = [source[1]!, source[0]!]
    const beads = await align(input([moved, short], target))
    expect(links(beads)).toEqual([
      [[0], [0]],
      [[1], [1]],
    ])
  })

  it.each([
    {
      pivot: ['A ship sank.', 'Nobody was aboard.', 'All were ashore.'],
      beads: [
        [[0], [0]],
        [[1, 2], [1]],
      ],
    },
    {
      pivot: ['A ship', 'sank at sea.', 'Nobody was aboard.'],
      beads: [
        [[0, 1], [0]],
        [[2], [1]],
      ],
    },
  ])('lets a translation of the source speak for it: $pivot', async ({ pivot, beads }) => {
    const source = ['Zzz qqq yyy.', 'Xxx www kkk.', 'Vvv uuu lll.']
    const target = ['The ship sank at sea.', 'Nobody was aboard, all ashore.']
    expect(links(await align({ ...input(source, target), pivot, preset: 'provider' }))).toEqual(beads)
  })

  it.each([
    {
      concepts: ['ship', 'port', 'port'],
      beads: [
        [[0], [0]],
        [[1, 2], [1]],
      ],
    },
    {
      concepts: ['ship', 'ship', 'port'],
      beads: [
        [[0, 1], [0]],
        [[2], [1]],
      ],
    },
  ])('lets concepts of the termbase speak: $concepts', async ({ concepts, beads }) => {
    const found = await align({
      ...input(['Zzz qqq yyy.', 'Xxx www kkk.', 'Vvv uuu lll.'], ['Aaa bbb.', 'Ccc ddd.']),
      sourceConcepts: concepts.map((concept) => [concept]),
      targetConcepts: [['ship'], ['port']],
    })
    expect(links(found)).toEqual(beads)
  })

  it('learns the words of a hundred sentences that share no letter with their translations', async () => {
    let state = 7
    const next = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return Math.floor((state / 2 ** 32) * below)
    }
    const syllables = { source: 'ba do ku lem rin sof'.split(' '), target: 'жи ща цу эхо юг чё'.split(' ') }
    const word = (side: 'source' | 'target', k: number) =>
      `${syllables[side][k % 6]}${syllables[side][Math.floor(k / 6)]}`
    const sentences = Array.from({ length: 120 }, () => Array.from({ length: 6 }, () => next(36)))
    const write = (side: 'source' | 'target', words: readonly number[], length: number) =>
      words
        .map((k) => word(side, k))
        .join(' ')
        .padEnd(length, '.')
    // each third sentence of thirty is joined with the one before or after; the lengths do not tell which
    const source = sentences.map((words, k) => write('source', words, k % 30 === 3 ? 40 : 80))
    const target = sentences.flatMap((words, k) => {
      if (k % 30 === 3) return []
      const joined = k % 60 === 2 ? sentences[k + 1]! : k % 60 === 34 ? sentences[k - 1]! : []
      return [
        write(
          'target',
          k % 60 === 34 ? [...joined, ...words] : [...words, ...joined],
          [2, 4].includes(k % 30) ? 100 : 80,
        ),
      ]
    })
    const beads = await align({ ...input(source, target), targetLanguage: 'ru' })
    expect(beads.filter(({ source }) => source.length === 2).map(({ source }) => source)).toEqual([
      [2, 3],
      [33, 34],
      [62, 63],
      [93, 94],
    ])
  })

  it('heeds where paragraphs end', async () => {
    const source = Array.from({ length: 6 }, () => 'Das steht hier.')
    const target = Array.from({ length: 5 }, () => 'This stands here.')
    const blocks = { sourceBlocks: [0, 0, 0, 1, 1, 1], targetBlocks: [0, 0, 1, 1, 1] }
    const beads = await align({ ...input(source, target), ...blocks })
    expect(beads.filter((bead) => bead.source.includes(2) && bead.target.some((id) => id > 1))).toEqual([])
    expect(beads.filter((bead) => bead.source.includes(3) && bead.target.includes(2))).toHaveLength(1)
  })
})

describe('a block that one side lacks', () => {
  const page = (from: number, count: number) =>
    Array.from({ length: count }, (_, k) => `Absatz ${from + k} nennt Petrow${from + k} und ${(from + k) * 13} Tonnen.`)
  const foreign = (count: number) =>
    Array.from(
      { length: count },
      (_, k) => `Nothing of ${['this', 'that kind', 'the sort'][k % 3]} was ever said there.`,
    )
  const whole = page(100, 120)

  it.each([
    { why: 'a section left out', source: whole, target: [...whole.slice(0, 40), ...whole.slice(80)], right: 80 },
    { why: 'an appendix added', source: whole, target: [...whole, ...foreign(60)], right: 120 },
    { why: 'a preface added', source: whole, target: [...foreign(60), ...whole], right: 120 },
    { why: 'a chapter moved', source: whole, target: [...whole.slice(60), ...whole.slice(0, 60)], right: 60 },
    {
      why: 'a block put in',
      source: whole,
      target: [...whole.slice(0, 50), ...foreign(30), ...whole.slice(50)],
      right: 120,
    },
  ])('does not lose the path: $why', async ({ source, target, right }) => {
    const beads = await align(input(source, target))
    const exact = beads.filter(
      (bead) =>
        bead.source.length === 1 && bead.target.length === 1 && source[bead.source[0]!] === target[bead.target[0]!],
    )
    expect(exact.length).toBeGreaterThanOrEqual(right - 5)
  })
})

describe('confidence', () => {
  const source = Array.from(
    { length: 101 },
    (_, k) => `Der Minister traf ${k % 2 ? 'gestern' : 'heute'} Petrow${k} in Genf.`,
  )

  it('is high where sentences belong together', async () => {
    const beads = await align(input(source, source))
    expect(Math.min(...beads.map(({ score }) => score))).toBeGreaterThan(0.8)
  })

  it('is low in shuffled texts: no confident nonsense', async () => {
    const target = source.map((_, k) => source[(k * 37) % 101]!)
    const beads = await align(input(source, target))
    const wrong = beads.filter((bead) => source[bead.source[0]!] !== target[bead.target[0]!])
    expect(wrong.filter(({ score }) => score >= 0.9).length).toBeLessThanOrEqual(2)
  })

  it('is 1 for what is locked', async () => {
    const beads = await align({ ...input(source, source), locked: [[[50], [52]]] })
    expect(beads.find((bead) => bead.source[0] === 50)!.score).toBe(1)
  })
})

describe('locked beads', () => {
  it('keep a sentence alone that is locked as a deletion', async () => {
    const beads = await align({ ...input(text(6), text(6)), locked: [[[2], []]] })
    expect(links(beads)).toContainEqual([[2], []])
    expect(beads.find((bead) => bead.source[0] === 2)!.score).toBe(1)
  })

  it.each([
    {
      why: 'out of order',
      locked: [
        [[3], [3]],
        [[1], [4]],
      ],
    },
    {
      why: 'one sentence twice',
      locked: [
        [[3], [3]],
        [[3], [4]],
      ],
    },
    { why: 'not of neighbours', locked: [[[1, 3], [2]]] },
    { why: 'of a sentence that does not exist', locked: [[[6], [5]]] },
    { why: 'empty', locked: [[[], []]] },
  ])('are refused: $why', async ({ locked }) => {
    await expect(align({ ...input(text(6), text(6)), locked: locked as [number[], number[]][] })).rejects.toMatchObject(
      {
        code: 'invalid-request',
      },
    )
  })
})

describe('long texts', () => {
  it('report how far they are and end at the whole', async () => {
    const seen: number[] = []
    await align({ ...input(text(3000), text(3000)), onProgress: (done, total) => seen.push(done / total) })
    expect(seen.length).toBeGreaterThan(1)
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(seen.at(-1)).toBe(1)
  })

  it('stop when they are no longer wanted', async () => {
    const reason = new Error('gone')
    const controller = new AbortController()
    const work = align({
      ...input(text(6000), text(6000)),
      signal: controller.signal,
      onProgress: () => controller.abort(reason),
    })
    await expect(work).rejects.toBe(reason)
    await expect(align({ ...input(['a'], ['b']), signal: controller.signal })).rejects.toBe(reason)
  })
})
