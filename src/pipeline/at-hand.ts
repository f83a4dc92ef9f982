import type { Termbase } from '../domain/termbase.ts'
import type { StoredGlossary } from '../storage/contract.ts'

/** Compiled termbases that are kept, and terms in all of them; one alone may have more. */
const MOST = { termbases: 8, terms: 500_000 }

type Version = Pick<StoredGlossary, 'id' | 'version' | 'terms'>

/**
 * `make` with a memory: the last few termbases stay, each in one version. What failed or was not there (`undefined`) is made
 * again at the next call. With `shares`, who asks while one is being made waits for that; else everybody makes it who comes
 * before it is there, as must be where a request may not wait for what another has begun.
 */
export function keepAtHand(
  make: (glossary: Version) => Promise<Termbase | undefined>,
  shares = false,
): (glossary: Version) => Promise<Termbase | undefined> {
  const kept = new Map<string, Version & { readonly termbase: Termbase }>()
  const underWay = new Map<string, Promise<Termbase | undefined>>()

  /** The one used last stands last, and others leave for it. */
  const keep = ({ id, version, terms }: Version, termbase: Termbase): Termbase => {
    kept.delete(id)
    kept.set(id, { id, version, terms, termbase })
    let sum = [...kept.values()].reduce((total, each) => total + each.terms, 0)
    for (const old of [...kept.values()].slice(0, -1)) {
      if (kept.size <= MOST.termbases && sum <= MOST.terms) break
      kept.delete(old.id)
      sum -= old.terms
    }
    return termbase
  }
  const at = ({ id, version }: Version): Termbase | undefined => {
    const there = kept.get(id)
    return there?.version === version ? there.termbase : undefined
  }
  const begin = async (glossary: Version): Promise<Termbase | undefined> => {
    const made = await make(glossary)
    return made && keep(glossary, at(glossary) ?? made)
  }
  const share = (glossary: Version): Promise<Termbase | undefined> => {
    const key = `${glossary.id} ${glossary.version}`
    const making = underWay.get(key) ?? begin(glossary).finally(() => underWay.delete(key))
    underWay.set(key, making)
    return making
  }
  return async (glossary) => {
    const there = at(glossary)
    if (there) return keep(glossary, there)
    return shares ? share(glossary) : begin(glossary)
  }
}
