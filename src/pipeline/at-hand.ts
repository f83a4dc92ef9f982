import type { Termbase } from '../domain/termbase.ts'
import type { StoredGlossary } from '../storage/contract.ts'

/** Compiled termbases that are kept, and terms in all of them; one alone may have more. */
const MOST = { termbases: 8, terms: 500_000 }

type Version = Pick<StoredGlossary, 'id' | 'version' | 'terms'>

/**
 * `make` with a memory: the last few termbases stay, each in one version, and who asks while one is being made waits for
 * that. What failed or was not there (`undefined`) is made again at the next call.
 */
export function keepAtHand(
  make: (glossary: Version) => Promise<Termbase | undefined>,
): (glossary: Version) => Promise<Termbase | undefined> {
  const kept = new Map<string, Version & { readonly termbase: Promise<Termbase | undefined> }>()
  return (glossary) => {
    const { id, version, terms } = glossary
    const there = kept.get(id)
    const termbase = there?.version === version ? there.termbase : make(glossary)
    // the one used last stands last
    kept.delete(id)
    kept.set(id, { id, version, terms, termbase })
    let sum = [...kept.values()].reduce((total, each) => total + each.terms, 0)
    for (const old of [...kept.values()].slice(0, -1)) {
      if (kept.size <= MOST.termbases && sum <= MOST.terms) break
      kept.delete(old.id)
      sum -= old.terms
    }
    const forget = () => void (kept.get(id)?.termbase === termbase && kept.delete(id))
    termbase.then((made) => made ?? forget(), forget)
    return termbase
  }
}
