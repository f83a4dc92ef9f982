import { languageCodes } from './language-codes.ts'

/**
 * Azure's codes that are not the language alone. Its `pt` is Brazilian and its `ku` Central Kurdish.
 * https://learn.microsoft.com/azure/ai-services/translator/language-support
 */
export const azureLanguages = languageCodes([
  ['zh-Hans', 'zh-Hans'],
  ['zh', 'zh-Hans'],
  ['zh-Hant', 'zh-Hant'],
  ['pt-BR', 'pt'],
  ['pt-PT', 'pt-pt'],
  ['pt', 'pt-pt'],
  ['fr-CA', 'fr-ca'],
  ['sr', 'sr-Cyrl'],
  ['sr-Latn', 'sr-Latn'],
  ['mn', 'mn-Cyrl'],
  ['ckb', 'ku'],
  ['ku', 'kmr'],
])
