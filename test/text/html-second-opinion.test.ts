import { describe, expect, it } from 'vitest'
import { readabilitySpans } from '../../src/text/html/readability.ts'
import { hearSecond, shareKept } from '../../src/text/html/second-opinion.ts'
import { readHtml } from '../../src/text/html.ts'

const sentence =
  'The Council of the European Union adopted restrictive measures against three banks on Monday, it said. '
const paragraphs = ['First', 'Second', 'Third', 'Fourth'].map(
  (word) => `<p>${word} &amp; <em>last</em>: ${sentence}</p>`,
)
const page = `<html><head><title>Three banks listed</title></head><body><div class="menu"><a href="/">Home</a><a href="/world">World</a></div>
<div class="column"><h1>Three banks listed</h1>${paragraphs.join('\n')}</div>
<div class="sidebar"><ul><li><a href="/1">Sport</a></li><li><a href="/2">Weather</a></li></ul></div></body></html>`

describe('Readability reads a page beside us', () => {
  it('gives the spans of the HTML it keeps, in order, tags and surroundings left out', async () => {
    const spans = (await readabilitySpans(page))!
    const kept = spans.map(([start, end]) => page.slice(start, end))
    expect(kept.slice(0, 3)).toEqual(['First &amp; ', 'last', `: ${sentence}`])
    expect(kept).not.toContain('Sport')
    expect(kept).not.toContain('Home')
    expect(spans).toEqual([...spans].sort(([one], [other]) => one - other))
  })

  it.each([
    { why: 'nesting no document model survives', html: `${'<div>'.repeat(5_000)}${sentence}` },
    { why: 'more elements than are worth the time', html: `<p>${sentence}${'<b>x</b>'.repeat(30_000)}` },
    { why: 'nothing at all', html: '' },
  ])('has no opinion on $why', async ({ html }) => {
    expect(await readabilitySpans(html)).toBeUndefined()
  })

  it.each([
    { why: 'names that are no names', html: '<1 a=b><p =x>' },
    { why: 'end tags alone', html: '</body></html></p></div>' },
    { why: 'two bodies', html: '<body><body><html><head>' },
    {
      why: 'marks of its own in the text',
      html: '<nav><a href="/">\u{f0000}</a></nav><p>\u{f0005} text \u{f0001}</p>',
    },
    { why: 'scripts that never end', html: '<p>text<script>if (a < b)' },
  ])('reads $why without a failure', async ({ html }) => {
    await expect(readHtml(page + html)).resolves.toBeDefined()
    await expect(readHtml(html)).resolves.toBeDefined()
  })

  it('is not asked where nothing surrounds the text', async () => {
    let asked = false
    const ask = async () => {
      asked = true
      return undefined
    }
    await readHtml(`<p>${sentence}</p>`, ask)
    expect(asked).toBe(false)
    await readHtml(page, ask)
    expect(asked).toBe(true)
  })
})

describe('two opinions on what the article is', () => {
  const block = (text: string, more = {}) => ({
    kind: 'paragraph',
    text,
    container: 0,
    links: 0,
    announces: false,
    pressed: false,
    ...more,
  })
  const article = [block(sentence.repeat(3)), block(sentence.repeat(3))]

  it.each([
    { why: 'running text only they keep is kept', one: block(sentence), ours: false, theirs: 1, kept: true },
    { why: 'running text only we keep is kept', one: block(sentence), ours: true, theirs: 0, kept: true },
    { why: 'a scrap only they keep is not', one: block('Most read'), ours: false, theirs: 1, kept: false },
    { why: 'a scrap only we keep is not', one: block('Most read'), ours: true, theirs: 0, kept: false },
    { why: 'a scrap both keep is kept', one: block('He agreed.'), ours: true, theirs: 1, kept: true },
    { why: 'a list item stays', one: block('Bank One', { kind: 'list-item' }), ours: true, theirs: 0, kept: true },
    { why: 'the byline stays', one: block('By Jo Park', { kind: 'meta' }), ours: true, theirs: 0, kept: true },
    { why: 'the title stays', one: block('Banks listed', { kind: 'title' }), ours: true, theirs: 0, kept: true },
    { why: 'a row of links does not come in', one: block(sentence, { links: 1 }), ours: false, theirs: 1, kept: false },
  ])('$why', ({ one, ours, theirs, kept }) => {
    expect(hearSecond([...article, one], [true, true, ours], [1, 1, theirs])[2]).toBe(kept)
  })

  it.each([
    { why: 'a heading above what both keep stays', theirs: 1, kept: true },
    { why: 'a heading above what they drop goes', theirs: 0, kept: false },
  ])('$why', ({ theirs, kept }) => {
    const blocks = [...article, block('Reactions', { kind: 'heading' }), block(sentence)]
    expect(hearSecond(blocks, [true, true, true, true], [1, 1, 0, theirs])[2]).toBe(kept)
  })

  it('ours alone counts where the other keeps next to nothing', () => {
    const blocks = [...article, block('He agreed.')]
    expect(hearSecond(blocks, [true, true, true], [0, 0, 1])).toEqual([true, true, true])
  })

  it('a share is counted by what spans have in common', () => {
    const kept = [
      [0, 10],
      [20, 30],
    ] as const
    expect(
      shareKept(
        [
          [5, 10],
          [20, 25],
        ],
        kept,
      ),
    ).toBe(1)
    expect(shareKept([[5, 15]], kept)).toBe(0.5)
    expect(shareKept([[10, 20]], kept)).toBe(0)
    expect(shareKept([], kept)).toBe(0)
  })
})
