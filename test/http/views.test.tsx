import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document, Flag, Pair, TermUse } from '../../src/domain/document.ts'
import { direction as domainDirection } from '../../src/domain/tag.ts'
import { direction } from '../../src/http/public/assets/language.js'
import { runs } from '../../src/http/public/assets/runs.js'
import { english } from '../../src/http/views/english.ts'
import { HomePage } from '../../src/http/views/home-page.tsx'
import { ProblemPage } from '../../src/http/views/problem-page.tsx'
import { ReaderPage } from '../../src/http/views/reader-page.tsx'
import { expectLinear } from '../support/growth.ts'
import { shown, wordsIn } from '../support/shown.ts'

const TERM: TermUse = {
  concept: 'sanc.asset-freeze',
  source: [4, 23],
  target: [4, 16],
  status: 'applied',
  method: 'native',
  enforce: 'always',
  preferred: 'asset freeze',
}

const pair = (change: Partial<Pair> = {}): Pair => ({
  id: 0,
  block: 0,
  source: { text: 'Das Einfrieren von Geld', segments: [0], spans: [[0, 23]] },
  target: { text: 'The asset freeze', segments: [0] },
  status: 'translated',
  origin: 'machine',
  provider: 'deepl',
  bead: '1-1',
  score: 1,
  terms: [],
  links: [],
  flags: [],
  ...change,
})

const flag = (change: Partial<Flag> = {}): Flag => ({
  code: 'number',
  severity: 'error',
  source: null,
  target: null,
  detail: '7 became 8.',
  ...change,
})

function documentWith(pairs: readonly Pair[], change: Partial<Document> = {}): Document {
  return {
    id: 'd',
    source: { language: 'de', confidence: 0.996, detected: true },
    target: { language: 'en' },
    blocks: [{ id: 0, kind: 'paragraph', start: 0, end: 23, pairs: pairs.map(({ id }) => id) }],
    pairs,
    removed: [],
    names: [],
    summary: {
      pairs: pairs.length,
      translated: pairs.filter(({ target }) => target !== null).length,
      terms: { required: 0, applied: 0, adherence: 1, consistency: 1, repaired: 0, misses: [], concepts: [] },
      flags: { error: 0, warning: 0, info: 0 },
    },
    glossary: null,
    usage: { characters: 23, billedCharacters: 0, memoryHits: 0 },
    warnings: [],
    ...change,
  }
}

/** What a page shows, its script's words left out. */
const html = async (page: unknown): Promise<string> => shown(String(await page))
const reader = (document: Document, problem?: { title: string; detail: string; requestId: string }) =>
  html(ReaderPage({ say: english, document, ...(problem && { problem }) }))

describe('the text between marks', () => {
  const marked = fc.tuple(
    fc.string({ unit: 'binary' }),
    fc.array(fc.option(fc.tuple(fc.integer({ min: -3, max: 40 }), fc.integer({ min: -3, max: 40 })), { nil: null })),
  )

  it('joins to the text again, whatever the spans', () => {
    fc.assert(
      fc.property(marked, ([text, spans]) => {
        const pieces = runs(text, spans)
        expect(pieces.map((run) => run.text).join('')).toBe(text)
        expect(pieces.every((run) => run.text !== '')).toBe(true)
      }),
    )
  })

  it.each([
    {
      why: 'marks may overlap',
      spans: [
        [0, 3],
        [2, 5],
      ] as const,
      pieces: [
        ['ab', [0]],
        ['c', [0, 1]],
        ['de', [1]],
        ['f', []],
      ],
    },
    {
      why: 'a mark of the other side is none',
      spans: [null, [1, 2]] as const,
      pieces: [
        ['a', []],
        ['b', [1]],
        ['cdef', []],
      ],
    },
    {
      why: 'a span beyond the text ends with it',
      spans: [[4, 99]] as const,
      pieces: [
        ['abcd', []],
        ['ef', [0]],
      ],
    },
    {
      why: 'an empty span marks nothing',
      spans: [[3, 3]] as const,
      pieces: [
        ['abc', []],
        ['def', []],
      ],
    },
  ])('$why', ({ spans, pieces }) => {
    expect(runs('abcdef', spans).map(({ text, marks }) => [text, marks])).toEqual(pieces)
  })
})

