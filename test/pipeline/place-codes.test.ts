import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FileCode } from '../../src/exchange/translatable-file.ts'
import { type Placing, partsAt, placeCodes } from '../../src/pipeline/place-codes.ts'

/** A text with codes as people write them: `<b>` opens, `</b>` closes, `<x/>` stands alone. */
function coded(marked: string): { text: string; codes: readonly FileCode[]; shown: readonly string[] } {
  const codes: { at: number; kind: FileCode['kind']; other?: number }[] = []
  const shown: string[] = []
  const open: { name: string; index: number }[] = []
  let text = ''
  for (const part of marked.split(/(<\/?\w+\/?>)/)) {
    const [, closes, name, alone] = /^<(\/?)(\w+)(\/?)>$/.exec(part) ?? []
    if (name === undefined) {
      text += part
      continue
    }
    const index = codes.push({ at: text.length, kind: alone ? 'alone' : closes ? 'close' : 'open' }) - 1
    shown.push(part)
    if (!alone && !closes) open.push({ name, index })
    if (closes) {
      const other = open.splice(open.findLastIndex((one) => one.name === name))[0]!.index
      codes[index]!.other = other
      codes[other]!.other = index
    }
  }
  return { text, codes, shown }
}

function placed(marked: string, target: string, placing: Partial<Placing> = {}): string {
  const { text, codes, shown } = coded(marked)
  const places = placeCodes(codes, { source: text, target, links: [], ...placing })
  return partsAt(target, codes, places)
    .map((part) => (typeof part === 'string' ? part : shown[part]))
    .join('')
}

const linked = (source: string, target: string, ...pairs: (readonly [string, string])[]) =>
  pairs.map(([one, other]) => ({
    source: [source.indexOf(one), source.indexOf(one) + one.length] as const,
    target: [target.indexOf(other), target.indexOf(other) + other.length] as const,
  }))

