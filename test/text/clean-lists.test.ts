import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHtml } from '../../src/text/html.ts'
import { outline } from '../fixtures/cleaning/outline.ts'

const TITLE = 'Six more banks are cut off'
const BODY = 'The ministers agreed on Tuesday to cut six more banks off from the payment system.'
const gone = (text: string) => outline(text, 'safe').filter((line) => /^(?:-|suspect)/.test(line))

describe('a list that a line with a colon announces is of the article', () => {
  it.each([
    { language: 'en', intro: 'The list names:', items: ['Boris Orlov', 'Vera Titova', 'Lev Gromov', 'Nina Belova'] },
    {
      language: 'de',
      intro: 'Auf der Liste stehen:',
      items: ['Bank Ost', 'Nordbank', 'Kreditbank Minsk', 'Wolgabank', 'Agrobank'],
    },
    { language: 'fr', intro: 'Sont visés :', items: ['Boris Orlov', 'Véra Titova', 'Lev Gromov', 'Nina Belova'] },
    {
      language: 'es',
      intro: 'Los sancionados son:',
      items: ['Borís Orlov', 'Vera Titova', 'Lev Grómov', 'Nina Belova'],
    },
    {
      language: 'ru',
      intro: 'Под санкции попали:',
      items: ['Борис Орлов', 'Вера Титова', 'Лев Громов', 'Нина Белова'],
    },
    { language: 'uk', intro: 'До списку внесено:', items: ['Борис Орлов', 'Віра Титова', 'Лев Громов', 'Ніна Бєлова'] },
    { language: 'ar', intro: 'وشملت العقوبات:', items: ['بوريس أورلوف', 'فيرا تيتوفا', 'ليف غروموف', 'نينا بيلوفا'] },
    { language: 'fa', intro: 'نام‌های فهرست:', items: ['رضا کریمی', 'علی احمدی', 'حسن مرادی', 'مهدی نوری'] },
    { language: 'zh', intro: '名单如下：', items: ['东方银行', '北方银行', '农业信贷银行', '伏尔加银行'] },
    { language: 'services', intro: 'Blocked are:', items: ['Facebook', 'Telegram', 'Signal', 'YouTube'] },
    {
      language: 'bullets',
      intro: 'The topics were:',
      items: ['• Privacy policy', '• Comments', '• Facebook', '• More'],
    },
    { language: 'dashes', intro: 'The package bans:', items: ['- drones', '- crude oil', '- insurance', '- coal'] },
    {
      language: 'companies',
      intro: 'The firms are:',
      items: ['Volga Shipping Ltd.', 'Orlov & Co.', 'Baltic Lines Inc.'],
    },
  ])('$language', ({ intro, items }) => {
    for (const text of [
      [TITLE, BODY, intro, ...items],
      [TITLE, BODY, intro, ...items, BODY.replace('six', 'two')],
      [TITLE, intro, ...items, BODY],
      [TITLE, BODY, intro, ...items, '© 2026 The Courier'],
    ])
      expect(gone(text.join('\n'))).toEqual(
        text.includes('© 2026 The Courier') ? ['-boilerplate: © 2026 The Courier'] : [],
      )
  })

  it('however long it is', () => {
    const names = Array.from({ length: 60 }, (_, index) => `Person ${String.fromCharCode(65 + (index % 26))}aret`)
    expect(gone([TITLE, BODY, 'The list names:', ...names].join('\n'))).toEqual([])
  })

  it('whatever the names are', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{3,9} [A-Z][a-z]{3,9}ov$/)
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 12 }), (names) => {
        expect(gone([TITLE, BODY, 'The following persons were added:', ...names].join('\n'))).toEqual([])
      }),
    )
  })

  it('the links under a pointer are none', () => {
    expect(
      outline([TITLE, BODY, 'Read also:', 'Ports reopen', 'Oil price cap lowered'].join('\n'), 'safe').slice(2),
    ).toEqual(['-navigation: Read also:', '-navigation: Ports reopen', '-navigation: Oil price cap lowered'])
  })
})

describe('a list that nothing announces', () => {
  const banks = ['Bank Ost', 'Nordbank', 'Wolgabank', 'Agrobank']
  it.each([
    { why: 'between title and text', text: [TITLE, ...banks, BODY] },
    { why: 'as the last thing of the text', text: [TITLE, BODY, ...banks] },
  ])('stays $why', ({ text }) => {
    expect(gone(text.join('\n'))).toEqual([])
  })

  it('is folded away beside debris', () => {
    expect(gone([TITLE, BODY, ...banks, '© 2026 The Courier'].join('\n'))).toEqual([
      ...banks.map((bank) => `suspect: ${bank}`),
      '-boilerplate: © 2026 The Courier',
    ])
  })

  it('is a menu when it says what menus say', () => {
    const menu = ['Home', 'World', 'Sport', 'Opinion']
    expect(gone([...menu, TITLE, BODY].join('\n'))).toEqual([
      '-boilerplate: Home',
      ...menu.slice(1).map((entry) => `-navigation: ${entry}`),
    ])
  })
})

describe('a list of a page', () => {
  const PROSE = `<p>${BODY}</p><p>${BODY.replace('six', 'two')}</p>`
  const cleaned = async (html: string) => {
    const { text, blocks } = await readHtml(html)
    return outline(text, 'safe', blocks).filter((line) => /^(?:-|suspect)/.test(line))
  }

  it.each([
    { why: 'paragraphs', list: '<p>The list names:</p><p>Boris Orlov</p><p>Vera Titova</p><p>Lev Gromov</p>' },
    { why: 'in an element of its own', list: '<div><p>The list names:</p><p>Boris Orlov</p><p>Vera Titova</p></div>' },
    {
      why: 'names that are links',
      list: '<p>The list names:</p><ul><li><a href=1>Boris Orlov</a><li><a href=2>Vera Titova</a></ul>',
    },
    { why: 'a short last sentence', list: '<p>He left.</p>' },
  ])('stays: $why', async ({ list }) => {
    const html = `<div class=top><a href=1>World news</a></div><article><h1>${TITLE}</h1>${PROSE}${list}</article>`
    expect(await cleaned(html)).toEqual(['-outside: World news'])
  })

  it('stays beside a text of one paragraph', async () => {
    const list = '<p>The list names:</p><div>Boris Orlov</div><div>Vera Titova</div>'
    const more = '<ul><li><a href=1>Ports reopen after the strike</a></ul>'
    expect(await cleaned(`<main><h1>${TITLE}</h1><p>${BODY}</p>${list}${more}</main>`)).toEqual([
      '-outside: Ports reopen after the strike',
    ])
  })
})

describe('a pointer that says what it lists', () => {
  it('is folded away, not taken out', () => {
    expect(
      outline(
        [TITLE, BODY, 'Read also the press releases of the police:', BODY.replace('.', ' again.')].join('\n'),
        'safe',
      ),
    ).not.toContainEqual(expect.stringContaining('-navigation'))
  })
})
