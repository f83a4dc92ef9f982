import { Problem } from '../domain/problem.ts'
import { baseLanguage, languageName, sameLanguage, type Tag, UNDETERMINED } from '../domain/tag.ts'
import type { Outcome } from '../providers/contract.ts'
import type { Services } from './services.ts'
import { COPY } from './translate-once.ts'

/** The problem of a text that gives too little to tell its language by. */
export const languageUndetermined = (): Problem =>
  new Problem(
    'language-undetermined',
    'The text gives too little to tell its language by. Say which it is with `source`, for example `source=de`.',
  )

/** The problem of a translation that its deadline ended. */
export const tooLate = (): Problem =>
  new Problem('timeout', 'The time limit of the request was reached before every sentence was translated.')

/** Why a language cannot be translated into another, whoever is asked; `null` when it can. */
export function languageObstacle(source: Tag, target: Tag): Problem | null {
  if (baseLanguage(source) === UNDETERMINED) {
    return languageUndetermined()
  }
  if (sameLanguage(source, target) && (source === target || !(source.includes('-') && target.includes('-')))) {
    const name = languageName(source) ?? source
    const detail = `The text is already in ${name} (${source}) and the target is ${target}. Choose another target, or say the right language with \`source\`.`
    return new Problem('unsupported-language-pair', detail, { source, target })
  }
  return null
}

/** Why the document is not complete, when that is something to be told as a problem: nothing at all, or for want of a provider. */
export function endProblem(outcomes: readonly Outcome[]): Problem | null {
  const failures = outcomes.filter((outcome) => outcome.status === 'failed')
  const unprovided = failures.find(isUnprovided)
  if (unprovided) return withHelp(unprovided.problem)
  const translated = outcomes.some((outcome) => outcome.status === 'translated' && outcome.provider !== COPY)
  return translated ? null : (failures[0]?.problem ?? null)
}

/**
 * Whether a text failed because there is nobody to ask, or only an engine without a model for it; an engine that is out
 * of order is another matter.
 */
export const isUnprovided = ({ problem, provider }: Outcome & { status: 'failed' }): boolean =>
  problem.fields.missing === 'model' || (problem.code === 'provider-unavailable' && provider === null)

/** What a caller without a provider can do, in words and as a list. */
function withHelp(problem: Problem): Problem {
  const help = [
    'Set DEEPL_API_KEY (a free key will do), OPENAI_BASE_URL with OPENAI_MODEL, or LIBRETRANSLATE_URL, and start the service again.',
    'The built-in memory translates the example article without any key.',
    'On Node the local engine needs no key: `dragoman models pull de-en` downloads its model, `--from DIR` loads one from a folder.',
  ]
  const detail = `${problem.detail} ${help[0]}`
  return new Problem(problem.code, detail, { ...problem.fields, help }, { cause: problem })
}

/** The problem of a provider's name that nothing is configured under. */
export function unknownProvider(name: string | undefined, services: Services): Problem {
  const known = services.providers.map((provider) => provider.name).concat('memory')
  return new Problem(
    'unknown-provider',
    `No provider is called ${JSON.stringify(name)} here. Configured: ${known.join(', ')}.`,
    { providers: known },
  )
}