it.each(['de', 'ar', 'fa', 'he', 'ur', 'und', 'zh-Hans', 'az-Arab', 'ku-Latn', 'pa', 'pa-Arab', 'yi', 'en-GB'])(
  'the browser knows the direction of %s as the service does',
  (tag) => expect(direction(tag)).toBe(domainDirection(tag)),
)

describe('the reader', () => {
  it('gives every cell its language and direction', async () => {
    const page = await reader(
      documentWith([pair({ source: { text: 'سلام', segments: [0], spans: [[0, 4]], language: 'fa' } })]),
    )
    expect(page).toContain('<p class="source" lang="fa" dir="rtl">سلام</p>')
    expect(page).toContain('<p class="target" lang="en" dir="ltr">The asset freeze</p>')
  })

  it('never shows source text for a translation that is missing', async () => {
    const page = await reader(
      documentWith([pair({ target: null, status: 'untranslated', provider: null, origin: null })]),
      {
        title: 'No provider can translate this now',
        detail: 'Set a key.',
        requestId: 'r-1',
      },
    )
    expect(page.split('Das Einfrieren von Geld')).toHaveLength(2)
    expect(page).toContain('<strong>Not translated.</strong> <span>No provider can translate this now</span>')
    expect(page).toContain('<code>r-1</code>')
  })

  it.each([
    {
      why: 'a failed pair says what failed',
      change: { status: 'failed', flags: [flag({ code: 'untranslated', detail: 'It timed out.' })] },
      words: '<strong>Translation failed.</strong> <span>It timed out.</span>',
    },
    {
      why: 'a sentence that stands alone says so',
      change: { status: 'untranslated', bead: '1-0' },
      words: '<strong>No counterpart in the translation.</strong>',
    },
  ] as const)('$why', async ({ change, words }) => {
    expect(await reader(documentWith([pair({ target: null, provider: null, origin: null, ...change })]))).toContain(
      words,
    )
  })

  it('marks a term on both sides and links it to the list of terms', async () => {
    const page = await reader(documentWith([pair({ terms: [TERM] })]))
    expect(page.match(/<a class="term applied" href="#term-sanc.asset-freeze" data-terms="p0-t0"/g)).toHaveLength(2)
    expect(page).toContain('<li id="term-sanc.asset-freeze"')
    expect(page).toContain('<li id="p0-t0"')
  })

  it('does not call a term missing where nothing was translated yet', async () => {
    const missing = { ...TERM, target: null, status: 'missing', method: 'none' } as const
    const page = await reader(documentWith([pair({ target: null, status: 'untranslated', terms: [missing] })]))
    expect(page).toContain('Not translated yet')
    expect(page).not.toContain('Missing in the translation')
  })

  it('marks a linked word on both sides, each described by the other, however a flag cuts it', async () => {
    const cut = pair({
      source: { text: 'vor 24 Jahren', segments: [0], spans: [[0, 13]] },
      target: { text: '24 years ago', segments: [0] },
      links: [{ source: [4, 6], target: [0, 2], kind: 'number' }],
      flags: [flag({ source: [5, 6] })],
    })
    const page = await reader(documentWith([cut]))
    expect(page).toContain(
      '<span class="link" data-link="0" id="p0-l0-source" tabindex="-1" aria-describedby="p0-l0-target">2</span>' +
        '<mark class="error"><span class="link" data-link="0">4</span></mark>',
    )
    expect(page).toContain(
      '<span class="link" data-link="0" id="p0-l0-target" tabindex="-1" aria-describedby="p0-l0-source">24</span> years',
    )
  })

  it('gives the first piece of a linked word that no term covers the place its counterpart points to', async () => {
    const overlapping = pair({
      source: { text: 'Resolution 17 01 gilt', segments: [0], spans: [[0, 21]] },
      target: { text: '1701 applies', segments: [0] },
      terms: [{ ...TERM, source: [0, 13], target: null, status: 'missing', method: 'none' }],
      links: [{ source: [11, 16], target: [0, 4], kind: 'number' }],
    })
    const page = await reader(documentWith([overlapping]))
    expect(page).toContain('<span class="link" data-link="0" id="p0-l0-source"')
    expect(page).toContain('aria-describedby="p0-l0-source">1701</span>')
  })

  it('links no word that a term covers on one side, where its counterpart would point to nothing', async () => {
    const covered = pair({
      source: { text: 'Resolution 1701 gilt', segments: [0], spans: [[0, 20]] },
      target: { text: '1701 applies', segments: [0] },
      terms: [{ ...TERM, source: [0, 15], target: null, status: 'missing', method: 'none' }],
      links: [{ source: [11, 15], target: [0, 4], kind: 'number' }],
    })
    expect(await reader(documentWith([covered]))).not.toContain('data-link')
  })

  it('leaves a linked term to the link it is already', async () => {
    const links = [{ source: TERM.source, target: TERM.target!, kind: 'term' as const }]
    expect(await reader(documentWith([pair({ terms: [TERM], links })]))).not.toContain('data-link')
  })

  it('says every flag in words with its detail', async () => {
    const page = await reader(documentWith([pair({ flags: [flag({ code: 'negation', severity: 'warning' })] })]))
    expect(page).toContain('<b>Negation differs</b> <span>7 became 8.</span>')
    expect(page).toContain('<a href="#p0">Sentence 1</a> Negation differs')
  })

  it('names the term that was expected', async () => {
    const missing = { ...TERM, target: null, status: 'missing' } as const
    const flags = [flag({ code: 'glossary-missing', source: TERM.source, detail: 'It is not there.' })]
    expect(await reader(documentWith([pair({ terms: [missing], flags })]))).toContain(
      '<b>Expected: <span lang="en" dir="ltr">asset freeze</span></b>',
    )
  })

  it('says how far the termbase was kept to, with what is missing and what was rendered in several ways', async () => {
    const asked = (change: Partial<Document['summary']['terms']>) => {
      const document = documentWith([pair({ terms: [TERM] })])
      return reader({
        ...document,
        summary: { ...document.summary, terms: { ...document.summary.terms, ...change } },
        warnings: ['The memory was not asked.'],
      })
    }
    const miss = { pair: 0, concept: 'x', source: 'Note', expected: 'note verbale', enforce: 'always' } as const
    const page = await asked({
      required: 39,
      applied: 37,
      repaired: 2,
      misses: [
        { ...miss, status: 'missing' },
        { ...miss, status: 'forbidden', expected: null },
      ],
      concepts: [
        {
          concept: TERM.concept,
          occurrences: 3,
          renditions: [
            { text: 'asset freeze', count: 2 },
            { text: 'freeze', count: 1 },
          ],
          consistency: 2 / 3,
        },
      ],
    })
    expect(page).toContain(
      '37 of 39 required terms are as in the termbase, 2 of them put right after translation; 1 is missing; 1 stands in a form to avoid.',
    )
    expect(page).toContain(
      '<a href="#p0">Sentence 1</a> <bdi lang="de">Note</bdi> → <bdi lang="en">note verbale</bdi></li>',
    )
    expect(page).toContain('2 of 39 required terms are not as in the termbase.')
    expect(page).toContain('Of 1 term used more than once, 1 is not always rendered alike:')
    expect(page).toContain(
      '<a href="#p0"><bdi lang="en">asset freeze</bdi><span class="unseen">, sentence 1</span></a>',
    )
    expect(page).toContain('<section class="notice warnings"><p>The memory was not asked.</p></section>')
    expect(await asked({ required: 3, applied: 3 })).toContain('All 3 required terms are as in the termbase.')
    expect(await asked({})).not.toContain('id="report"')
  })

  it.each([
    { kind: 'title', words: '<h2 class="source" lang="de" dir="ltr">' },
    { kind: 'heading', words: '<h3 class="target" lang="en" dir="ltr">' },
    {
      kind: 'suspect',
      words: '<summary>Probably not part of the article: <q lang="de" dir="ltr">Das Einfrieren von Geld</q></summary>',
    },
  ] as const)('shows a $kind as what it is', async ({ kind, words }) => {
    const page = await reader(documentWith([pair()], { blocks: [{ id: 0, kind, start: 0, end: 23, pairs: [0] }] }))
    expect(page).toContain(words)
  })

  it('keeps removed lines within reach, with the rule in words', async () => {
    const removed = [{ start: 30, end: 39, text: 'NEXT mehr', rule: 'navigation', confidence: 0.9 }]
    const page = await reader(documentWith([pair()], { removed }))
    expect(page).toContain('1 line removed before translation')
    expect(page).toMatch(
      /link to another article<\/span> <span class="line" id="removed-30" lang="de" dir="ltr">NEXT mehr/,
    )
  })

  it('shows markup in an article as text', async () => {
    const text = '<script>alert(1)</script> & "quotes" <img src=x>'
    const page = await reader(
      documentWith([
        pair({ source: { text, segments: [0], spans: [[0, text.length]] }, target: { text, segments: [0] } }),
      ]),
    )
    expect(page).not.toContain('<script>alert')
    expect(page).not.toContain('<img')
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })
})

