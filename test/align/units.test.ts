import { describe, expect, it } from 'vitest'
import { consonantSkeleton, nameSkeleton } from '../../src/align/skeleton.ts'
import { unitReader } from '../../src/align/units.ts'
import { fold } from '../../src/domain/transliteration.ts'

describe('units', () => {
  it.each([
    { why: 'words are folded and cut', sentence: 'Müller Straße', units: ['mull', 'stra'] },
    { why: 'Cyrillic and Greek become Latin', sentence: 'Путин Αθήνα', units: ['puti', 'athi'] },
    { why: 'thousands lose their separators', sentence: '2.500 2,500', units: ['#2500', '#2500'] },
    { why: 'digits of any script are digits', sentence: '٢٥٠٠ ２５００ १९', units: ['#2500', '#2500', '#19'] },
    { why: 'ideographs stand alone', sentence: '制裁', units: ['制', '裁'] },
    { why: 'quotation marks of any language are one', sentence: 'a «b» c', units: ['a', '"', 'b', '"', 'c'] },
    { why: 'a final sign counts twice', sentence: 'Ja?', units: ['ja', '?', '$?'] },
    { why: 'a sentence in quotes is known by its edges', sentence: '„Ja“', units: ['"', 'ja', '"', '^"', '$"'] },
    { why: 'a full-width sign is a sign', sentence: '是？', units: ['是', '?', '$?'] },
    { why: 'an apostrophe is no quotation mark', sentence: 'don’t', units: ['don', 't'] },
    { why: 'nothing gives nothing', sentence: ' … ', units: [] },
  ])('$why: $sentence', ({ sentence, units }) => {
    expect(unitReader(4, 'none')(sentence)).toEqual(units)
  })

  it('a word called like a property of every object is a word', () => {
    expect(unitReader(20, 'none')('constructor __proto__')).toEqual(['constructor', 'proto'])
  })
})

it.each([
  ['Çelik', 'celik'],
  ['łódź', 'lodz'],
  ['æon', 'aeon'],
  ['щука', 'shuka'],
])('folds %s to %s', (word, folded) => {
  expect(fold(word.toLowerCase())).toBe(folded)
})

describe('consonants of names', () => {
  it.each([
    { foreign: 'بغداد', name: 'Baghdad', why: 'vowels are not written' },
    { foreign: 'وبوتين', name: 'Putin', why: 'a conjunction is written with the word, and there is no p' },
    { foreign: 'لافروف', name: 'Лавров', why: 'v is written f' },
    { foreign: 'نتنياهو', name: 'Netanyahu', why: 'h, w and y come and go' },
    { foreign: 'تهران', name: 'Tehran', why: 'Persian too' },
    { foreign: 'הרצוג', name: 'Herzog', why: 'Hebrew too' },
  ])('$foreign is $name: $why', ({ foreign, name }) => {
    expect(consonantSkeleton(foreign)).toBe(nameSkeleton(name))
    expect(consonantSkeleton(foreign)).toMatch(/^~/)
  })

  it('are not compared where there are few', () => {
    expect([consonantSkeleton('من'), nameSkeleton('Iraq')]).toEqual([undefined, undefined])
  })
})
