import type { Finding, Rule } from './article.ts'

/** Shorter lines repeat in poems, lists and dialogues. */
const LEAST_LENGTH = 50

/** `repeated-block`: a paragraph that stood before. */
export const repeatedBlocks: Rule = ({ lines }) => {
  const seen = new Set<string>()
  return lines.flatMap(({ text }, line): readonly Finding[] => {
    if (text.length < LEAST_LENGTH) return []
    if (seen.has(text)) return [{ line, rule: 'repeated-block', confidence: 0.9, safe: 'suspect', strict: 'removed' }]
    seen.add(text)
    return []
  })
}
