// @ts-check
import { direction } from './language.js'

/** @import english from './strings/en.json' */

/**
 * The words of the interface in one language, by key. A message that depends on a count is an object with a form for
 * each plural category of the language (CLDR; `Intl.PluralRules`), `other` always among them. `{name}` stands for a value.
 *
 * @typedef {keyof typeof english} Key
 * @typedef {Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>} Plural
 * @typedef {Readonly<Record<string, string | Plural>>} Catalogue
 */

/**
 * Says a message. A number is written as the language writes it; `count` chooses the plural form. A key that the
 * catalogue does not have is a mistake of ours and throws.
 *
 * @callback SayMessage
 * @param {Key} key
 * @param {Readonly<Record<string, string | number>>} [values]
 * @returns {string}
 */

/**
 * The voice of the interface: its language, the way it is written, what it calls other languages, and its messages, which
 * a page takes along that is to speak without a server.
 *
 * @typedef {SayMessage & {
 *   readonly language: string,
 *   readonly direction: 'ltr' | 'rtl' | 'auto',
 *   readonly languageName: (tag: string) => string,
 *   readonly list: (items: readonly string[]) => string,
 *   readonly catalogue: Catalogue,
 * }} Say
 */

/**
 * @param {string} language BCP 47 tag
 * @param {Catalogue} catalogue
 * @returns {Say}
 */
export function sayIn(language, catalogue) {
  const messages = new Map(Object.entries(catalogue))
  /** @type {Intl.PluralRules | undefined} */
  let rules
  /** @type {Intl.NumberFormat | undefined} */
  let numbers
  /** @type {Intl.DisplayNames | undefined} */
  let names

  /** @param {number} value */
  const written = (value) => {
    numbers ??= new Intl.NumberFormat(language)
    return numbers.format(value)
  }
  /** @param {Plural} forms @param {unknown} count */
  const formFor = (forms, count) => {
    rules ??= new Intl.PluralRules(language)
    return forms[rules.select(Number(count))] ?? forms.other
  }
  /** @type {SayMessage} */
  const say = (key, values = {}) => {
    const message = messages.get(key)
    const text = typeof message === 'object' ? formFor(message, values.count) : message
    if (text === undefined) throw new Error(`The interface has no words for ${key} in ${language}`)
    return text.replace(/\{(\w{1,20})\}/g, (whole, name) => {
      const value = values[name]
      return value === undefined ? whole : typeof value === 'number' ? written(value) : value
    })
  }
  return Object.assign(say, {
    language,
    catalogue,
    direction: direction(language),
    /** @param {string} tag */
    languageName: (tag) => {
      if (tag === 'und') return say('language.unknown')
      names ??= new Intl.DisplayNames([language], { type: 'language' })
      return names.of(tag) ?? tag
    },
    /** @param {readonly string[]} items */
    list: (items) => new Intl.ListFormat(language).format(items),
  })
}
