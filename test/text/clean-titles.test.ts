import { describe, expect, it } from 'vitest'
import { clean } from '../../src/text/clean.ts'
import { outline } from '../fixtures/cleaning/outline.ts'

const BODY = 'The ministers agreed on Tuesday to cut six more banks off from the payment system.'

describe('the name of a site behind the title', () => {
  it.each([
    {
      why: 'a subheading of the article is no site',
      text: `Who pays for the sanctions - Austria\n${BODY}\nAustria\n${BODY}`,
      title: 'Who pays for the sanctions - Austria',
    },
    {
      why: 'a domain is',
      text: `Who pays for the sanctions | courier.example\n${BODY}`,
      title: 'Who pays for the sanctions',
    },
    {
      why: 'what claims copyright is',
      text: `Who pays for the sanctions - The Courier\n${BODY}\n© 2026 The Courier`,
      title: 'Who pays for the sanctions',
    },
    {
      why: 'an underscore in Chinese',
      text: '六家银行被切断支付系统_信使网\n六家银行被切断支付系统\n部长们星期二同意将另外六家银行排除在支付系统之外，会议持续到深夜。',
      title: '六家银行被切断支付系统',
    },
  ])('$why', ({ text, title }) => {
    expect(outline(text, 'safe')[0]).toBe(`title: ${title}`)
  })

  it('is removed without the blanks before it', () => {
    const text = `Who pays for the sanctions  |  courier.example\n${BODY}`
    expect(clean(text, 'safe').removed.map(({ start, end, text }) => [start, end, text])).toEqual([
      [28, text.indexOf('\n'), '|  courier.example'],
    ])
  })
})

describe('a title that stands twice', () => {
  it('is no verse that comes again', () => {
    const verses = [
      'Song of the square',
      'We ask for bread and peace',
      'In every street it sounds',
      'We ask for bread and peace',
      'Until the night has come',
    ]
    expect(clean([...verses, BODY].join('\n'), 'safe').removed).toEqual([])
  })

  it('stands above the text', () => {
    expect(clean(`Bread and peace now\n${BODY}\nBread and peace now`, 'safe').removed).toEqual([])
  })

  it('may have a byline and a share bar in between', () => {
    const text = `Six banks cut off\nBy Jane Miller\nShare\nSix banks cut off\n${BODY}`
    expect(clean(text, 'safe').removed.map(({ rule }) => rule)).toEqual(['boilerplate', 'repeated-title'])
  })
})

describe('a site’s name above the title', () => {
  it('does not hide the name behind the title', () => {
    const text =
      'EL PAÍS\nEl Consejo sanciona a tres bancos | EL PAÍS\nPor María Pérez\nEl Consejo de la Unión Europea adoptó el lunes medidas contra tres bancos.\n© EL PAÍS'
    expect(clean(text, 'safe').removed.map(({ text, rule }) => [rule, text])).toContainEqual([
      'site-suffix',
      '| EL PAÍS',
    ])
  })
})
