import { type Injury, replaced, type SoundPair, wholeWord } from './injury.ts'
import { oneOf } from './random.ts'

/** Words that alone make a sentence say the contrary and can be left out; alternatives of a pattern. */
const NOT: ReadonlyMap<string, string> = new Map([
  ['en', 'not|never'],
  ['de', 'nicht|nie|niemals'],
  ['fr', 'pas|jamais'],
  ['es', 'no|nunca'],
  ['it', 'non|mai'],
  ['pt', 'não|nunca'],
  ['sv', 'inte|aldrig'],
  ['pl', 'nie'],
  ['ru', 'не'],
  ['uk', 'не'],
  ['fi', 'ei|eivät'],
  ['id', 'tidak|bukan'],
  ['ar', 'لا|لم|لن'],
  ['hi', 'नहीं'],
])

const notIn = ({ text, language }: SoundPair['source']) => {
  if (language === 'zh') return [...text.matchAll(/[不没](?=\p{Script=Han})/gu)]
  const words = NOT.get(language)
  return words === undefined ? [] : [...text.matchAll(wholeWord(words))]
}

/** "Not" is left out. */
export const droppedNegation: Injury = (pair, { random }) => {
  if (notIn(pair.source).length === 0) return undefined
  const found = oneOf(notIn(pair.target), random)
  if (!found) return undefined
  const end = found.index + found[0].length
  const space = /\s/.test(pair.target.text[end] ?? '') ? 1 : 0
  const injured = replaced(pair.target.text, [found.index, end + space], '')
  if (!injured || pair.target.language !== 'fr') return injured
  return { ...injured, text: injured.text.replace(/(?<!\p{L})n(?:e |['’])(?=\p{L})/u, '') }
}
