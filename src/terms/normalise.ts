/** Signs that stand in words without being part of them: soft hyphen, zero-width space and joiner, word joiner, BOM. */
const INVISIBLE = /[\u200D\u00AD\u200B\u2060\uFEFF]/g
const ARABIC_MARKS = /[\u064B-\u0655\u0670\u0640]/g

/**
 * The form of one word in which words are compared: NFC, without invisible signs, lower case, with the spelling
 * variants of its language levelled. Its length may differ from the word's; spans are kept by the tokens.
 * Arabic and Persian: Larkey et al. 2002, "light10", for the letters.
 */
export function normaliseWord(word: string, language: string): string {
  const clean = word.normalize('NFC').replace(INVISIBLE, '')
  const lower = language === 'tr' || language === 'az' ? clean.toLocaleLowerCase('tr') : clean.toLowerCase()
  switch (language) {
    case 'ru':
      return lower.replaceAll('ё', 'е')
    case 'uk':
      return lower.replace(/['’ʼ`´‘]/g, '').replaceAll('ґ', 'г')
    case 'de':
      return lower.replaceAll('ß', 'ss')
    case 'fr':
      return lower.replace(/^[éèê]/, 'e').replaceAll('œ', 'oe')
    case 'en':
      return americanSpelling(lower.normalize('NFD').replace(/\p{Mn}/gu, ''))
    case 'ar':
    case 'fa':
    case 'ur':
      return lower
        .replace(ARABIC_MARKS, '')
        .replace(/[أإآٱ]/g, 'ا')
        .replace(/[ىي]/g, 'ی')
        .replaceAll('ك', 'ک')
        .replace(/[ةۀ]/g, 'ه')
    case 'he':
      return lower
        .replace(/[\u0591-\u05c7"'’׳״“”]/g, '')
        .replace(/[ךםןףץ]/g, (last) => String.fromCharCode(last.charCodeAt(0) + 1))
    default:
      return lower
  }
}

/** One spelling for British and American words, so that `defence` and `defense` are one term. */
function americanSpelling(word: string): string {
  if (word.length < 6) return word
  return word
    .replace(/is(e|ed|es|ing|ation|ations)$/, 'iz$1')
    .replace(/our(s|ed|ing|able)?$/, 'or$1')
    .replace(/enc(e|es)$/, 'ens$1')
    .replace(/ogramme(s?)$/, 'ogram$1')
}
