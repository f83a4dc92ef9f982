import { damageOf } from '../check/damage.ts'
import { sameLanguage } from '../domain/tag.ts'
import type { Guard } from '../providers/with-guard.ts'
import { detect } from '../text/detect.ts'

/**
 * What makes an engine's answer no translation. A passage that reads like the language it is translated into, a
 * quotation say, may come back as it is.
 */
export const guard: Guard = (text, translation, { source, target }) => {
  const damage = damageOf({
    source: { text, language: source },
    target: { text: translation, language: target },
  })
  return damage && sameLanguage(detect(text).language, target) ? undefined : damage
}
