/// <reference types="vite/client" />
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import seed from '../../seeds/000_8a0484b5e21d9973.txt?raw'
import type { CleanLevel } from '../../src/domain/document.ts'
import { clean } from '../../src/text/clean.ts'
import { expectLinear } from '../support/growth.ts'

const LEVELS: readonly CleanLevel[] = ['off', 'safe', 'strict']

/** Kind or rule of every line with its text, in order. */
function outline(text: string, level: CleanLevel): readonly string[] {
  const { blocks, removed } = clean(text, level)
  return [
    ...blocks.map(({ kind, start, end }) => ({ start, line: `${kind}: ${text.slice(start, end)}` })),
    ...removed.map(({ start, rule, text }) => ({ start, line: `-${rule}: ${text}` })),
  ]
    .sort((one, other) => one.start - other.start)
    .map(({ line }) => line)
}

const spans = (text: string, level: CleanLevel) => {
  const { blocks, removed } = clean(text, level)
  return {
    blocks: blocks.map(({ kind, start, end }) => [kind, start, end]),
    removed: removed.map(({ rule, start, end }) => [rule, start, end]),
  }
}

const BODY_SPANS = [
  ['paragraph', 229, 485],
  ['paragraph', 487, 1096],
  ['paragraph', 1098, 1283],
  ['paragraph', 1285, 1791],
  ['heading', 1793, 1809],
  ['paragraph', 1811, 2376],
  ['paragraph', 2378, 2633],
]

describe('the seed article', () => {
  it('has eight blocks, one suspect label and six removed lines when cleaned safely', () => {
    expect(spans(seed, 'safe')).toEqual({
      blocks: [['title', 0, 74], ...BODY_SPANS, ['suspect', 2635, 2641]],
      removed: [
        ['repeated-title', 76, 150],
        ['repeated-title', 151, 225],
        ['separator', 226, 227],
        ['separator', 2643, 2644],
        ['navigation', 2646, 2770],
        ['navigation', 2771, 2830],
      ],
    })
  })

  it('loses the site name and the label as well when cleaned strictly', () => {
    expect(spans(seed, 'strict')).toEqual({
      blocks: [['title', 0, 62], ...BODY_SPANS],
      removed: [
        ['site-suffix', 63, 74],
        ['repeated-title', 76, 150],
        ['repeated-title', 151, 225],
        ['separator', 226, 227],
        ['tag-line', 2635, 2641],
        ['separator', 2643, 2644],
        ['navigation', 2646, 2770],
        ['navigation', 2771, 2830],
      ],
    })
  })

  it('keeps every line when nothing is to be cleaned', () => {
    expect(clean(seed, 'off').blocks).toHaveLength(15)
    expect(clean(seed, 'off').removed).toEqual([])
  })
})

const BODY = 'The council extended its sanctions against the two banks until the end of July.'
const MORE = 'Diplomats said that the decision had been prepared for several weeks in Brussels.'

describe('what goes and what stays', () => {
  it.each([
    {
      why: 'the site name is confirmed by a title without it',
      text: `Sanctions extended to July | The Courier\nSanctions extended to July\n${BODY}`,
      safe: [
        'title: Sanctions extended to July',
        '-site-suffix: | The Courier',
        '-repeated-title: Sanctions extended to July',
        `paragraph: ${BODY}`,
      ],
    },
    {
      why: 'a sentence that says what the title says is part of the body',
      text: `Sanctions extended to July\nSanctions extended to July.\n${BODY}`,
      safe: ['title: Sanctions extended to July', 'paragraph: Sanctions extended to July.', `paragraph: ${BODY}`],
    },
    {
      why: 'Next begins a sentence',
      text: `${BODY}\nNext year, the ministers will meet again in Vienna to review the list.\n${MORE}`,
      safe: [
        `paragraph: ${BODY}`,
        'paragraph: Next year, the ministers will meet again in Vienna to review the list.',
        `paragraph: ${MORE}`,
      ],
    },
    {
      why: 'dialogue begins with a dash and ends as a sentence',
      text: `${BODY}\n— Нет, — сказал министр.\n— Почему?\n${MORE}`,
      safe: [`paragraph: ${BODY}`, 'paragraph: — Нет, — сказал министр.', 'paragraph: — Почему?', `paragraph: ${MORE}`],
    },
    {
      why: 'list items begin with a dash and do not',
      text: `${BODY}\n- frozen assets;\n- travel bans;\n${MORE}`,
      safe: [`paragraph: ${BODY}`, 'list-item: - frozen assets;', 'list-item: - travel bans;', `paragraph: ${MORE}`],
    },
    {
      why: 'byline and date stay, told apart',
      text: `Sanctions extended to July\nBy Jane Miller and John Smith\n12 November 2024, 14:30 GMT\n${BODY}`,
      safe: [
        'title: Sanctions extended to July',
        'meta: By Jane Miller and John Smith',
        'meta: 12 November 2024, 14:30 GMT',
        `paragraph: ${BODY}`,
      ],
    },
    {
      why: 'figures alone may be data',
      text: `${BODY}\n11.000\n${MORE}`,
      safe: [`paragraph: ${BODY}`, 'paragraph: 11.000', `paragraph: ${MORE}`],
    },
    {
      why: 'a notice after the text is folded away, a sentence that begins like one is kept',
      text: `${BODY}\nWe use cookies, the spokesman said, because the law tells us to.\n${MORE}\nWe use cookies to improve your experience on this website.`,
      safe: [
        `paragraph: ${BODY}`,
        'paragraph: We use cookies, the spokesman said, because the law tells us to.',
        `paragraph: ${MORE}`,
        'suspect: We use cookies to improve your experience on this website.',
      ],
    },
  ])('$why', ({ text, safe }) => {
    expect(outline(text, 'safe')).toEqual(safe)
  })

  it.each([
    { why: 'buttons only', text: 'Share\nPrint\nFacebook Twitter' },
    { why: 'one notice', text: 'Subscribe to our newsletter' },
    { why: 'separators only', text: '---\n***' },
    { why: 'one label', text: 'Canada' },
  ])('a text that would lose everything is returned whole: $why', ({ text }) => {
    for (const level of LEVELS) {
      expect(clean(text, level).removed).toEqual([])
      expect(clean(text, level).blocks).toHaveLength(text.split('\n').length)
    }
  })

  it('blocks found by a reader of markup keep their kind', () => {
    const text = `Sanctions extended\n\n${BODY}\n\nfrozen assets`
    const given = [
      { kind: 'title' as const, start: 0, end: 18 },
      { kind: 'paragraph' as const, start: 20, end: 20 + BODY.length },
      { kind: 'list-item' as const, start: 22 + BODY.length, end: text.length },
    ]
    expect(clean(text, 'safe', given)).toEqual({ blocks: given.map((block, id) => ({ id, ...block })), removed: [] })
  })
})

