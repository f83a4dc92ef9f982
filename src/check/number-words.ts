import { COMPOUNDS, HUNDREDS } from './hundreds.ts'
import { TENS, UNITS } from './number-word-rows.ts'
import { remembered } from './remembered.ts'

interface WordTable {
  readonly whole: ReadonlyMap<string, number>
  readonly stems: readonly (readonly [string, number])[]
}

const tables = new Map<string, WordTable>()

function tableOf(language: string): WordTable {
  const known = tables.get(language)
  if (known) return known
  const listed = [
    ...(UNITS.get(language)?.split(' ') ?? []).map((forms, index) => [forms, index] as const),
    ...(TENS.get(language)?.split(' ') ?? []).map((forms, index) => [forms, 20 + 10 * index] as const),
    ...(HUNDREDS.get(language)?.split(' ') ?? []).map((forms, index) => [forms, 100 + 100 * index] as const),
  ].flatMap(([forms, value]) => forms.split('/').map((form) => [form, value] as const))
  const table = {
    whole: new Map(listed.filter(([form]) => !form.endsWith('*'))),
    stems: listed
      .filter(([form]) => form.endsWith('*'))
      .map(([form, value]) => [form.slice(0, -1), value] as const)
      .sort(([one], [other]) => other.length - one.length),
  }
  tables.set(language, table)
  return table
}

/** Whether we know a language's number words at all. */
export const knowsNumberWords = (language: string): boolean => UNITS.has(language)

/** Longest ending of a number word's stem. */
const ENDING = 3

/** The number a word (lower case) says, or `undefined`. German writes units, tens, hundreds and thousands in one word. */
export const wordValue = remembered(readWord)

function readWord(word: string, language: string): number | undefined {
  if (language === 'ar' && /^و?ال/.test(word)) return wordValue(word.replace(/^و?ال/, ''), 'ar')
  const { whole, stems } = tableOf(language)
  const simple =
    whole.get(word) ?? stems.find(([stem]) => word.startsWith(stem) && word.length - stem.length <= ENDING)?.[1]
  if (simple !== undefined) return simple
  const compound = compoundValue(word, language)
  if (compound !== undefined || language !== 'de') return compound
  const joint = word.indexOf('und')
  if (joint < 3) return undefined
  const unit = wordValue(word.slice(0, joint), 'de')
  const ten = wordValue(word.slice(joint + 3), 'de')
  return unit !== undefined && unit < 10 && ten !== undefined && ten >= 20 ? ten + unit : undefined
}

/** Longer words are no numbers. In UTF-16 code units. */
const LONGEST = 50

/** zweihunderttausend, dreitausendfünfhundert, trecentomila; not hundert alone, which multiplies what is before it. */
function compoundValue(word: string, language: string): number | undefined {
  if (word.length > LONGEST) return undefined
  for (const [unit, size] of COMPOUNDS.get(language) ?? []) {
    const place = word.indexOf(unit)
    if (place < 0 || word === unit) continue
    const part = (text: string, empty: number): number | undefined =>
      text === '' ? empty : (new Map(COMPOUNDS.get(language)).get(text) ?? wordValue(text, language))
    const left = part(word.slice(0, place), 1)
    const right = part(word.slice(place + unit.length).replace(/^(?:und|(?:ste[nrs]?)$)/, ''), 0)
    if (left !== undefined && left < 1000 && right !== undefined && right < size) return left * size + right
  }
  return undefined
}
