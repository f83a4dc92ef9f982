import type { Finding, Rule } from './article.ts'
import { isProse } from './line.ts'

/**
 * `outside`: blocks that markup shows to stand around the article. Sentences among them, and headings above these, are
 * only folded away by `safe`: a reader of markup may be wrong about where an article ends.
 */
export const surroundings: Rule = ({ lines }) =>
  lines.flatMap((entry, line): readonly Finding[] => {
    if (!entry.outside) return []
    const next = lines[line + 1]
    const heads = entry.given === 'heading' && next?.outside === true && isProse(next)
    const safe = heads || isProse(entry) || (entry.sentence && entry.words > 3) ? 'suspect' : 'removed'
    return [{ line, rule: 'outside', confidence: 0.8, safe, strict: 'removed' }]
  })
