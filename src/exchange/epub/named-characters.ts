import { CHARACTER_NAMES } from '../character-names.ts'

/**
 * The file with numbers in place of characters that XHTML 1.1 names and XML does not, each as long as its name was: every
 * place in it stays. Names too short for their numbers stay.
 */
export const numberedCharacters = (xml: string): string =>
  xml.replace(/&([A-Za-z]+\d*);/g, (whole, name: string) => {
    const code = CHARACTER_NAMES.get(name)
    if (code === undefined) return whole
    const number = code.toString(16)
    const digits = whole.length - 4
    return number.length <= digits
      ? `&#x${number.padStart(digits, '0')};`
      : whole.length >= 3 + String(code).length
        ? `&#${String(code).padStart(whole.length - 3, '0')};`
        : whole
  })
