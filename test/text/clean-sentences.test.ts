import { describe, expect, it } from 'vitest'
import { outline } from '../fixtures/cleaning/outline.ts'

/** A title and a sentence of a body, which no rule speaks about. */
const BODIES = {
  en: ['Court hears appeal', 'The court in The Hague heard the appeal of the two banks on Tuesday, a spokesman said.'],
  de: ['Gericht verhandelt', 'Das Gericht in Den Haag hat am Dienstag über die Klage zweier Banken verhandelt.'],
  fr: ['Audience à La Haye', 'La cour de La Haye a entendu mardi les deux banques, a indiqué son porte-parole.'],
  es: ['Audiencia en La Haya', 'El tribunal de La Haya escuchó el martes a los dos bancos, según su portavoz.'],
  it: ['Udienza all’Aia', 'Il tribunale dell’Aia ha ascoltato martedì le due banche, ha detto il portavoce.'],
  pl: ['Rozprawa w Hadze', 'Sąd w Hadze rozpatrzył we wtorek skargę dwóch banków, poinformował rzecznik.'],
  tr: ['Lahey’de duruşma', 'Lahey’deki mahkeme salı günü iki bankanın itirazını dinledi, dedi sözcü.'],
  ru: ['Заседание в Гааге', 'Суд в Гааге во вторник рассмотрел жалобу двух банков, сообщил представитель суда.'],
  uk: ['Засідання в Гаазі', 'Суд у Гаазі у вівторок розглянув скаргу двох банків, повідомив речник суду.'],
  ar: ['جلسة في لاهاي', 'نظرت المحكمة في لاهاي يوم الثلاثاء في طعن المصرفين، بحسب المتحدث باسمها.'],
  zh: ['海牙开庭', '海牙法院星期二审理了两家银行的上诉，发言人在记者会上表示判决将于下月公布。'],
} as const

describe('a sentence that begins like a notice or a pointer is of the article', () => {
  it.each<{ language: keyof typeof BODIES; text: string }>([
    { language: 'en', text: 'Subscribe to that theory and you must explain 40 missing ships, the lawyer said.' },
    { language: 'en', text: 'Additional reporting by the auditors found another six accounts in Cyprus.' },
    { language: 'en', text: 'Join our struggle or leave the country, the general told the prisoners.' },
    { language: 'en', text: 'More from the sale of oil than from taxes went into the war, the study says.' },
    { language: 'en', text: 'Further reading of the bill was put off until the autumn.' },
    { language: 'de', text: 'Impressum und Adresse der Firma seien gefälscht, teilte die Behörde mit.' },
    { language: 'de', text: 'Unterstützen Sie den Widerstand, schrieb der Gefangene an seine Anhänger.' },
    { language: 'de', text: 'Zum Thema Auslieferung äußerte er sich nicht.' },
    { language: 'fr', text: 'Inscrivez-vous dans la durée, a conseillé le ministre aux négociateurs.' },
    { language: 'fr', text: 'En savoir plus serait dangereux, a estimé le juge après l’audience.' },
    { language: 'es', text: 'Al continuar la guerra, otros 30 000 civiles huirán, advirtió la agencia.' },
    { language: 'es', text: 'Más información pidió la fiscalía, que no la recibió hasta octubre.' },
    { language: 'it', text: 'Continuando così, il paese perderà 200 mila posti di lavoro, dice lo studio.' },
    { language: 'pl', text: 'Dołącz do nas albo zgiń, usłyszał świadek od żołnierzy w Buczy.' },
    { language: 'pl', text: 'Polecamy ostrożność, napisali eksperci w raporcie dla rządu.' },
    { language: 'tr', text: 'Takip edin parayı, dedi savcı, suçluyu bulursunuz.' },
    { language: 'ru', text: 'Нажимая на Киев, Вашингтон добивается уступок, считает собеседник издания.' },
    { language: 'ru', text: 'Популярное объяснение состоит в том, что деньги вывели через Кипр.' },
    { language: 'uk', text: 'Продовжуючи обстріли, Росія зриває переговори, заявив міністр.' },
    { language: 'ar', text: 'تابعنا القرار منذ شهور ولم نتلق أي رد من الوزارة، قال المحامي.' },
    { language: 'zh', text: '来源：如果资金来自石油，法院将没收12艘船，检察官说。' },
  ])('$language: $text', ({ language, text }) => {
    const [title, body] = BODIES[language]
    for (const lines of [
      [title, text, body],
      [title, body, text, body],
      [title, body, text],
    ])
      expect(outline(lines.join('\n'), 'safe')).toContain(`paragraph: ${text}`)
  })
})

describe('what is said by sites alone goes or is folded away', () => {
  const [title, body] = BODIES.en
  it.each([
    { why: 'nothing but the notice', line: 'All rights reserved.', fate: '-boilerplate' },
    {
      why: 'names of reporters',
      line: 'Reporting by Anna Miller and Tom Reed; editing by Jo Park',
      fate: '-boilerplate',
    },
    {
      why: 'a sentence about a site, throughout',
      line: 'Sign up for our newsletter and get it in your inbox every day.',
      fate: 'suspect',
    },
    {
      why: 'a pointer with a question for a title',
      line: 'Read more: Who pays for the frozen tankers in the end?',
      fate: 'suspect',
    },
    { why: 'a pointer with a title', line: 'Read more: The frozen tankers of Gabon', fate: '-navigation' },
  ])('$why', ({ line, fate }) => {
    expect(outline([title, body, line].join('\n'), 'safe')).toContain(`${fate}: ${line}`)
  })
})

describe('a heading that begins like one stays', () => {
  const [title, body] = BODIES.en
  it.each([
    { line: 'Send us weapons, the sign read', fate: 'heading' },
    { line: 'Facebook and Telegram', fate: 'heading' },
    { line: 'Google Mail', fate: 'heading' },
    { line: 'Datenschutz', fate: 'suspect' },
    { line: 'Comments', fate: 'suspect' },
  ])('$line: $fate', ({ line, fate }) => {
    expect(outline([title, body, line, body.replace('two', 'three')].join('\n'), 'safe')).toContain(`${fate}: ${line}`)
  })

  it('as a title', () => {
    for (const line of [
      'Impressum ohne Namen',
      'Most popular minister resigns over tankers',
      'Главный редактор газеты вышел на свободу вчера',
    ])
      expect(outline([line, body].join('\n'), 'safe')).toEqual([`title: ${line}`, `paragraph: ${body}`])
  })

  it('but a share bar goes, and services beside one', () => {
    expect(outline([title, body, 'Share', 'Facebook', 'Telegram'].join('\n'), 'safe').slice(2)).toEqual([
      '-boilerplate: Share',
      '-boilerplate: Facebook',
      '-boilerplate: Telegram',
    ])
    expect(outline([title, body, 'Facebook', 'Telegram'].join('\n'), 'safe').slice(2)).toEqual([
      'suspect: Facebook',
      'suspect: Telegram',
    ])
  })
})
