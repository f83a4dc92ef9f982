/** Whether a sticky pattern matches at a place of a text; never before its start. */
export function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return at >= 0 && pattern.test(text)
}

/** What a sticky pattern matches at a place of a text; empty when it does not. */
export function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}
