/**
 * What TBX-Basic has no category for stands in notes: `dragoman.enforce: domain`. Other programs show them to people,
 * and a file with them stays valid.
 */
const MARK = /^dragoman\.(enforce|kind|id|status|ambiguousWith|renderedBy|note): (.*)$/s

/** What a note of ours says. */
export interface TbxMark {
  readonly name: 'enforce' | 'kind' | 'id' | 'status' | 'ambiguousWith' | 'renderedBy' | 'note'
  readonly value: string
}

/** The note that says it. */
export const writeMark = (name: TbxMark['name'], value: string): string => `dragoman.${name}: ${value}`

/** What a note of ours says, `undefined` when it is a note for people. */
export function readMark(note: string): TbxMark | undefined {
  const found = MARK.exec(note)
  return found ? { name: found[1] as TbxMark['name'], value: found[2]! } : undefined
}

/** What a term is to its language. */
export type TermStatus = 'preferred' | 'admitted' | 'deprecated' | 'form'

const STATUSES = new Map<string, TermStatus>([
  ['preferredterm', 'preferred'],
  ['preferred', 'preferred'],
  ['admittedterm', 'admitted'],
  ['admitted', 'admitted'],
  ['deprecatedterm', 'deprecated'],
  ['deprecated', 'deprecated'],
  ['supersededterm', 'deprecated'],
  ['superseded', 'deprecated'],
  ['obsolete', 'deprecated'],
  ['forbidden', 'deprecated'],
])

/** The status a word of TBX means, with `-admn-sts` (TBX-Basic) or without, `undefined` when it says none of ours. */
export const termStatus = (word: string): TermStatus | undefined =>
  STATUSES.get(
    word
      .trim()
      .toLowerCase()
      .replace(/-admn-sts$/, ''),
  )
