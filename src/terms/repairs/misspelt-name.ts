import type { Proposer } from './repair.ts'
import { romanised } from './romanised.ts'

/** Letters a spelling must keep without accents and doubtful letters: of shorter ones too many are alike. */
const SHORTEST = 5
const LATIN_NAME = /^\p{Script=Latin}[\p{Script=Latin}\p{M}'’ -]+$/u
const WORD = /[\p{Script=Latin}\p{M}'’-]+/gu

/**
 * The name as the termbase writes it for another romanisation of the very same: `Zelenskiy`, `Choe Son-hui`. No name is
 * ever exchanged for one that differs in anything else: Medvedeva is not Medvedev, Australia not Austria.
 */
export const respellName: Proposer = ({ use, target, termbase }) => {
  const kind = termbase.describe(use.concept)?.kind
  if (use.status !== 'missing' || (kind !== 'name' && kind !== 'place')) return null
  const { preferred, admitted } = termbase.terms(use.concept, target.language)
  const words = [...target.text.matchAll(WORD)]
  for (const name of [preferred ?? '', ...admitted]) {
    const key = romanised(name)
    if (!LATIN_NAME.test(name) || key.length < SHORTEST) continue
    const longest = name.split(/[\s-]/).length
    for (const [first, word] of words.entries()) {
      if (!/^\p{Lu}/u.test(word[0])) continue
      for (let count = 1; count <= longest && first + count <= words.length; count += 1) {
        const last = words[first + count - 1]!
        const found = target.text.slice(word.index, last.index + last[0].length)
        const bare = found.replace(/['’]s$/, '')
        if (bare !== name && romanised(bare) === key)
          return { span: [word.index, word.index + bare.length], text: name }
      }
    }
  }
  return null
}
