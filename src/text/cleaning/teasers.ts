import type { Article, Finding, Rule } from './article.ts'
import { isAtEdge, isBesideText } from './article.ts'
import type { Line } from './line.ts'
import { pointing } from './navigation.ts'
import { indexPhrases, lazily } from './phrase-index.ts'
import { MENU_WORDS } from './phrases.ts'

const menuWords = lazily(() => indexPhrases(MENU_WORDS))

/** A menu has at least this many entries on end; fewer may be labels. */
const LEAST_ENTRIES = 4
const MOST_ENTRY_WORDS = 3
const LONGEST_TEASER_WORDS = 25
const SURE = 0.95

const isEntry = ({ words, sentence, text }: Line): boolean =>
  words >= 1 && words <= MOST_ENTRY_WORDS && !sentence && text.length <= 40

/**
 * `navigation`: what hangs on a line of navigation without saying so itself: titles of other articles under "Read also"
 * behind the text, and menus before and behind it.
 */
export const teasers: Rule = (article) => [...listedTeasers(article), ...menus(article)]

/** Lines behind the text that follow a line which is nothing but a pointer, up to the next sentence. */
function listedTeasers({ lines, lastProse }: Article): readonly Finding[] {
  if (lastProse < 0) return []
  const findings: Finding[] = []
  let pointed = false
  for (let line = lastProse + 1; line < lines.length; line++) {
    const entry = lines[line]!
    if (pointing(entry) >= SURE) pointed = true
    else if (pointed && (entry.sentence && entry.words > 3 ? false : entry.words <= LONGEST_TEASER_WORDS))
      findings.push({ line, rule: 'navigation', confidence: 0.85, safe: 'removed', strict: 'removed' })
    else pointed = false
  }
  return findings
}

/** Runs of short entries before the first and behind the last line of running text. Only what menus say makes one sure. */
function menus(article: Article): readonly Finding[] {
  const { lines, lastProse } = article
  if (lastProse < 0) return []
  const findings: Finding[] = []
  let run: number[] = []
  const settle = () => {
    const sure = run.some((line) => isMenuWord(lines[line]!))
    if (run.length >= LEAST_ENTRIES && (sure || !isBesideText(article, run[0]!, run.at(-1)!)))
      for (const line of run)
        findings.push({
          line,
          rule: 'navigation',
          confidence: 0.8,
          safe: sure ? 'removed' : 'suspect',
          strict: 'removed',
        })
    run = []
  }
  for (const [line, entry] of lines.entries()) {
    if (isAtEdge(article, line) && entry.given === undefined && isEntry(entry) && !/\d/.test(entry.text)) run.push(line)
    else settle()
  }
  settle()
  return findings
}

const isMenuWord = ({ plain }: Line): boolean => menuWords().has(plain)
