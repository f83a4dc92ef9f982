/**
 * The matcher beside what people would write instead: the same terms searched as they stand, whole words, capitals aside,
 * the longest where they overlap, with the Aho-Corasick automaton of npm. Recall, precision and speed by language.
 */
import type { Termbase, TermMatch } from '../src/domain/termbase.ts'
import { INFLECTED } from '../test/fixtures/inflected-sentences.ts'
import { builtin, precision, readData, readSentences, recall, scoreSentences } from '../test/quality/terms-data.ts'
import { loadBuiltin } from '../test/support/termbase.ts'
import { loadPeer, peersInstalled, setting } from './peers/peer.ts'

interface Automaton {
  /** Where the last character of each found word stands, and the words. */
  search(text: string): readonly (readonly [number, readonly string[]])[]
}

const LETTER = /[\p{L}\p{M}\p{N}]/u
const UNSPACED = new Set(['zh', 'ja'])

const contains = ({ span: outer }: TermMatch, { span: inner }: TermMatch): boolean =>
  outer[0] <= inner[0] && inner[1] <= outer[1] && outer[1] - outer[0] > inner[1] - inner[0]

/** Terms as they stand in the glossary, found as whole words; in scripts without blanks anywhere. */
async function exactTerms(): Promise<typeof builtin> {
  const { default: AhoCorasick } = await loadPeer<{ default: new (words: readonly string[]) => Automaton }>(
    'ahocorasick',
  )
  const concepts = loadBuiltin().concepts()
  const compiled = new Map<string, { automaton: Automaton; owners: ReadonlyMap<string, string> }>()

  function compile(language: string) {
    const owners = new Map(
      concepts.flatMap(({ id, terms }) => {
        const cell = terms.get(language)
        return cell ? [cell.preferred ?? '', ...cell.admitted].map((term) => [term.toLowerCase(), id] as const) : []
      }),
    )
    owners.delete('')
    const made = { automaton: new AhoCorasick([...owners.keys()]), owners }
    compiled.set(language, made)
    return made
  }

  const match = (text: string, language: string): readonly TermMatch[] => {
    const { automaton, owners } = compiled.get(language) ?? compile(language)
    const lower = text.toLowerCase()
    const found = automaton.search(lower).flatMap(([last, words]) =>
      words.flatMap((word): TermMatch[] => {
        const end = last + 1
        const start = end - word.length
        const whole =
          UNSPACED.has(language) || !(LETTER.test(lower.charAt(start - 1)) || LETTER.test(lower.charAt(end)))
        return whole ? [{ concept: owners.get(word)!, span: [start, end], enforce: 'domain' }] : []
      }),
    )
    return found.filter((one) => !found.some((other) => contains(other, one)))
  }
  return { ...builtin, match }
}

const sentences = [...readSentences(readData('terminology/inflect_test.tsv')), ...readSentences(INFLECTED)]

/** Million characters a second over the sentences of a language, the best of some rounds. */
function speed(termbase: Termbase, language: string): number {
  const texts = sentences.filter((sentence) => language === 'all' || sentence.language === language)
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0)
  const rounds = Array.from({ length: 30 }, () => {
    const started = performance.now()
    for (const { text, language } of texts) termbase.match(text, language)
    return performance.now() - started
  })
  return characters / 1000 / Math.min(...rounds)
}

const tools = new Map<string, Termbase>([['dragoman', builtin]])
if (peersInstalled()) tools.set('ahocorasick', await exactTerms())

console.log(setting(['ahocorasick']))
console.log(`\n${sentences.length} sentences: recall %, precision %, million characters a second`)
console.log(`${''.padEnd(6)}${[...tools.keys()].map((name) => name.padStart(24)).join('')}`)
const results = [...tools.values()].map((termbase) => ({
  termbase,
  scores: scoreSentences(sentences, termbase).scores,
}))
for (const language of results[0]!.scores.keys()) {
  const cells = results.map(({ termbase, scores }) => {
    const score = scores.get(language)!
    return [100 * recall(score), 100 * precision(score), speed(termbase, language)]
      .map((value) => value.toFixed(1).padStart(8))
      .join('')
  })
  console.log(language.padEnd(6) + cells.join(''))
}
