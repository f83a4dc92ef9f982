import type { Faults } from './fake-engine.ts'

const ELEMENT = /<mstrans:dictionary translation="([^"]*)">([^<]*)<\/mstrans:dictionary>/g
const PAIRS = ['ja ko', 'ja zh-Hans', 'zh-Hans zh-Hant']
const WITHOUT = ['zh-Hant', 'yue', 'sr-Cyrl']
/** Sentences Azure has translations in stock for: it tells no words of them. */
const CANNED = ['This is a test.', 'I love you.']

/** Whether the pair has word alignment, as documented. */
export function aligns(from: string, to: string): boolean {
  const other = from === 'en' ? to : to === 'en' ? from : undefined
  if (other !== undefined) return !WITHOUT.includes(other)
  return PAIRS.includes(`${from} ${to}`) || PAIRS.includes(`${to} ${from}`)
}

/** The text with the dynamic dictionary's elements replaced by what they ask for, or as the fault wants them left. */
export const applyDictionary = (text: string, fault: Faults['leavesMarkup']): string =>
  text.replace(ELEMENT, (element, translation: string, phrase: string) => {
    if (fault === 'whole') return element
    if (fault === 'tags') return `<mstrans:dictionary>${translation}</mstrans:dictionary>`
    if (fault === 'broken') return `<mstrans: dictionary = "${translation}" ${phrase}`
    return translation
  })

export const hasDictionary = (text: string): boolean => new RegExp(ELEMENT).test(text)

/** `proj`: inclusive places of every word that stands in both texts, each place of the target once. */
export function projection(source: string, target: string, fault: Faults['places']): string {
  if (CANNED.includes(source)) return ''
  if (fault === 'beyond') return `0:${source.length - 1}-0:${target.length + 40}`
  const place = (text: string, index: number) => (fault === 'code-points' ? [...text.slice(0, index)].length : index)
  let from = 0
  const links: string[] = []
  for (const { 0: word, index } of source.matchAll(/\S+/gu)) {
    const found = target.indexOf(word, from)
    if (found < 0) continue
    from = found + word.length
    const [start, end] = [place(source, index), place(source, index + word.length) - 1]
    links.push(`${start}:${end}-${place(target, found)}:${place(target, from) - 1}`)
  }
  return links.join(' ')
}

/** The lengths of the sentences of a text, white space after one included: they add up to the text. */
export const sentenceLengths = (text: string, fault: Faults['places']): readonly number[] =>
  (text.match(/[^.!?。]+[.!?。]*\s*/gu) ?? [text]).map((sentence) =>
    fault === 'code-points' ? [...sentence].length : sentence.length,
  )
