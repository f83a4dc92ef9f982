import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document, Pair } from '../../src/domain/document.ts'
import { Problem } from '../../src/domain/problem.ts'
import { gapWarning } from '../../src/pipeline/assemble-document.ts'
import { type Correction, correctPair } from '../../src/pipeline/correction.ts'
import { documentOf, piecesOf } from '../../src/pipeline/document-pieces.ts'
import { factsOf } from '../../src/pipeline/kept-facts.ts'
import type { Correcting } from '../../src/pipeline/pair-boundaries.ts'
import { lettersOf } from '../../src/pipeline/posted-text.ts'
import { type ReadArticle, readArticle } from '../../src/pipeline/read-article.ts'
import { revisedDocument } from '../../src/pipeline/revised-document.ts'
import { summarise } from '../../src/pipeline/summarise.ts'
import { prepareDetection } from '../support/detection.ts'

type Content = { readonly kind: 'text' | 'html'; readonly posted: string }

const TEXT: Content = {
  kind: 'text',
  posted:
    'Ein Titel 🕊️\n\nDer erste Satz steht hier. Der zweite\u00a0Satz folgt ihm! Kommt ein dritter?\n\nIm zweiten Absatz 制裁 steht einer. Und noch einer.\n',
}
const HTML: Content = {
  kind: 'html',
  posted:
    '<h1>Ein Titel &amp; mehr</h1>\n<p>Der <b>erste</b> Satz&nbsp;steht   hier. Der <i>zweite</i> folgt &#x1F54A; ihm!\n<!-- nichts --> Kommt &quot;ein&quot; dritter?</p><p>Im zweiten Absatz <em>steht</em> einer. Und noch&hellip; einer.</p>',
}

/** A document of the article in which every sentence but some has a target. */
async function documentFrom(content: Content): Promise<{ document: Document; correcting: Correcting }> {
  await prepareDetection()
  const read: ReadArticle = await readArticle({ content, source: 'de', clean: 'off' })
  const pairs = read.sentences.map(
    ({ id, block, text, spans }): Pair => ({
      id,
      block,
      source: { text, segments: [id], spans },
      target: id % 4 === 3 ? null : { text: `Sentence ${id} of it is here 🕊️ now.`, segments: [id] },
      status: id % 4 === 3 ? 'failed' : 'translated',
      origin: id % 4 === 3 ? null : id % 2 === 0 ? 'machine' : 'human',
      provider: id % 2 === 0 ? 'fake' : null,
      bead: id % 4 === 3 ? '1-0' : '1-1',
      score: 0.9,
      terms: [],
      links: [],
      flags: [],
    }),
  )
  const document: Document = {
    id: 'd',
    source: { language: 'de', confidence: 1, detected: false },
    target: { language: 'en' },
    blocks: read.blocks.map((block) => ({
      ...block,
      pairs: pairs.filter((pair) => pair.block === block.id).map(({ id }) => id),
    })),
    pairs,
    removed: [],
    names: [],
    summary: summarise(pairs, 'en'),
    glossary: null,
    usage: { characters: 0, billedCharacters: 0, memoryHits: 0 },
    warnings: gapWarning(pairs),
  }
  return { document, correcting: { source: 'de', target: 'en', termbase: null, letters: await lettersOf(content) } }
}

const letters = (text: string): string => text.replace(/\s/g, '')

const offset = fc.nat({ max: 45 })
const correction: fc.Arbitrary<Correction> = fc.oneof(
  fc.record({ target: fc.string({ maxLength: 20 }), reviewed: fc.option(fc.boolean(), { nil: undefined }) }),
  fc.record({ reviewed: fc.boolean() }),
  fc.constant({ mergeWith: 'next' } as const),
  fc.record({ split: fc.record({ source: offset, target: offset }) }),
  fc.record({
    move: fc.record({
      side: fc.constantFrom('source', 'target'),
      offset,
      to: fc.constantFrom('next', 'previous'),
    }),
  }),
) as fc.Arbitrary<Correction>
const steps = fc.array(fc.record({ at: fc.nat({ max: 20 }), correction }), { maxLength: 14 })

/** A document after corrections, without those that are refused, and what each of them was. */
async function corrected(
  document: Document,
  correcting: Correcting,
  list: readonly { at: number; correction: Correction }[],
) {
  let current = document
  const states = [document]
  for (const step of list) {
    try {
      const place = step.at % current.pairs.length
      const change = correctPair(current.pairs, place, step.correction, correcting)
      if (!change) continue
      const next = await revisedDocument(current, [change])
      const back = await revisedDocument(next, [{ before: change.after, after: change.before }])
      expect(back.pairs).toEqual(current.pairs)
      expect(back.summary).toEqual(current.summary)
      current = next
      states.push(next)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      expect(error.code).toBe('invalid-request')
    }
  }
  return { current, states }
}