describe('codes of a text in its translation', () => {
  it.each([
    {
      why: 'a stretch around the whole sentence stays around it',
      source: '<b>Das gilt.</b>',
      target: 'That applies.',
      placed: '<b>That applies.</b>',
    },
    {
      why: 'what ends before the full stop still does',
      source: '<b>Das gilt</b>.',
      target: 'That applies.',
      placed: '<b>That applies</b>.',
    },
    {
      why: 'words that stay as they are are found again',
      source: 'Der Rat traf <b>Kofi Annan</b> gestern.',
      target: 'Yesterday the Council met Kofi Annan.',
      placed: 'Yesterday the Council met <b>Kofi Annan</b>.',
    },
    {
      why: 'quotation marks stay on their side of a code',
      source: 'sie „<b>mehr Hilfe</b>“ oder <i>„weniger“</i> sagten',
      target: 'they “more help” or then “less” have said',
      placed: 'they “<b>more help</b>” or then <i>“less”</i> have said',
    },
    {
      why: 'a break at the end stays there',
      source: 'Das gilt.<br/>',
      target: 'That applies.',
      placed: 'That applies.<br/>',
    },
    {
      why: 'what is not known goes to the end of a word',
      source: 'eins zwei<x/> drei vier',
      target: 'one two three four',
      placed: 'one two<x/> three four',
    },
    {
      why: 'no code stands in a word',
      source: 'ab <b>cd</b> ef gh',
      target: 'abcdefghijklmnopqrstuvwxyz a',
      placed: '<b>abcdefghijklmnopqrstuvwxyz</b> a',
    },
    {
      why: 'a text of Chinese may be cut between any two letters',
      source: 'aa <b>bb</b> cc',
      target: '一二三四五六',
      placed: '一二<b>三四</b>五六',
    },
    {
      why: 'a stretch of signs goes to the same signs, the second to the second',
      source: 'Ja ✓ oder <b>✓</b> nein <i>,</i> wie Sie wollen',
      target: 'Yes ✓ or rather no ✓، as you like',
      placed: 'Yes ✓ or rather no <b>✓</b><i>،</i> as you like',
    },
    { why: 'codes around nothing stay together', source: 'a <b></b>b', target: 'c d', placed: 'c<b></b> d' },
  ])('$why', ({ source, target, placed: expected }) => {
    expect(placed(source, target)).toBe(expected)
  })

  it('go with the words that are linked, wherever those went', () => {
    const [source, target] = ['Gestern traf der Rat die <b>Minister</b>.', 'The ministers met the Council yesterday.']
    const links = linked(source.replace(/<\/?b>/g, ''), target, ['Minister', 'ministers'])
    expect(placed(source, target, { links })).toBe('The <b>ministers</b> met the Council yesterday.')
  })

  it('go where their words by themselves are translated', () => {
    const phrases = new Map([['dringend nötige', 'urgently needed']])
    const target = 'The decision brought reforms that are urgently needed.'
    expect(placed('Der Beschluss brachte <i>dringend nötige</i> Reformen.', target, { phrases })).toBe(
      'The decision brought reforms that are <i>urgently needed</i>.',
    )
  })

  it('go where their words by themselves are, but for an ending', () => {
    const phrases = new Map([['wichtigen Vertrag', 'important treaties']])
    const target = 'Last year they signed the most important treaty of all.'
    expect(placed('Sie schlossen den <i>wichtigen Vertrag</i> im Vorjahr.', target, { phrases })).toBe(
      'Last year they signed the most <i>important treaty</i> of all.',
    )
  })

  it('may change places, but never cross', () => {
    const source = '<b>Kofi</b> und <i>Boutros</i>'
    expect(placed(source, 'Boutros and Kofi')).toBe('<i>Boutros</i> and <b>Kofi</b>')
  })

  it('of which there are a great many take no more than their time', () => {
    const many = 20_000
    const { text, codes } = coded('a <b>b</b> '.repeat(many))
    const started = performance.now()
    const places = placeCodes(codes, { source: text, target: 'c d '.repeat(many), links: [] })
    expect(partsAt('c d '.repeat(many), codes, places)).toHaveLength(many * 4)
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it('are each in it once, and nest, whatever the texts, the links and the codes', () => {
    const letter = fc.constantFrom(...'ab c.,—дЖ国نف😀e\u0301 ')
    const text = fc.array(letter, { maxLength: 20 }).map((letters) => letters.join(''))
    const offset = fc.double({ min: 0, max: 1, noNaN: true })
    const tags = fc.array(fc.constantFrom('<b>', '</b>', '<i>', '</i>', '<x/>'), { maxLength: 8 })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, tags), { maxLength: 5 }),
        text,
        fc.array(fc.tuple(offset, offset, offset, offset), { maxLength: 3 }),
        (parts, target, linking) => {
          const open: string[] = []
          const marked = parts
            .flatMap(([words, own]) => [
              words.replace(/[<>]/g, ''),
              ...own.filter((tag) => {
                if (tag.startsWith('</')) return open.at(-1) === tag.replace('/', '') && open.pop() !== undefined
                if (!tag.endsWith('/>')) open.push(tag)
                return true
              }),
            ])
            .concat(open.toReversed().map((tag) => tag.replace('<', '</')))
            .join('')
          const { text: source, codes, shown } = coded(marked)
          const span = (length: number, one: number, other: number) =>
            [Math.round(Math.min(one, other) * length), Math.round(Math.max(one, other) * length)] as const
          const links = linking.map(([a, b, c, d]) => ({
            source: span(source.length, a, b),
            target: span(target.length, c, d),
          }))
          const written = partsAt(target, codes, placeCodes(codes, { source, target, links }))
          expect(written.filter((part) => typeof part === 'string').join('')).toBe(target)
          const used = written.filter((part) => typeof part === 'number')
          expect([...used].sort((one, other) => one - other)).toEqual([...codes.keys()])
          const stack: number[] = []
          for (const index of used) {
            const { kind, other } = codes[index]!
            if (kind === 'open') stack.push(index)
            if (kind === 'close') expect(stack.pop()).toBe(other)
          }
          expect(shown).toHaveLength(codes.length)
        },
      ),
    )
  })
})
