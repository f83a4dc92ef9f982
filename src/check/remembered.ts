/** Answers kept per language; when there are more they are forgotten all at once. */
const MOST = 5_000

/** The same function of a word and a language, remembering what it said: an article uses the same few hundred words. */
export function remembered<Value>(
  ask: (word: string, language: string) => Value,
): (word: string, language: string) => Value {
  const languages = new Map<string, Map<string, Value>>()
  return (word, language) => {
    let answers = languages.get(language)
    if (!answers) {
      answers = new Map()
      languages.set(language, answers)
    }
    const known = answers.get(word)
    if (known !== undefined || answers.has(word)) return known as Value
    const answer = ask(word, language)
    if (answers.size >= MOST) answers.clear()
    answers.set(word, answer)
    return answer
  }
}
