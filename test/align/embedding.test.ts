import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AlignmentInput, align } from '../../src/align/align.ts'
import type { Bead } from '../../src/align/by-segment.ts'
import { sentenceVectors } from '../../src/align/embedding-vectors.ts'
import { meaningVector, WORDS } from '../support/meaning-vector.ts'
import { seeded } from '../support/seeded.ts'

/** A text and its translation into the other made-up language: beads of sizes as given, a number of meanings each. */
interface Pair {
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly gold: readonly (readonly [readonly number[], readonly number[]])[]
}

/** Texts whose sentences share no unit, and are about as long as one another whichever belong together. */
function textOf(sizes: readonly (readonly [number, number])[], seed: number): Pair {
  const random = seeded(seed + 0x9e3779b9)
  const [source, target]: [string[], string[]] = [[], []]
  const gold = sizes.map(([n, m]) => {
    const meanings = Array.from({ length: 6 * Math.max(n, m) }, () => Math.floor(random() * WORDS.length))
    const say = (side: 0 | 1, parts: number, text: string[]) =>
      Array.from({ length: parts }, (_, k) => {
        const [start, end] = [k, k + 1].map((part) => Math.round((part * meanings.length) / parts))
        return (
          text.push(
            meanings
              .slice(start, end)
              .map((meaning) => WORDS[meaning]![side])
              .join(' '),
          ) - 1
        )
      })
    return [say(0, n, source), say(1, m, target)] as const
  })
  return { source, target, gold }
}

const input = ({ source, target }: Pick<Pair, 'source' | 'target'>): AlignmentInput => ({
  source,
  target,
  sourceLanguage: 'de',
  targetLanguage: 'en',
})
const known = ({ source, target }: Pick<Pair, 'source' | 'target'>): NonNullable<AlignmentInput['embeddings']> => ({
  source: sentenceVectors(source.map(meaningVector)),
  target: sentenceVectors(target.map(meaningVector)),
})
const random = (count: number, seed: number, dimensions = 64) => {
  const next = seeded(seed + 0x9e3779b9)
  return sentenceVectors(Array.from({ length: count }, () => Array.from({ length: dimensions }, () => next() - 0.5)))
}
const links = (beads: readonly Bead[]) => beads.map(({ source, target }) => [source, target])
const right = (beads: readonly Bead[], gold: Pair['gold']) => {
  const all = new Set(gold.map((bead) => JSON.stringify(bead)))
  return links(beads).filter((bead) => all.has(JSON.stringify(bead))).length / gold.length
}

const size = fc.constantFrom<[number, number][]>([1, 1], [1, 1], [1, 1], [1, 1], [1, 2], [2, 1], [1, 3])
const sizes = fc.array(size, { minLength: 4, maxLength: 40 })
const seed = fc.integer({ min: 1, max: 1e9 })