describe('the time the reader takes is linear', { timeout: 60_000 }, () => {
  const missing = (index: number): TermUse => ({
    ...TERM,
    source: [index * 9, index * 9 + 8],
    target: null,
    status: 'missing',
  })
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

  it.each([
    {
      why: 'in the sentences',
      size: 3200,
      of: (size: number) => documentWith(numbers(size).map((id) => pair({ id, flags: [flag({ source: [0, 3] })] }))),
    },
    {
      why: 'in the blocks',
      size: 3200,
      of: (size: number) =>
        documentWith(
          numbers(size).map((id) => pair({ id, block: id })),
          { blocks: numbers(size).map((id) => ({ id, kind: 'paragraph', start: id, end: id + 1, pairs: [id] })) },
        ),
    },
    {
      why: 'in the uses of one concept',
      size: 12_800,
      of: (size: number) => documentWith(numbers(size).map((id) => pair({ id, terms: [TERM] }))),
    },
    {
      why: 'in the terms of one sentence, each missing and flagged',
      size: 12_800,
      of: (size: number) =>
        documentWith([
          pair({
            source: { text: 'Russland '.repeat(size), segments: [0], spans: [[0, size * 9]] },
            terms: numbers(size).map(missing),
            flags: numbers(size).map((index) =>
              flag({ code: 'glossary-missing', source: missing(index).source, detail: 'It is not there.' }),
            ),
          }),
        ]),
    },
    {
      why: 'in the flags of one sentence',
      size: 12_800,
      of: (size: number) =>
        documentWith([
          pair({
            source: { text: '7 '.repeat(size), segments: [0], spans: [[0, size * 2]] },
            flags: numbers(size).map((index) => flag({ source: [index * 2, index * 2 + 1] })),
          }),
        ]),
    },
    {
      why: 'in the terms that are missing and those rendered in several ways',
      size: 12_800,
      of: (size: number) => {
        const document = documentWith(numbers(size).map((id) => pair({ id, terms: [{ ...TERM, concept: `c${id}` }] })))
        const misses = numbers(size).map((id) => ({
          pair: id,
          concept: `c${id}`,
          source: 'Einfrieren',
          expected: 'freeze',
          status: 'missing' as const,
          enforce: 'always' as const,
        }))
        const renditions = ['asset', 'freeze'].map((text) => ({ text, count: 1 }))
        const concepts = numbers(size).map((id) => ({
          concept: `c${id}`,
          occurrences: 2,
          renditions,
          consistency: 0.5,
        }))
        const terms = { ...document.summary.terms, required: size, misses, concepts }
        return { ...document, summary: { ...document.summary, terms } }
      },
    },
    {
      why: 'in the lines that were removed',
      size: 12_800,
      of: (size: number) =>
        documentWith([pair()], {
          removed: numbers(size).map((start) => ({
            start,
            end: start + 1,
            text: '-',
            rule: 'separator',
            confidence: 1,
          })),
        }),
    },
  ] as const)('$why', ({ of, size }) => expectLinear({ of, run: reader, size }))

  it('and a document of more rows than a call takes arguments is shown', async () => {
    const page = await reader(documentWith(numbers(130_000).map((id) => pair({ id }))))
    expect(page).toContain('id="p129999"')
  })
})

