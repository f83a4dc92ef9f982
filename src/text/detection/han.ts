import type { Tag } from '../../domain/tag.ts'
import { PAIRS } from './han-pairs.ts'

let simplified: ReadonlySet<string> | undefined
let traditional: ReadonlySet<string> | undefined

/** How many more characters of one way than of the other are enough. */
const LEAST_LEAD = 1
/** A simplified text may quote a traditional name: the other way must be this much rarer. */
const LEAST_RATIO = 3

/** `zh-Hans` or `zh-Hant` where the characters tell, else `zh`. */
export function chineseScript(text: string): Tag {
  simplified ??= new Set([...PAIRS].filter((_, index) => index % 2 === 0))
  traditional ??= new Set([...PAIRS].filter((_, index) => index % 2 === 1))
  let hans = 0
  let hant = 0
  for (const character of text) {
    const isSimplified = simplified.has(character)
    const isTraditional = traditional.has(character)
    if (isSimplified && !isTraditional) hans++
    else if (isTraditional && !isSimplified) hant++
  }
  if (hans - hant >= LEAST_LEAD && hans >= LEAST_RATIO * hant) return 'zh-Hans'
  if (hant - hans >= LEAST_LEAD && hant >= LEAST_RATIO * hans) return 'zh-Hant'
  return 'zh'
}