describe('embeddings', () => {
  it('align a text right that shares no unit with its translation', async () => {
    const found: number[] = []
    await fc.assert(
      fc.asyncProperty(sizes, seed, async (shape, seed) => {
        const pair = textOf(shape, seed)
        const beads = await align({ ...input(pair), embeddings: known(pair) })
        found.push(right(beads, pair.gold))
        expect(beads.every(({ score }) => score >= 0 && score <= 1)).toBe(true)
        expect(found.at(-1)).toBeGreaterThan(0.8)
      }),
      { numRuns: 60 },
    )
    expect(found.reduce((sum, value) => sum + value, 0) / found.length).toBeGreaterThan(0.97)
  })

  it('find sentences of equal length that lengths alone cannot tell from their neighbours', async () => {
    const pair = textOf(
      Array.from({ length: 30 }, () => [1, 1] as const),
      7,
    )
    const [source, target] = [pair.source.toSpliced(4, 2), pair.target.toSpliced(20, 2)]
    const beads = links(await align({ ...input({ source, target }), embeddings: known({ source, target }) }))
    expect(beads.filter(([, to]) => to!.length === 0)).toEqual([
      [[18], []],
      [[19], []],
    ])
    expect(beads.filter(([from]) => from!.length === 0)).toEqual([
      [[], [4]],
      [[], [5]],
    ])
  })

  it.each([8, 64, 1024])('that know nothing change little (%i dimensions)', async (dimensions) => {
    let [without, withThem] = [0, 0]
    for (let run = 1; run <= 20; run++) {
      const pair = textOf(
        Array.from({ length: 5 + 2 * run }, (_, k) => (k % 5 === 2 ? [1, 2] : [1, 1])),
        run,
      )
      const said = {
        source: pair.source.map((text, k) => `${text} ${k % 3 === 0 ? pair.source.length * 100 + k : ''}`),
        target: pair.target,
      }
      const embeddings = {
        source: random(pair.source.length, run, dimensions),
        target: random(pair.target.length, run + 100, dimensions),
      }
      without += right(await align(input(said)), pair.gold) / 20
      withThem += right(await align({ ...input(said), embeddings }), pair.gold) / 20
    }
    expect(withThem).toBeGreaterThan(without - 0.03)
  })

  it('come out mirrored when the sides are swapped', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, seed, fc.boolean(), async (shape, seed, knows) => {
        const { source, target } = textOf(shape, seed)
        const embeddings = knows
          ? known({ source, target })
          : { source: random(source.length, seed), target: random(target.length, seed + 1) }
        const swapped = { source: embeddings.target, target: embeddings.source }
        const one = await align({ ...input({ source, target }), embeddings })
        const other = await align({
          ...input({ source: target, target: source }),
          sourceLanguage: 'en',
          targetLanguage: 'de',
          embeddings: swapped,
        })
        const sorted = (all: readonly unknown[]) => all.map((bead) => JSON.stringify(bead)).sort()
        expect(sorted(links(other).map(([a, b]) => [b, a]))).toEqual(sorted(links(one)))
      }),
      { numRuns: 30 },
    )
  })

  it('follow a text too long for the whole table', async () => {
    const shape = Array.from(
      { length: 1_200 },
      (_, k) => (k % 9 === 4 ? [1, 2] : k % 11 === 3 ? [2, 1] : [1, 1]) as [number, number],
    )
    const pair = textOf(shape, 3)
    // a chapter is missing, so that lengths mislead
    const source = pair.source.toSpliced(300, 120)
    const beads = await align({
      ...input({ source, target: pair.target }),
      embeddings: known({ source, target: pair.target }),
    })
    const gold = pair.gold
      .map(([a, b]) => [a.map((id) => (id < 300 ? id : id < 420 ? -1 : id - 120)), b] as const)
      .filter(([a]) => !a.includes(-1))
    expect(right(beads, gold)).toBeGreaterThan(0.95)
  })

  it.each([
    { why: 'a sentence whose vector is not known', change: (vectors: number[][]) => [undefined, ...vectors.slice(1)] },
    {
      why: 'vectors of any length',
      change: (vectors: number[][]) => vectors.map((v, k) => v.map((x) => x * 10 ** (k - 4))),
    },
    {
      why: 'numbers whose squares overflow',
      change: (vectors: number[][]) => vectors.map((v) => v.map((x) => x * 1e200)),
    },
  ])('may be $why', async ({ change }) => {
    const pair = textOf(
      Array.from({ length: 12 }, () => [1, 1] as const),
      5,
    )
    const embeddings = {
      ...known(pair),
      source: sentenceVectors(change(pair.source.map((text) => [...meaningVector(text)]))),
    }
    expect(right(await align({ ...input(pair), embeddings }), pair.gold)).toBe(1)
  })

  it.each([
    { why: 'one sentence each', source: ['eins'], target: ['one'] },
    { why: 'an empty side', source: [], target: ['one', 'two'] },
    { why: 'nothing known at all', source: ['', ' '], target: ['', ''] },
  ])('may be of $why', async ({ source, target }) => {
    const none = (texts: readonly string[]) =>
      sentenceVectors(texts.map((text) => (text.trim() ? meaningVector(text) : undefined)))
    const embeddings = { source: none(source), target: none(target) }
    expect(links(await align({ ...input({ source, target }), embeddings }))).toEqual(
      links(await align(input({ source, target }))),
    )
  })
})
