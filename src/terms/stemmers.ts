import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as italian } from '@orama/stemmers/italian'
import { stemmer as portuguese } from '@orama/stemmers/portuguese'
import { stemmer as russian } from '@orama/stemmers/russian'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { stemmer as turkish } from '@orama/stemmers/turkish'

/** The Snowball stem of a word in normal form, for the languages that have a stemmer. */
const STEMMERS = new Map<string, (word: string) => string>([
  ['de', german],
  // Porter leaves `add` as it is and makes `adding` `ad`
  ['en', (word) => english(word).replace(/(.)\1$/, '$1')],
  ['es', spanish],
  ['fr', french],
  ['it', italian],
  ['pt', portuguese],
  ['ru', russian],
  ['tr', turkish],
])

/**
 * The stemmer of a language, given by its primary subtag; `undefined` where there is none. It takes words in normal
 * form.
 */
export const stemmerOf = (language: string): ((word: string) => string) | undefined => STEMMERS.get(language)
