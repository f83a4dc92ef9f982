import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameLinks } from '../../src/align/name-links.ts'

const linked = (from: string, source: string, to: string, target: string): string[] =>
  nameLinks({ text: source, language: from }, { text: target, language: to }).map(
    (link) => `${source.slice(...link.source)} = ${target.slice(...link.target)}`,
  )

describe('names of both sides', () => {
  it.each([
    {
      why: 'the same letters',
      from: 'de',
      source: 'Am Montag traf Baerbock in Ankara ein.',
      to: 'en',
      target: 'On Monday Baerbock arrived in Ankara.',
      links: ['Baerbock = Baerbock', 'Ankara = Ankara'],
    },
    {
      why: 'first and last name are one',
      from: 'de',
      source: 'Das sagte Choe Son Hui.',
      to: 'en',
      target: 'This is what Choe Son Hui said.',
      links: ['Choe Son Hui = Choe Son Hui'],
    },
    {
      why: 'an inflected name in Cyrillic',
      from: 'ru',
      source: 'Вчера в Вашингтоне встретили Зеленского.',
      to: 'en',
      target: 'Zelensky was welcomed in Washington yesterday.',
      links: ['Вашингтоне = Washington', 'Зеленского = Zelensky'],
    },
    {
      why: 'two spellings of one name',
      from: 'de',
      source: 'Gestern sprach Schoigu in Wladiwostok.',
      to: 'fr',
      target: 'Hier, Choïgou a parlé à Vladivostok.',
      links: ['Schoigu = Choïgou', 'Wladiwostok = Vladivostok'],
    },
    {
      why: 'Arabic, whose script has no capitals',
      from: 'ar',
      source: 'وصل ترامب إلى كراسنويارسك.',
      to: 'en',
      target: 'Trump arrived in Krasnoyarsk.',
      links: ['ترامب = Trump', 'كراسنويارسك = Krasnoyarsk'],
    },
    {
      why: 'Latin letters in Chinese',
      from: 'zh',
      source: '北约（NATO）表示欢迎。',
      to: 'en',
      target: 'The alliance, NATO, welcomed it.',
      links: ['NATO = NATO'],
    },
  ])('are found: $why', ({ from, source, to, target, links }) => {
    expect(linked(from, source, to, target)).toEqual(links)
  })

  it.each([
    {
      why: 'a name that stands twice',
      from: 'de',
      source: 'In Ankara sprach man von Ankara.',
      to: 'en',
      target: 'In Ankara there was talk of Ankara.',
    },
    {
      why: 'two names that are nearly alike',
      from: 'de',
      source: 'Dort sprach Kowaltschuk.',
      to: 'en',
      target: 'There spoke Kovalchuk and Kovalchik.',
    },
    {
      why: 'words that begin both sentences',
      from: 'pt',
      source: 'Deste modo não.',
      to: 'es',
      target: 'Desde luego no.',
    },
    { why: 'short words that begin both', from: 'de', source: 'Also gut.', to: 'en', target: 'Also good.' },
    {
      why: 'words without capitals',
      from: 'de',
      source: 'er kam gestern in rom an',
      to: 'en',
      target: 'he came to rom',
    },
    { why: 'acronyms that differ', from: 'de', source: 'Nach der OSZE', to: 'en', target: 'After the OSCE' },
    { why: 'nothing on a side', from: 'de', source: '', to: 'en', target: 'Ankara' },
  ])('are left alone where nothing is sure: $why', ({ from, source, to, target }) => {
    expect(linked(from, source, to, target)).toEqual([])
  })

  it('that are linked already are not looked at again', () => {
    const [source, target] = ['In Ankara sprach Fidan.', 'Fidan spoke in Ankara.']
    const known = [{ source: [3, 9] as const, target: [15, 21] as const }]
    expect(nameLinks({ text: source, language: 'de' }, { text: target, language: 'en' }, known)).toEqual([
      { source: [17, 22], target: [0, 5] },
    ])
  })

  it('are disjoint on either side, one to one, whatever the texts', () => {
    const text = fc
      .array(fc.constantFrom('Kim', 'Kima', 'Putin', 'Путин', 'Путина', 'Rom', 'Jong-un', 'und', '.', 'NATO'), {
        maxLength: 14,
      })
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(text, text, (source, target) => {
        const links = nameLinks({ text: source, language: 'ru' }, { text: target, language: 'en' })
        for (const side of ['source', 'target'] as const) {
          const spans = links.map((link) => link[side]).sort((one, other) => one[0] - other[0])
          for (const [index, [start, end]] of spans.entries()) {
            expect(start).toBeLessThan(end)
            expect(end).toBeLessThanOrEqual(spans[index + 1]?.[0] ?? Number.POSITIVE_INFINITY)
          }
        }
      }),
    )
  })
})
