import { describe, expect, it } from 'vitest'
import { checkPair } from '../../src/check/check-pair.ts'

const codes = (source: string, target: string, from = 'de', to = 'en') =>
  checkPair({ source: { text: source, language: from }, target: { text: target, language: to }, terms: [] })
    .filter(({ code }) => code === 'added')
    .map(({ severity }) => severity)

const source = 'Das Abkommen verpflichtet sie zu einer engen Zusammenarbeit.'
const target = 'The agreement obliges them to cooperate closely.'

describe('what the source does not have is flagged', () => {
  it.each([
    { why: 'a script', target: `${target}<script>alert(1)</script>`, severity: 'error' },
    { why: 'a tag that was never closed', target: `${target} <script src=x`, severity: 'error' },
    { why: 'a placeholder tag', target: `The <x id="1"/> agreement obliges them to cooperate.`, severity: 'error' },
    { why: 'a placeholder in brackets', target: 'The ⟦0⟧ agreement obliges them to cooperate.', severity: 'error' },
    { why: 'half a placeholder', target: 'The 0⟧ agreement obliges them to cooperate.', severity: 'error' },
    { why: 'a template', target: 'The {{agreement}} obliges them to cooperate.', severity: 'error' },
    { why: 'an entity', target: 'The agreement &lt;obliges them to cooperate.', severity: 'error' },
    { why: 'an entity for a quotation mark', target: 'The &quot;agreement obliges them.', severity: 'error' },
    { why: "a model's own sign", target: `${target}<|im_end|>`, severity: 'error' },
    { why: 'emphasis', target: 'The **agreement** obliges them to cooperate.', severity: 'warning' },
    { why: 'a refusal', target: "I'm sorry, but I can't translate that text.", severity: 'error' },
    { why: 'a refusal with another apostrophe', target: 'I’m sorry, but I can’t help with this.', severity: 'error' },
    { why: 'an apology', target: "I'm sorry, but I can't do that.", severity: 'warning' },
    { why: 'a model speaking of itself', target: 'As an AI, I have no opinion on the agreement.', severity: 'error' },
    { why: 'a preface', target: `Here is the translation: ${target}`, severity: 'error' },
    { why: 'a longer preface', target: `Sure! Here's the English translation: ${target}`, severity: 'error' },
    { why: 'a label', target: `Translation: ${target}`, severity: 'error' },
  ])('$why', ({ target, severity }) => {
    expect(codes(source, target)).toEqual([severity])
  })

  it.each([
    { to: 'de', target: 'Hier ist die Übersetzung: Das Abkommen verpflichtet sie.' },
    { to: 'fr', target: 'Voici la traduction : L’accord les oblige à coopérer.' },
    { to: 'es', target: 'Aquí está la traducción: El acuerdo los obliga a cooperar.' },
    { to: 'ru', target: 'Вот перевод: Соглашение обязывает их сотрудничать.' },
    { to: 'zh', target: '以下是翻译：该协议要求他们合作。' },
  ])('a preface in the target language: $to', ({ to, target }) => {
    expect(codes('The agreement obliges them to cooperate.', target, 'en', to)).toEqual(['error'])
  })
})

describe('what the source has too is left alone', () => {
  it.each([
    { why: 'a tag', source: `Das <x id="1"/> ${source}`, target: `The <x id="1"/> ${target}` },
    { why: 'an attribute', source: '<a title="hier">Abkommen</a>', target: '<a title="here">agreement</a>' },
    { why: 'a placeholder', source: 'Hallo {{name}}, ⟦0⟧', target: 'Hello {{name}}, ⟦0⟧' },
    { why: 'a comparison', source: 'wenn 3 < 5 und 7 > 2', target: 'if 3 < 5 and 7 > 2' },
    { why: 'an ampersand', source: 'Müller & Söhne', target: 'Müller & Sons' },
    {
      why: 'a model that is quoted',
      source: '„Als KI habe ich keine Meinung“, schrieb ChatGPT.',
      target: '“As an AI, I have no opinion,” ChatGPT wrote.',
    },
    {
      why: 'a translation that is spoken of',
      source: 'Er lobte die Übersetzung.',
      target: 'He praised the translation: a marvel.',
    },
  ])('$why', ({ source, target }) => {
    expect(codes(source, target)).toEqual([])
  })
})