describe('the start page', () => {
  const home = (change: Partial<Parameters<typeof HomePage>[0]> = {}) =>
    html(
      HomePage({
        say: english,
        providers: [],
        keyNeeded: false,
        targets: ['en'],
        examples: [],
        glossaries: { usual: ['sanctions-diplomacy'], offer: null },
        ...change,
      }),
    )

  it.each([
    {
      why: 'with none, it says that nobody is asked',
      providers: [],
      words: 'Nothing is sent to anyone: only the built-in memory is asked.',
    },
    { why: 'with one, it names it', providers: ['deepl'], words: 'is sent to DeepL. ' },
    {
      why: 'with a chain, it names all in order',
      providers: ['deepl', 'libretranslate'],
      words: 'is sent to DeepL, and if it cannot translate it to LibreTranslate. ',
    },
    { why: 'a name we do not know is given as it is', providers: ['house-engine'], words: 'is sent to house-engine. ' },
  ])('$why', async ({ providers, words }) => {
    expect(await home({ providers })).toContain(words)
  })

  it('asks for a key only where one is needed, and never as a field of the form', async () => {
    expect(await home()).not.toContain('id="key"')
    const page = await home({ keyNeeded: true })
    expect(page).toMatch(/<input id="key" type="password"/)
    expect(page).not.toContain('name="key"')
  })

  it('offers whole paragraphs where there is an engine to give them to', async () => {
    const choice = '<select id="unit" name="unit"><option value="">Sentences</option>'
    expect(await home({ providers: ['deepl'] })).toContain(choice)
    expect(await home({ providers: [] })).not.toContain('name="unit"')
  })

  it('is a form that works without script', async () => {
    const page = await home({ providers: ['deepl', 'libretranslate'] })
    expect(page).toMatch(/<form[^>]*method="post" action="\/" accept-charset="utf-8"/)
    for (const name of ['text', 'source', 'target', 'provider']) expect(page).toContain(` name="${name}"`)
  })
})

