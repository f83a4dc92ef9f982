import { checkPair } from '../../src/check/check-pair.ts'
import type { Flag, FlagCode, Severity } from '../../src/domain/document.ts'
import type { Termbase } from '../../src/domain/termbase.ts'
import { reportTerms } from '../../src/terms/report.ts'
import type { Injured, InjuryContext, SoundPair } from './injury.ts'
import { DAMAGE_KINDS, type DamageKind } from './kinds.ts'
import { sharedNames } from './name-injuries.ts'
import { seeded, seedOf } from './random.ts'

/** A damaged pair and what the checks found in it that they do not find in the sound one. */
export interface Outcome {
  readonly kind: string
  readonly pair: SoundPair
  readonly injured: Injured
  /** The gravest new flag of a code that tells of the damage; `undefined` when it was missed. */
  readonly found: Severity | undefined
}

type Flags = (pair: SoundPair) => readonly Flag[]

/** What is flagged on a pair with the terms of a termbase. */
export const flagsWith =
  (termbase: Termbase): Flags =>
  ({ source, target }) =>
    checkPair({ source, target, terms: reportTerms(source, target, termbase) })

/** Names of the targets by language, to be put in place of others. */
export function namePool(pairs: readonly SoundPair[]): InjuryContext['names'] {
  const pool = new Map<string, Set<string>>()
  for (const pair of pairs) {
    const names = pool.get(pair.target.language) ?? new Set()
    pool.set(pair.target.language, names)
    for (const place of sharedNames(pair)) names.add(pair.target.text.slice(...place))
  }
  return new Map([...pool].map(([language, names]) => [language, [...names]] as const))
}

/** Every pair damaged in every way it can be, once, and what was found of it. The same for the same pairs and seed. */
export function measureDamage(
  pairs: readonly SoundPair[],
  flagsOf: Flags,
  seed = 1,
  kinds = DAMAGE_KINDS,
): readonly Outcome[] {
  const names = namePool(pairs)
  return pairs.flatMap((pair) => {
    let sound: readonly Flag[] | undefined
    return kinds.flatMap((kind): readonly Outcome[] => {
      if (kind.joined !== (pair.parts !== undefined)) return []
      const random = seeded(seedOf(`${kind.name} ${pair.source.text} ${pair.target.text}`) ^ seed)
      const injured = kind.injure(pair, { random, names })
      if (!injured || injured.text === pair.target.text) return []
      sound ??= flagsOf(pair)
      const flags = flagsOf({ source: pair.source, target: { ...pair.target, text: injured.text } })
      return [{ kind: kind.name, pair, injured, found: gravest(fresh(flags, sound, kind)) }]
    })
  })
}

/** Flags of the codes of a kind that the sound pair has none like, or less grave ones. */
function fresh(flags: readonly Flag[], sound: readonly Flag[], { codes }: DamageKind): readonly Flag[] {
  // how much shorter it is says nothing new
  const signs = ({ code, severity, detail }: Flag): string => `${code} ${severity} ${code === 'length' ? '' : detail}`
  const known = new Set(sound.map(signs))
  return flags.filter((flag) => (codes as readonly FlagCode[]).includes(flag.code) && !known.has(signs(flag)))
}

const gravest = (flags: readonly Flag[]): Severity | undefined =>
  (['error', 'warning', 'info'] as const).find((severity) => flags.some((flag) => flag.severity === severity))
