import type { KeyMaker } from './keys.ts'
import type { Form } from './lexicon-forms.ts'

/**
 * A place in the trie of words: which forms end here and which words may follow. What lies beyond it is only made when
 * it is first asked for, since of a termbase's terms most are never begun in a text.
 */
export interface Branch {
  /** How many words of its forms lead here. */
  readonly depth: number
  /** Keys of the last of these words. */
  readonly keys: readonly string[]
  /** Forms that begin with these words. */
  readonly begun: Form[]
  ends: readonly Form[] | undefined
  next: ReadonlyMap<string, readonly Branch[]> | undefined
}

/** The forms that end at a branch, in the order of the termbase. */
export function endingAt(branch: Branch): readonly Form[] {
  branch.ends ??= branch.begun.filter(({ words }) => words.length === branch.depth)
  return branch.ends
}

const NONE: readonly Branch[] = []

/** The branches that a text's word leads to from one; none twice. */
export function following(branch: Branch, keys: KeyMaker, raw: string): readonly Branch[] {
  branch.next ??= grow(branch.begun, branch.depth, keys.term)
  if (branch.next.size === 0) return NONE
  let found: Branch[] | undefined
  for (const key of keys.text(raw))
    for (const next of branch.next.get(key) ?? NONE) {
      found ??= []
      if (!found.includes(next)) found.push(next)
    }
  return found ?? NONE
}

/**
 * Branches as one where their words share a key: the forms of a word that is written in more ways than one keep the order
 * of the termbase among themselves. `known` holds what was united before, by the keys.
 */
export function unite(branches: readonly Branch[], known: Map<string, Branch>): readonly Branch[] {
  if (branches.length < 2) return branches
  let groups: Branch[][] = []
  for (const branch of branches) {
    const shares = ({ keys }: Branch): boolean => keys.some((key) => branch.keys.includes(key))
    const akin = groups.filter((group) => group.some(shares))
    const [first = [], ...others] = akin
    if (akin.length === 0) groups.push(first)
    first.push(...others.flat(), branch)
    groups = groups.filter((group) => !others.includes(group))
  }
  return groups.map((group) => {
    if (group.length === 1) return group[0]!
    const name = group.map(({ keys }) => keys.join('\n')).join('\n\n')
    const whole = known.get(name) ?? united(group)
    known.set(name, whole)
    return whole
  })
}

const united = (group: readonly Branch[]): Branch => ({
  depth: group[0]!.depth,
  keys: [...new Set(group.flatMap(({ keys }) => keys))],
  begun: group.flatMap(({ begun }) => begun).sort((one, other) => one.order - other.order),
  ends: undefined,
  next: undefined,
})

/** Forms by the keys of their word at a place. Words that have the same keys are one branch. */
export function grow(
  forms: readonly Form[],
  place: number,
  keysOf: KeyMaker['term'],
): ReadonlyMap<string, readonly Branch[]> {
  const byWord = new Map<string, Branch>()
  const byKey = new Map<string, Branch[]>()
  for (const form of forms) {
    const word = form.words[place]
    if (!word) continue
    const keys = keysOf(word.raw)
    const name = keys.length === 1 ? keys[0]! : keys.join('\n')
    const known = byWord.get(name)
    if (known) {
      known.begun.push(form)
      continue
    }
    const branch: Branch = { depth: place + 1, keys, begun: [form], ends: undefined, next: undefined }
    byWord.set(name, branch)
    for (const key of keys) {
      const there = byKey.get(key)
      if (there) there.push(branch)
      else byKey.set(key, [branch])
    }
  }
  return byKey
}