it('nothing inline stands in any page', async () => {
  const pages = [
    await reader(documentWith([pair({ terms: [TERM], flags: [flag({ source: [0, 3] })] })])),
    await html(
      HomePage({
        say: english,
        providers: ['deepl'],
        keyNeeded: true,
        targets: [],
        examples: [{ id: 'a', title: 'A', language: 'de' }],
        glossaries: { usual: ['sanctions-diplomacy'], offer: null },
      }),
    ),
    await html(
      ProblemPage({
        say: english,
        code: 'not-found',
        title: 'There is nothing here',
        status: 404,
        detail: 'Look `elsewhere`.',
        requestId: 'r-2',
      }),
    ),
  ]
  for (const page of pages) {
    expect(page).toMatch(/^<!doctype html><html lang="en" dir="ltr">/)
    expect(page).not.toMatch(/ style=| on[a-z]+="|<style|<script(?! type="module" src=)/)
  }
  expect(pages[2]).toContain('Look <code>elsewhere</code>.')
})

it('the words of its script stand in a page as data that cannot end early', async () => {
  const { catalogue, ...rest } = english
  const catalogueWith = { ...catalogue, 'page.start': '</script><script>alert(1)</script><!--' }
  const say = Object.assign((key: Parameters<typeof english>[0]) => english(key), { ...rest, catalogue: catalogueWith })
  const page = String(
    await ProblemPage({ say, code: 'not-found', title: 'None', status: 404, detail: '', requestId: 'r-3' }),
  )
  expect(wordsIn(page)).toEqual(catalogueWith)
  expect(shown(page)).not.toContain('alert(1)')
})
