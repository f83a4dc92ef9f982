import { sameLanguage } from '../domain/tag.ts'
import { checkAdded } from './added.ts'
import type { CheckedPair } from './pair.ts'
import { checkRepetition } from './repetition.ts'
import { isEcho, isInForeignScript } from './untranslated.ts'

/** What makes an engine's answer no translation. */
export interface Damage {
  /** What the engine did, a clause without its subject: "answered a text with …". */
  readonly detail: string
  /** Whether the translation is in it all the same, so that it may stand, flagged, where nobody gives a better one. */
  readonly readable: boolean
}

/**
 * What no engine's answer may be: the source again, a text in another script, a run of words again and again, a remark
 * or markup that the source does not have. `undefined` for any other answer, however doubtful: those are flagged.
 */
export function damageOf({ source, target }: Pick<CheckedPair, 'source' | 'target'>): Damage | undefined {
  if (sameLanguage(source.language, target.language)) return undefined
  if (isEcho(source.text, target.text)) return { detail: 'answered a text with the text itself.', readable: false }
  if (isInForeignScript(target))
    return { detail: 'answered a text in a script that is not of its language.', readable: false }
  const pair = { source, target, terms: [] }
  if (checkRepetition(pair).length > 0)
    return { detail: 'answered a text with the same words again and again.', readable: false }
  const added = checkAdded(pair).filter(({ severity }) => severity === 'error')
  if (added.length === 0) return undefined
  return { detail: 'added to a text what the source does not have: markup or a remark.', readable: true }
}
