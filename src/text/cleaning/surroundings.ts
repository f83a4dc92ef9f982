import type { Finding, Rule } from './article.ts'
import { isProse } from './line.ts'

/**
 * `outside`: blocks that markup shows to stand around the article. Running text among them is only folded away by `safe`:
 * a reader of markup may be wrong about where an article ends.
 */
export const surroundings: Rule = ({ lines }) =>
  lines.flatMap((entry, line): readonly Finding[] => {
    if (!entry.outside) return []
    const safe = isProse(entry) ? 'suspect' : 'removed'
    return [{ line, rule: 'outside', confidence: 0.8, safe, strict: 'removed' }]
  })