describe.each([
  { kind: 'text', content: TEXT },
  { kind: 'html', content: HTML },
])('corrections of a document of $kind', ({ content }) => {
  it('keep every segment exactly once, all source text in order, and spans that cut the posted text; each can be taken back', async () => {
    const { document, correcting } = await documentFrom(content)
    const whole = letters(document.pairs.map(({ source }) => source.text).join(''))
    const places = JSON.stringify(document.pairs.flatMap(({ source }) => correcting.letters(source.spans)))
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        const { current } = await corrected(document, correcting, list)
        const { pairs } = current
        expect(letters(pairs.map(({ source }) => source.text).join(''))).toBe(whole)
        expect(JSON.stringify(pairs.flatMap(({ source }) => correcting.letters(source.spans)))).toBe(places)
        for (const { source } of pairs)
          expect(correcting.letters(source.spans).length).toBe(letters(source.text).length)
        for (const numbers of [
          pairs.map(({ id }) => id),
          pairs.flatMap(({ source }) => source.segments),
          pairs.flatMap(({ target }) => target?.segments ?? []),
        ])
          expect(new Set(numbers).size).toBe(numbers.length)
        const segments = new Set(pairs.flatMap(({ source }) => source.segments))
        for (const { source } of document.pairs)
          for (const segment of source.segments) expect(segments.has(segment)).toBe(true)
        for (const pair of pairs) {
          const count = pair.target?.segments.length ?? 0
          expect(pair.bead).toBe(`${pair.source.segments.length}-${count}`)
          expect(pair.status === 'translated').toBe(pair.target !== null)
          expect(pair.origin !== null).toBe(pair.target !== null)
          expect(pair.source.segments.length > 0).toBe(pair.source.text !== '')
          expect(pair.source.text !== '' || pair.target !== null).toBe(true)
          for (const { source, target } of [...pair.flags, ...pair.links]) {
            expect(source?.[1] ?? 0).toBeLessThanOrEqual(pair.source.text.length)
            expect(target?.[1] ?? 0).toBeLessThanOrEqual(pair.target?.text.length ?? 0)
          }
        }
        expect(current.blocks.flatMap((block) => block.pairs)).toEqual(pairs.map(({ id }) => id))
        expect(current.summary).toEqual(summarise(pairs, 'en'))
      }),
      { numRuns: 150 },
    )
  })

  it('survive being cut into pieces and put together again', async () => {
    const { document, correcting } = await documentFrom(content)
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        const { current } = await corrected(document, correcting, list)
        const facts = factsOf(current, { id: 'd', version: 3, changes: 2 }, null)
        // pieces that are taken from a known state are those that would be made
        expect(piecesOf(current, { document, pieces: piecesOf(document) })).toEqual(piecesOf(current))
        const { kept, ...again } = documentOf(facts, piecesOf(current))
        expect(again).toEqual(current)
        expect(kept).toMatchObject({ version: 3, changes: 2, expiresAt: null })
      }),
      { numRuns: 60 },
    )
  })
})

describe('a merge and a split at the same place', () => {
  it('give the two pairs there were, with their segments and spans', async () => {
    const { document, correcting } = await documentFrom(TEXT)
    const merge = correctPair(document.pairs, 1, { mergeWith: 'next' }, correcting)!
    const merged = await revisedDocument(document, [merge])
    const [pair] = merge.after
    expect(pair).toMatchObject({ id: 1, bead: '2-2', source: { segments: [1, 2] }, score: 1 })
    expect(pair!.origin).toBe('edited')
    const at = {
      source: pair!.source.text.indexOf('Der zweite'),
      target: pair!.target!.text.indexOf('Sentence 2'),
    }
    const split = correctPair(merged.pairs, 1, { split: at }, correcting)!
    for (const [index, half] of split.after.entries()) {
      const original = document.pairs[index + 1]!
      expect(half.id).toBe(original.id)
      expect(half.source).toEqual(original.source)
      expect(half.target).toEqual(original.target)
    }
  })
})

describe('what a correction may not do', () => {
  it.each([
    { why: 'cut within a character', place: 0, correction: { split: { source: 11, target: 3 } } },
    { why: 'join a heading to a paragraph', place: 0, correction: { mergeWith: 'next' } },
    {
      why: 'move source text out of its paragraph',
      place: 0,
      correction: { move: { side: 'source', offset: 4, to: 'next' } },
    },
  ] as const)('$why', async ({ place, correction: asked }) => {
    const { document, correcting } = await documentFrom(TEXT)
    expect(() => correctPair(document.pairs, place, asked, correcting)).toThrow(Problem)
  })
})
