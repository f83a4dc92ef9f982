import { baseLanguage, type Tag } from '../domain/tag.ts'

/** Languages so near each other that one sentence may be right in two of them, and that detection confuses. */
const CLOSE: readonly ReadonlySet<string>[] = [
  new Set(['nb', 'nn', 'no', 'da']),
  new Set(['hr', 'sr', 'bs', 'sh', 'cnr']),
  new Set(['id', 'ms']),
  new Set(['cs', 'sk']),
  new Set(['gl', 'pt']),
  new Set(['ca', 'oc']),
  new Set(['bg', 'mk']),
  new Set(['uk', 'be']),
  new Set(['fa', 'prs', 'tg']),
  new Set(['nl', 'af']),
  new Set(['hi', 'mr', 'ne']),
  new Set(['xh', 'zu']),
  new Set(['st', 'tn']),
]

/** Whether two tags name languages that whole sentences of are easily alike; a language is close to itself. */
export function closeLanguages(one: Tag, other: Tag): boolean {
  const [first, second] = [baseLanguage(one), baseLanguage(other)]
  return first === second || CLOSE.some((group) => group.has(first) && group.has(second))
}
