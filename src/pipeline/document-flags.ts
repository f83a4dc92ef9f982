import type { Flag, Pair } from '../domain/document.ts'

/** How the remarks begin or go on that only the whole document gives rise to. */
const OF_THE_WHOLE = /^The same translation stands for \d+ different texts| stands as .+ \(\d+\) and .+ \(\d+\)\.$/s

/** Whether a remark is one of the whole document on its pairs, which every change of any pair may change. */
export const isDocumentFlag = ({ code, detail }: Flag): boolean =>
  (code === 'repeated' || code === 'name') && OF_THE_WHOLE.test(detail)

/** A pair without what only the whole document shows, so that it can come into another state of it. */
export const withoutDocumentFlags = (pair: Pair): Pair =>
  pair.flags.some(isDocumentFlag) ? { ...pair, flags: pair.flags.filter((flag) => !isDocumentFlag(flag)) } : pair
