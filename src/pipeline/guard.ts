import { damageOf } from '../check/damage.ts'
import { type Tag, UNDETERMINED } from '../domain/tag.ts'
import type { Guard } from '../providers/with-guard.ts'
import { detect } from '../text/detect.ts'

/** What makes an engine's answer no translation. */
export const guard: Guard = (text, translation, { source, target }) =>
  damageOf(
    { source: { text, language: source }, target: { text: translation, language: target } },
    isTold(translation, target) ? detect : nothing,
  )

/** Whether detection knows the language: a text in one it does not know reads like another. */
const isTold = (text: string, language: Tag): boolean => detect(text, { among: [language] }).language !== UNDETERMINED

const nothing = () => ({ language: UNDETERMINED, confidence: 0 })
