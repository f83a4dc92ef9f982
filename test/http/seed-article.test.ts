import { describe, expect, it } from 'vitest'
import { example } from '../../src/builtin/example.ts'
import type { Document } from '../../src/domain/document.ts'
import { appWith, read } from '../support/app.ts'

const { post } = appWith()
const translate = async (query = ''): Promise<Document> =>
  read(post(`/v1/translations?target=en${query}`, example.text, 'text/plain'))
const squeeze = (text: string) => text.replace(/\s+/g, '')

describe('the seed article, posted as plain text with no key and no network', () => {
  it('is recognised as German', async () => {
    const { source } = await translate()
    expect(source).toMatchObject({ language: 'de', detected: true })
    expect(source.confidence).toBeGreaterThan(0.95)
  })

  it('comes out whole: every pair translated from memory, nothing billed', async () => {
    const document = await translate()
    expect(document.pairs.map((pair) => pair.status)).toEqual(document.pairs.map(() => 'translated'))
    expect(document.pairs.every((pair) => pair.origin === 'memory' && pair.provider === 'memory')).toBe(true)
    expect(document.usage).toMatchObject({ billedCharacters: 0, memoryHits: document.pairs.length })
    expect(document.summary).toMatchObject({ pairs: document.pairs.length, translated: document.pairs.length })
  })

  it('has one title, six paragraphs, a heading and a suspect label', async () => {
    const { blocks } = await translate()
    expect(blocks.map((block) => block.kind)).toEqual([
      'title',
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
      'heading',
      'paragraph',
      'paragraph',
      'suspect',
    ])
  })

  it('gives repeated titles, separators and teasers back as removed, with rule and place', async () => {
    const { removed } = await translate()
    expect(removed.map((part) => part.rule)).toEqual([
      'repeated-title',
      'repeated-title',
      'separator',
      'separator',
      'navigation',
      'navigation',
    ])
    for (const part of removed) expect(example.text.slice(part.start, part.end)).toBe(part.text)
  })

  it('cuts every sentence out of the posted text by its spans, and loses and doubles nothing', async () => {
    const document = await translate()
    for (const pair of document.pairs) {
      expect(pair.source.spans.map(([start, end]) => example.text.slice(start, end)).join('')).toBe(pair.source.text)
    }
    const covered = [
      ...document.pairs.flatMap((pair) => pair.source.spans),
      ...document.removed.map((part) => [part.start, part.end] as const),
    ].sort(([one], [other]) => one - other)
    expect(squeeze(covered.map(([start, end]) => example.text.slice(start, end)).join(''))).toBe(squeeze(example.text))
  })

  it('does not end a sentence at "11. November"', async () => {
    const { pairs } = await translate()
    const pair = pairs.find(({ source }) => source.text.includes('11. November'))!
    expect(pair.source.text).toMatch(/^Nach Angaben .* besiegelt\.$/)
    expect(pair.target!.text).toContain('11 November')
  })

  it('finds no fault with 11.000 beside 11,000, nor with anything else in a careful translation', async () => {
    const { pairs, summary } = await translate()
    const pair = pairs.find(({ source }) => source.text.includes('11.000'))!
    expect(pair.target!.text).toContain('11,000')
    expect(pair.flags).toEqual([])
    expect(summary.flags).toMatchObject({ error: 0, warning: 0 })
  })

  it.each([
    ['Verteidigungsvertrag', 'defence treaty'],
    ['Sanktionen', 'sanctions'],
    ['Vereinten Nationen', 'United Nations'],
    ['UN-Resolutionen', 'UN resolutions'],
    ['Militärhilfe', 'military assistance'],
    ['Kreml', 'Kremlin'],
    ['Streitkräften', 'armed forces'],
    ['KCNA', 'KCNA'],
  ])('marks %s as applied by %s, on both sides', async (source, target) => {
    const { pairs } = await translate()
    const uses = pairs.flatMap((pair) =>
      pair.terms.map((term) => ({
        source: pair.source.text.slice(...term.source),
        target: term.target && pair.target!.text.slice(...term.target),
        status: term.status,
      })),
    )
    expect(uses).toContainEqual({ source, target, status: 'applied' })
  })

  it('keeps the termbase: adherence 1', async () => {
    const { summary, glossary } = await translate()
    expect(summary.terms).toMatchObject({ adherence: 1 })
    expect(summary.terms.required).toBeGreaterThan(15)
    expect(glossary).toMatchObject({ id: 'sanctions-diplomacy' })
  })

  it('is all there with clean=off too: fifteen lines, nothing removed', async () => {
    const { blocks, removed, pairs } = await translate('&clean=off')
    expect(blocks).toHaveLength(15)
    expect(removed).toEqual([])
    expect(pairs.every((pair) => pair.status === 'translated')).toBe(true)
  })

  it('loses the label and the name of the site with clean=strict', async () => {
    const { blocks, removed, pairs } = await translate('&clean=strict')
    expect(blocks.some((block) => block.kind === 'suspect')).toBe(false)
    expect(removed.map((part) => part.text)).toContain('Canada')
    expect(pairs[0]!.source.text).toBe('Russland und Nordkorea ratifizieren ihren Verteidigungsvertrag')
    expect(pairs.every((pair) => pair.status === 'translated')).toBe(true)
  })

  it('has the same id when asked for in the same way, another when not', async () => {
    const [one, same, other] = await Promise.all([translate(), translate(), translate('&clean=strict')])
    expect(same.id).toBe(one.id)
    expect(other.id).not.toBe(one.id)
  })

  it('is the same posted as JSON', async () => {
    const { json } = appWith()
    const { id: _one, ...asJson } = await read(json('/v1/translations', { text: example.text, target: 'en' }))
    const { id: _other, ...asText } = await translate()
    expect(asJson).toEqual(asText)
  })
})