describe('a whole page copied as text', () => {
  const menu = Array.from({ length: 20 }, (_, index) => `Section ${index} of the site`)
  const teasers = Array.from({ length: 20 }, (_, index) => `Ministers meet again over item ${index} of the list`)
  const page = [
    ...menu,
    'Sanctions extended to July',
    BODY,
    MORE,
    'Reactions',
    BODY.replace('council', 'union'),
    ...teasers,
  ].join('\n')

  it('short lines far from the text are folded away when cleaned safely', () => {
    const { blocks, removed } = clean(page, 'safe')
    expect(removed).toEqual([])
    expect(blocks.filter(({ kind }) => kind !== 'suspect').map(({ start, end }) => page.slice(start, end))).toEqual([
      'Sanctions extended to July',
      BODY,
      MORE,
      'Reactions',
      BODY.replace('council', 'union'),
    ])
  })

  it('and go when cleaned strictly', () => {
    expect(new Set(clean(page, 'strict').removed.map(({ rule }) => rule))).toEqual(new Set(['edge']))
  })
})

describe('text wrapped at a width', () => {
  const WRAPPED = [
    'The council extended its sanctions against the two banks until',
    'the end of July. Diplomats said that the decision had been',
    'prepared for several weeks in Brussels.',
  ].join('\n')

  it('is one paragraph as it was before', () => {
    const text = `Sanctions extended\n\n${WRAPPED}\n\n${WRAPPED.replace('council', 'union')}`
    expect(outline(text, 'safe')).toEqual([
      'title: Sanctions extended',
      `paragraph: ${WRAPPED}`,
      `paragraph: ${WRAPPED.replace('council', 'union')}`,
    ])
    expect(clean(text, 'off').blocks).toHaveLength(7)
  })

  it.each([
    {
      why: 'a poem',
      text: 'Whose woods these may be\nI think I could know\nhis house is in town\nand covered by snow',
    },
    {
      why: 'a list of headlines',
      text: 'Talks resume in Vienna\nBanks lose appeal\nOil price cap is lowered again\nPorts reopen',
    },
    { why: 'a paragraph a line', text: `${BODY}\n${MORE}\n${BODY.replace('council', 'union')}` },
  ])('$why is not wrapped text', ({ text }) => {
    expect(clean(text, 'safe').blocks).toHaveLength(text.split('\n').length)
  })
})

describe('what always holds', () => {
  const line = fc.oneof(
    fc.constantFrom(
      BODY,
      MORE,
      'Canada',
      '-',
      '* * *',
      'PREV',
      'Share',
      '— Да.',
      '• one',
      '© 2024 X',
      '12.11.2024',
      '\u200b',
      '👍🏽',
      'e\u0301',
    ),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  )
  const article = fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\n\n', '\u2028', ' ')), { maxLength: 20 })

  it('blocks and removed spans cover everything but white space, once and in order', () => {
    fc.assert(
      fc.property(article, fc.constantFrom(...LEVELS), (lines, level) => {
        const text = lines.flat().join('')
        const { blocks, removed } = clean(text, level)
        const parts = [...blocks, ...removed].sort((one, other) => one.start - other.start)
        let at = 0
        for (const { start, end } of parts) {
          expect(text.slice(at, start).trim()).toBe('')
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
        for (const { start, end, text: part } of removed) expect(text.slice(start, end)).toBe(part)
        for (const { start, end } of blocks) expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
        expect(blocks.map(({ id }) => id)).toEqual(blocks.map((_, index) => index))
        expect(blocks.length > 0).toBe(text.trim() !== '')
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    { why: 'one line of dashes', of: (size: number) => `x${'-'.repeat(size)}x` },
    { why: 'one line of blanks', of: (size: number) => `x${' '.repeat(size)}x` },
    { why: 'many short lines', of: (size: number) => 'Canada\n'.repeat(size / 4) },
    { why: 'lines that announce a list', of: (size: number) => 'The following:\n\n'.repeat(size / 16) },
    { why: 'marked items that announce a list', of: (size: number) => '- the banks:\n'.repeat(size / 16) },
    { why: 'hashtags', of: (size: number) => `${'#a'.repeat(size)}!` },
    { why: 'quotes', of: (size: number) => '”'.repeat(size) },
  ])('hostile text takes linear time: $why', { timeout: 60_000 }, ({ of }) =>
    expectLinear({ of, size: 128_000, run: (text) => clean(text, 'strict') }),
  )
})
