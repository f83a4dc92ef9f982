import { type Injury, replaced, wholeWord } from './injury.ts'
import { oneOf } from './random.ts'

/** Ways to write one currency or unit, in any of our languages; alternatives of a pattern. */
const UNITS: readonly (readonly [string, string])[] = [
  ['\\$|USD', 'dol[lł]ar\\p{L}*|dólar\\p{L}*|доллар\\p{L}*|долар\\p{L}*|دولار\\p{L}*|美元|달러|डॉलर'],
  ['€|EUR', 'euros?|eurot?a?|eur[ay]|евро|євро|يورو|欧元|유로|यूरो'],
  ['£|GBP', 'pounds?|Pfund|livres|libras|sterlin\\p{L}*|фунт\\p{L}*|英镑|파운드|पाउंड'],
  [
    'km',
    'kilomet\\p{L}*|kilomèt\\p{L}*|kilómet\\p{L}*|chilomet\\p{L}*|quilômet\\p{L}*|километр\\p{L}*|кілометр\\p{L}*|公里|킬로미터',
  ],
  ['mi(?=\\))', 'miles?|Meilen?|milles?|millas?|miglia|milhas?|мил\\p{L}*|英里|마일'],
]
/** What stands in another place: one form that needs no inflection. */
const OTHER: ReadonlyMap<string, string> = new Map([
  ['$', '€'],
  ['€', '$'],
  ['£', '€'],
])
const WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['en', ['dollars', 'euros', 'pounds', 'kilometres', 'miles']],
  ['de', ['Dollar', 'Euro', 'Pfund', 'Kilometer', 'Meilen']],
  ['fr', ['dollars', 'euros', 'livres', 'kilomètres', 'milles']],
  ['es', ['dólares', 'euros', 'libras', 'kilómetros', 'millas']],
  ['it', ['dollari', 'euro', 'sterline', 'chilometri', 'miglia']],
  ['pt', ['dólares', 'euros', 'libras', 'quilômetros', 'milhas']],
  ['ru', ['долларов', 'евро', 'фунтов', 'километров', 'миль']],
  ['zh', ['美元', '欧元', '英镑', '公里', '英里']],
  ['ko', ['달러', '유로', '파운드', '킬로미터', '마일']],
])

/** Another currency or unit: euros for dollars, miles for kilometres. */
export const changedUnit: Injury = ({ source, target }, { random }) => {
  const places = UNITS.flatMap(([signs, words], unit) => {
    const spaced = !['zh', 'ko'].includes(target.language)
    const sign = new RegExp(signs, 'gu')
    const inSource =
      sign.test(source.text) ||
      wholeWord(words).test(source.text) ||
      (['zh', 'ko'].includes(source.language) && new RegExp(words, 'u').test(source.text))
    if (!inSource) return []
    const found = [
      ...target.text.matchAll(new RegExp(signs, 'gu')),
      ...target.text.matchAll(spaced ? wholeWord(words) : new RegExp(words, 'gu')),
    ]
    return found.map(({ 0: written, index }) => ({ written, index, unit }))
  })
  const place = oneOf(places, random)
  if (!place) return undefined
  const { written, index, unit } = place
  const words = WORDS.get(target.language)
  const other =
    OTHER.get(written) ?? (unit < 3 ? words?.[(unit + 1) % 3] : unit < 5 ? words?.[unit === 3 ? 4 : 3] : undefined)
  return other === undefined ? undefined : replaced(target.text, [index, index + written.length], other)
}
