import { beadName } from '../align/by-segment.ts'
import { checkPair } from '../check/check-pair.ts'
import { checkDisagreement } from '../check/disagreement.ts'
import { differingWords } from '../check/disagreement-words.ts'
import { pairNumbers } from '../check/pair-numbers.ts'
import type { Flag, Pair } from '../domain/document.ts'
import type { Tag } from '../domain/tag.ts'
import type { Termbase } from '../domain/termbase.ts'
import { reportTerms } from '../terms/report.ts'
import { oneSided } from './aligned-pair.ts'
import { alignmentDoubt } from './aligned-sentences.ts'
import { pairLinks } from './pair-links.ts'
import { proposedTerms, sourceOf } from './pairs.ts'

/** What a pair is checked against. */
export interface Checking {
  /** The document's languages. */
  readonly source: Tag
  readonly target: Tag
  readonly termbase: Termbase | null
}

/**
 * A pair whose texts a person changed, with all that is said of them said anew: bead, terms, links, flags, and where
 * other providers' versions differ.
 */
export function checkedAgain(pair: Pair, checking: Checking): Pair {
  const source = sourceOf(pair, checking.source)
  const target = pair.target && { text: pair.target.text, language: checking.target }
  const bead = beadName({ source: pair.source.segments, target: pair.target?.segments ?? [], score: pair.score })
  const { termbase } = checking
  if (!target || source.text === '') {
    const flags = target ? [oneSided(false)] : whyNot(pair)
    const terms = source.text === '' ? [] : proposedTerms(source, checking)
    return { ...pair, bead, terms, links: [], flags }
  }
  const terms = termbase ? reportTerms(source, target, termbase) : []
  const numbers = pairNumbers({ source, target })
  const versions = pair.versions?.map((version) => ({
    ...version,
    differs: differingWords(target.text, version.text),
  }))
  return {
    ...pair,
    bead,
    terms,
    links: pairLinks(source, target, terms, numbers),
    flags: [
      ...checkPair({ source, target, terms }, numbers),
      ...alignmentDoubt(pair.score),
      ...(versions ?? []).flatMap(({ provider, text }) =>
        checkDisagreement({ source, target, other: { text, language: target.language }, provider }),
      ),
    ],
    ...(versions && { versions }),
  }
}

/** Why a pair has no target: what was said before, or that it stands alone. */
function whyNot({ flags }: Pair): readonly Flag[] {
  const reasons = flags.filter(({ code, target }) => code === 'untranslated' && target === null)
  return reasons.length > 0 ? reasons : [oneSided(true)]
}
