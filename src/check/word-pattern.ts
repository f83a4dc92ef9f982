/** A pattern of whole words, given as alternatives of a pattern: any of them that no letter or mark stands beside. */
export const wordPattern = (alternatives: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${alternatives})(?![\\p{L}\\p{M}])`, 'giu')
