import { languageKey } from '../domain/language-key.ts'
import { type Tag, UNDETERMINED } from '../domain/tag.ts'
import type { LanguagePairs } from './contract.ts'

export { languageKey }

/** Whether the pairs hold this one. An undetermined source counts as offered: the engine detects it or says no. */
export function offersPair({ sources, targets }: LanguagePairs, source: Tag, target: Tag): boolean {
  const [from, into] = [languageKey(source), languageKey(target)]
  if (from === into) return false
  const knows = (tags: readonly Tag[], key: string) => tags.some((tag) => languageKey(tag) === key)
  return (from === UNDETERMINED || knows(sources, from)) && knows(targets, into)
}
