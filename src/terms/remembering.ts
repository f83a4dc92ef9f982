/**
 * Remembers what a function made of a word, up to so many words: then it forgets everything and starts again, so that a
 * service that lives long keeps its memory.
 */
export function remembering<Value>(make: (word: string) => Value, most = 20_000): (word: string) => Value {
  const known = new Map<string, Value>()
  return (word) => {
    const found = known.get(word)
    if (found !== undefined) return found
    if (known.size >= most) known.clear()
    const made = make(word)
    known.set(word, made)
    return made
  }
}
