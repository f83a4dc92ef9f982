import type { Finding, Rule } from './article.ts'
import { keyOf } from './line.ts'

/** Shorter lines repeat in poems, lists and dialogues. */
const LEAST_LETTERS = 40

/** `repeated-block`: a paragraph that stood before. */
export const repeatedBlocks: Rule = ({ lines }) => {
  const seen = new Set<string>()
  return lines.flatMap(({ text }, line): readonly Finding[] => {
    const key = keyOf(text)
    if (key.length < LEAST_LETTERS) return []
    if (seen.has(key)) return [{ line, rule: 'repeated-block', confidence: 0.9, safe: 'suspect', strict: 'removed' }]
    seen.add(key)
    return []
  })
}
