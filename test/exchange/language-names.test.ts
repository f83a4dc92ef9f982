import { expect, it } from 'vitest'
import { languageNamed } from '../../src/exchange/language-names.ts'

it.each([
  ['German', 'de'],
  ['deutsch', 'de'],
  [' Allemand ', 'de'],
  ['Englisch', 'en'],
  ['British English', 'en-GB'],
  ['Deutsch (Quelle)', 'de'],
  ['français', 'fr'],
  ['русский', 'ru'],
  ['Norwegian', 'nb'],
  ['简体中文', 'zh-Hans'],
])('%s is the name of %s', (name, tag) => {
  expect(languageNamed(name)).toBe(tag)
})

it.each(['', 'Nr', 'Quelle', 'German shepherd', 'Er spricht Deutsch.', 'de'])('%s is the name of none', (name) => {
  expect(languageNamed(name)).toBeUndefined()
})
