import { languageCodes } from './language-codes.ts'

/** Google's codes that are not the language alone. Its `pt` is Brazilian. https://cloud.google.com/translate/docs/languages */
export const googleLanguages = languageCodes([
  ['zh-Hans', 'zh-CN'],
  ['zh', 'zh-CN'],
  ['zh-Hant', 'zh-TW'],
  ['pt-BR', 'pt'],
  ['pt-PT', 'pt-PT'],
  ['pt', 'pt-PT'],
  ['nb', 'no'],
])
