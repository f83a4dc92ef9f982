import { describe, expect, it } from 'vitest'
import { direction, knownTag, languageName, parseTag, sameLanguage } from '../../src/domain/tag.ts'

describe('a language tag', () => {
  it.each([
    { given: 'de', tag: 'de', why: 'as it is' },
    { given: 'DE', tag: 'de', why: 'in any case' },
    { given: 'en_gb', tag: 'en-GB', why: 'with an underscore' },
    { given: 'zh-hant-tw', tag: 'zh-Hant-TW', why: 'in canonical case' },
    { given: 'zh-TW', tag: 'zh-Hant', why: 'a region that means a script' },
    { given: 'iw', tag: 'he', why: 'an old code' },
    { given: 'no', tag: 'nb', why: 'a macro language providers mean as Bokmål' },
    { given: ' fr ', tag: 'fr', why: 'with blanks around' },
  ])('$given is read as $tag: $why', ({ given, tag }) => expect(parseTag(given)).toBe(tag))

  it.each(['', 'd', 'german', 'de-', '-de', 'de--AT', 'a-b', 'de_AT_', '12', 'de;drop', 'x'.repeat(500)])(
    '%j is none',
    (given) => expect(parseTag(given)).toBeUndefined(),
  )

  it('is named when somebody speaks it', () => {
    expect(languageName('uk')).toBe('Ukrainian')
    expect(languageName('de-AT')).toBe('Austrian German')
    expect(languageName('und')).toBeUndefined()
    expect(languageName('qq')).toBeUndefined()
  })

  it.each([
    { given: 'DE', tag: 'de', why: 'in canonical case' },
    { given: 'de-AT', tag: 'de-AT', why: 'a region of a known language' },
    { given: 'iw', tag: 'he', why: 'an old code' },
    { given: 'xx', tag: undefined, why: 'well-formed, but nobody speaks it' },
    { given: 'und', tag: undefined, why: 'no language' },
    { given: 'klingon!', tag: undefined, why: 'no tag' },
    { given: '', tag: undefined, why: 'nothing' },
  ])('$given is known as $tag: $why', ({ given, tag }) => expect(knownTag(given)).toBe(tag))

  it.each([
    ['ar', 'rtl'],
    ['fa-IR', 'rtl'],
    ['he', 'rtl'],
    ['ckb', 'rtl'],
    ['az-Arab', 'rtl'],
    ['az', 'ltr'],
    ['ar-Latn', 'ltr'],
    ['zh-Hant', 'ltr'],
    ['und', 'auto'],
  ])('%s is written %s', (tag, expected) => expect(direction(tag)).toBe(expected))

  it('names the same language whatever the region', () => {
    expect(sameLanguage('en-GB', 'en')).toBe(true)
    expect(sameLanguage('hr', 'sr')).toBe(false)
  })
})
