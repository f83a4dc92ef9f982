import type { ConceptEntry } from '../domain/concept.ts'
import { type ConceptDraft, DEFAULT_ENFORCE, defaultKind } from './glossary-draft.ts'
import { contentId, createIdGiver } from './glossary-ids.ts'
import { quote, type RemarkCollector } from './glossary-remarks.ts'

/**
 * The concepts of drafts in their order, with what their file did not say: an id, the kind, how strictly they are asked
 * for. Drafts without terms are left out with an error. No two concepts share an id: the later gets a number.
 */
export function completeConcepts(
  drafts: Iterable<ConceptDraft>,
  { error, warning }: RemarkCollector,
): readonly ConceptEntry[] {
  const usable: ConceptDraft[] = []
  for (const draft of drafts) {
    if (draft.terms.size > 0) usable.push(draft)
    else error(draft.line, `the concept${draft.id === null ? '' : ` ${quote(draft.id)}`} has no terms; it is left out`)
  }
  const given = new Set<string>()
  // The first to claim an id has it, even from concepts before it whose id is made.
  const owners = new Set(
    usable.filter(({ id }) => {
      const first = id !== null && !given.has(id)
      if (first) given.add(id)
      return first
    }),
  )
  const giveId = createIdGiver(given)
  return usable.map((draft) => {
    const { line, ...said } = draft
    const wanted = said.id ?? contentId(said.terms)
    const id = owners.has(draft) ? wanted : giveId(wanted)
    if (id !== wanted)
      warning(line, `another concept has the id ${quote(wanted)}; this one got a number: give it an id of its own`)
    return { ...said, id, kind: said.kind ?? defaultKind(said.terms), enforce: said.enforce ?? DEFAULT_ENFORCE }
  })
}
