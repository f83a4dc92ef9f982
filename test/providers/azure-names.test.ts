import { describe, expect, it } from 'vitest'
import { azure } from '../../src/providers/azure.ts'
import { markNames, takesNames } from '../../src/providers/azure-names.ts'
import type { TermHint } from '../../src/providers/contract.ts'
import { withLimits } from '../../src/providers/with-limits.ts'
import { openRoom } from '../support/fake-control.ts'
import type { Faults } from '../support/fake-engine.ts'
import { collect } from '../support/fake-provider.ts'

const open = () => openRoom('fakeAzure')
const name = (source: string, target: string): TermHint => ({ source, target, name: true })
const term = (source: string, target: string): TermHint => ({ source, target })
const LAVROV = name('Лавров', 'Lavrov')
const marked = (source: string, target: string) =>
  `<mstrans:dictionary translation="${target}">${source}</mstrans:dictionary>`

describe('names for the dynamic dictionary', () => {
  it('are marked wherever they stand', () => {
    const { text } = markNames('Лавров прибыл. Лавров молчал.', [LAVROV])
    expect(text).toBe(`${marked('Лавров', 'Lavrov')} прибыл. ${marked('Лавров', 'Lavrov')} молчал.`)
  })

  it('are marked at their longest', () => {
    const terms = [LAVROV, name('Сергей Лавров', 'Sergei Lavrov')]
    expect(markNames('Прибыл Сергей Лавров.', terms).text).toBe(`Прибыл ${marked('Сергей Лавров', 'Sergei Lavrov')}.`)
  })

  it.each([
    { text: 'Лаврова ждали.', terms: [LAVROV], why: 'it is a part of a word' },
    { text: 'лавров принёс.', terms: [LAVROV], why: 'the case differs: laurels' },
    { text: 'Lavrov-Besuch', terms: [name('Lavrov', 'Lavrov')], why: 'it is a part of a compound' },
    { text: 'Lavrov’s plane', terms: [name('Lavrov', 'Lawrow')], why: 'it has an ending of its own' },
    { text: 'Санкции', terms: [term('Санкции', 'sanctions')], why: 'it is a term, which inflects' },
    { text: 'Лавров < Путин', terms: [LAVROV], why: 'the text has a sign of markup' },
    { text: 'AT&T', terms: [name('AT&T', 'AT&T')], why: 'the name has one' },
    { text: 'Лавров', terms: [name('Лавров', 'the "Lavrov"')], why: 'its translation has one' },
    { text: 'Лавров', terms: [LAVROV, name('Лавров', 'Lawrow')], why: 'two translations are asked' },
    { text: 'Лавров', terms: [LAVROV, term('Лавров', 'laurels')], why: 'it is a term as well' },
    { text: 'Лавров', terms: [name('Лавров', ''), name('', 'Lavrov')], why: 'a side is empty' },
  ])('are left alone in $text: $why', ({ text, terms }) => {
    expect(markNames(text, terms)).toMatchObject({ text, marked: false })
  })

  it('may have signs that patterns give a meaning', () => {
    expect(markNames('Агентство (РИА) сообщает.', [name('(РИА)', 'RIA (news)')]).text).toContain(
      'translation="RIA (news)"',
    )
  })

  it('may be called like a member of Object', () => {
    expect(markNames('Der constructor schwieg.', [name('constructor', 'constructor')]).marked).toBe(true)
  })

  it.each([
    { from: 'ru', into: 'en', takes: true, why: 'English keeps names as they are' },
    { from: 'en', into: 'zh-Hans', takes: true, why: 'so does Chinese' },
    { from: 'en', into: 'ru', takes: false, why: 'Russian wants endings' },
    { from: 'ru', into: 'zh-Hans', takes: false, why: 'neither is English' },
    { from: 'en', into: 'en', takes: false, why: 'there is no pair' },
    { from: undefined, into: 'en', takes: false, why: 'the source is left to detection' },
  ])('go from $from into $into: $takes, since $why', ({ from, into, takes }) =>
    expect(takesNames(from, into)).toBe(takes),
  )
})

describe('azure with names among the terms', () => {
  const start = async (faults: Faults = {}) => {
    const room = open()
    await room.fault(faults)
    return { room, provider: azure({ url: room.url, apiKey: 'test-key' }) }
  }
  const job = (texts: readonly string[], terms: readonly TermHint[]) => ({ texts, terms, source: 'ru', target: 'en' })

  it('gets the names as they are asked for, and says that it was told', async () => {
    const { room, provider } = await start()
    const answers = await provider.translate(job(['Прибыл Лавров.', 'Он молчал.'], [LAVROV]))
    expect(answers.map(({ text }) => text)).toEqual(['[en] Прибыл Lavrov.', '[en] Он молчал.'])
    expect(answers.map(({ terminology }) => terminology)).toEqual(['native', undefined])
    expect((await room.translations())[0]?.fields).toMatchObject({ textType: 'plain', from: 'ru' })
  })

  it('does not say so of a text with a term it was not told', async () => {
    const { provider } = await start()
    const terms = [LAVROV, term('санкции', 'sanctions')]
    const [answer] = await provider.translate(job(['Лавров и санкции.'], terms))
    expect(answer?.text).toContain('Lavrov')
    expect(answer).not.toHaveProperty('terminology')
  })

  it('links no words and cuts no sentences of a text with markup, whose places nobody explains', async () => {
    const { provider } = await start()
    const [withName, without] = await provider.translate(job(['Прибыл Лавров.', 'Он молчал.'], [LAVROV]))
    expect(withName).not.toHaveProperty('words')
    expect(withName).not.toHaveProperty('sentences')
    expect(without?.words).toHaveLength(2)
  })

  it('marks nothing where the markup would make the request too long', async () => {
    const { room, provider } = await start()
    const text = `${'а'.repeat(49_980)} Лавров`
    await provider.translate(job([text], [LAVROV]))
    expect((await room.translations())[0]?.texts[0]?.length).toBe(text.length)
  })

  it.each(['whole', 'tags'] as const)('takes the markup out that is left in an answer (%s)', async (leavesMarkup) => {
    const { provider } = await start({ leavesMarkup })
    expect((await provider.translate(job(['Прибыл Лавров.'], [LAVROV])))[0]?.text).toBe('[en] Прибыл Lavrov.')
  })

  it('sends no more markup to a service that breaks it, and has the texts translated without', async () => {
    const { room, provider } = await start({ leavesMarkup: 'broken' })
    const texts = ['Прибыл Лавров.', 'Лавров молчал.']
    const outcomes = await collect(withLimits(provider), job(texts, [LAVROV]))
    expect(outcomes.map((outcome) => outcome.status === 'translated' && outcome.text).sort()).toEqual(
      texts.map((text) => `[en] ${text}`).sort(),
    )
    const sent = (await room.translations()).flatMap((request) => request.texts)
    expect(sent.filter((text) => text.includes('mstrans'))).toHaveLength(2)
  })

  it('leaves a text alone that speaks of the markup itself', async () => {
    const { provider } = await start()
    const text = 'Лавров: mstrans:dictionary'
    const [answer] = await provider.translate(job([text], [LAVROV]))
    expect(answer?.text).toBe('[en] Lavrov: mstrans:dictionary')
  })
})
