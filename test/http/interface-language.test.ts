import { describe, expect, it } from 'vitest'
import { INTERFACE_LANGUAGES } from '../../src/http/public/assets/interface-languages.js'
import { type Catalogue, sayIn } from '../../src/http/public/assets/say.js'

const FILES = import.meta.glob<Catalogue>('../../src/http/public/assets/strings/*.json', {
  eager: true,
  import: 'default',
})
const catalogueOf = (language: string): Catalogue | undefined =>
  FILES[`../../src/http/public/assets/strings/${language}.json`]
const english = catalogueOf('en')!

const forms = (message: string | object): readonly string[] =>
  typeof message === 'string' ? [message] : Object.values(message)
const placeholders = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort()

describe.each(INTERFACE_LANGUAGES.map(([language]) => ({ language })))('the words in $language', ({ language }) => {
  const catalogue = catalogueOf(language) ?? {}

  it('are there for every message, and for no other', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(english).sort())
  })

  it('have the places for values that English has; a form for one may say it in a word', () => {
    for (const [key, message] of Object.entries(english)) {
      const wanted = placeholders(forms(message).at(-1)!)
      for (const form of forms(catalogue[key] ?? '')) {
        const given = placeholders(form)
        expect({ key, missing: wanted.filter((one) => one !== '{count}' && !given.includes(one)) }).toEqual({
          key,
          missing: [],
        })
        expect({ key, strange: given.filter((one) => !wanted.includes(one)) }).toEqual({ key, strange: [] })
      }
    }
  })

  it('have every plural form of the language', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
    for (const [key, message] of Object.entries(english)) {
      if (typeof message === 'string') continue
      const own = catalogue[key]
      expect({ key, forms: typeof own === 'object' ? Object.keys(own).sort() : own }).toEqual({
        key,
        forms: [...pluralCategories].sort(),
      })
    }
  })
})

describe('a message', () => {
  const say = sayIn('uk', {
    'removed.count': { one: '{count} рядок', few: '{count} рядки', many: '{count} рядків', other: '{count} рядка' },
  })

  it.each([
    { count: 1, words: '1 рядок' },
    { count: 3, words: '3 рядки' },
    { count: 12, words: '12 рядків' },
    { count: 1234, words: '1 234 рядки' },
  ])('counts as its language does: $count', ({ count, words }) => {
    expect(say('removed.count', { count }).replace(/\s/g, ' ')).toBe(words)
  })

  it('says a value that looks like a place for one as it is', () => {
    expect(sayIn('en', { 'page.document': '{title} · Dragoman' })('page.document', { title: '{title} $& {x}' })).toBe(
      '{title} $& {x} · Dragoman',
    )
  })

  it('without words is a mistake that shows', () => {
    expect(() => sayIn('en', {})('bar.stop')).toThrow(/bar\.stop/)
  })
})
