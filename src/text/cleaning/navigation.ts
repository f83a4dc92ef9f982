import type { Article, Finding, Rule } from './article.ts'
import { isAtEdge } from './article.ts'
import type { Line } from './line.ts'
import { countWords } from './line.ts'
import { perLine } from './per-line.ts'
import { indexPhrases, lazily } from './phrase-index.ts'
import { POINTERS, POINTING_WORDS } from './phrases.ts'

const pointers = lazily(() => indexPhrases(POINTERS))
const pointingWords = lazily(() => indexPhrases(POINTING_WORDS))

/** Longer lines are paragraphs, whatever they begin with. */
const LONGEST = 300
const MOST_WORDS_BEYOND_IN_SENTENCE = 2
/** A longer line that ends as a sentence is never surely a pointer. */
const MOST_WORDS_IN_SENTENCE = 5
/** Words behind a pointer's phrase that say of what a list is. */
const LEAST_ANNOUNCED = 2
const ANNOUNCES = /[:：]\s*$/u
const UNSPACED = /[\u3040-\u9fff\uac00-\ud7af]/u
const ARROW = /^[«‹←◄<→»›►▶>]+\s*|\s*[«‹←◄<→»›►▶>]+$/u
/** A guillemet that closes a quotation is no arrow. */
const QUOTING = /[«‹].*[»›]|[»›].*[«‹]/u
const ORNAMENT = /^(?:[\s•·\-–—*>»›→►▶▪■]|\p{Extended_Pictographic}|\ufe0f)+/u
const BREADCRUMB = /^[^.!?。]{2,30}(?:\s[>›»/→]\s[^.!?。>›»/→]{2,40}){1,5}$/u

/** How surely a line points to another article: 0 to 1. */
export const pointing = perLine(readPointing)

function readPointing({ text, plain, sentence }: Line): number {
  if (text.length > LONGEST) return 0
  const line = plain.replace(ORNAMENT, '')
  const phrase = pointers().opening(line)
  if (phrase) {
    const rest = line.slice(phrase.length)
    if (rest === '' || /^\s*[:：>»›→|-]/u.test(rest) || phrase.endsWith(':')) return 0.97
    // "Read more than that", "Подробнее о новых мерах министр расскажет": sentences of articles begin like that as well.
    if (sentence) return countWords(rest) <= MOST_WORDS_BEYOND_IN_SENTENCE ? 0.5 : 0
    // "Read also the press releases:": what follows may be a list of the article.
    if (ANNOUNCES.test(rest) && countWords(rest) >= LEAST_ANNOUNCED) return 0.5
    return /\s/u.test(phrase) || UNSPACED.test(phrase) ? 0.9 : 0.5
  }
  const word = pointingWords().opening(line)
  if (!word) return 0
  const rest = line.slice(word.length)
  if (rest === '' || (ARROW.test(text.trim()) && !QUOTING.test(text))) return 0.95
  if (/^\s*[:：]/u.test(rest)) return sentence ? 0.6 : 0.9
  return isShouted(text.replace(ORNAMENT, ''), word.length) ? 0.95 : 0
}

/** `PREV Article title`: the word in capitals, what follows not. */
function isShouted(text: string, length: number): boolean {
  const word = text.slice(0, length)
  const rest = text.slice(length)
  return length > 2 && word !== word.toLowerCase() && word === word.toUpperCase() && rest !== rest.toUpperCase()
}

/** `Page 2 of 5`, `Seite 1 von 3`, `1 2 3 … 10 Next`. */
const PAGES =
  /^(?:page|seite|página|pagina|strona|strana|страница|сторінка|sayfa|sida|side|sivu|صفحة|صفحه|עמוד|第)?\s*\d{1,4}\s*(?:of|von|sur|de|di|van|z|ze|из|із|з|af|av|\/|页|頁|ページ|من|از|מתוך)\s*\d{1,4}\s*(?:页|頁)?$/iu
const PAGE_ROW = /^(?:\d{1,3}\s+){2,}(?:…|\.\.\.)?\s*(?:\d{1,4})?$/u

const isPages = ({ plain }: Line): boolean => plain.length < 60 && PAGES.test(plain)

/** `navigation`: pointers to other articles, pages and sections; gone at the edges or where two stand together. */
export const navigation: Rule = (article) => {
  const found = article.lines.map(pointing)
  return article.lines.flatMap((line, index): readonly Finding[] => {
    const confidence = isPages(line) ? 0.9 : found[index]!
    if (confidence > 0) return beginsTitle(article, found, index) ? [] : [verdict(article, found, index, confidence)]
    const atEdge = isAtEdge(article, index) && article.lastProse >= 0
    if (atEdge && (BREADCRUMB.test(line.text) || (index > article.lastProse && PAGE_ROW.test(line.plain))))
      return [{ line: index, rule: 'navigation', confidence: 0.8, safe: 'suspect', strict: 'removed' }]
    return []
  })
}

function verdict(article: Article, found: readonly number[], line: number, confidence: number): Finding {
  const { sentence, words } = article.lines[line]!
  const together = (found[line - 1] ?? 0) > 0 || (found[line + 1] ?? 0) > 0
  const sure = confidence >= 0.9 && (isAtEdge(article, line) || together)
  const labelled = confidence >= 0.97 && !sentence
  const told = sentence && words > MOST_WORDS_IN_SENTENCE
  return {
    line,
    rule: 'navigation',
    confidence,
    safe: (sure || labelled) && !told ? 'removed' : 'suspect',
    strict: 'removed',
  }
}

/** Whether a line above the text may be its title, though it begins like a pointer: "Most popular minister resigns". */
function beginsTitle({ firstProse }: Article, found: readonly number[], line: number): boolean {
  const together = (found[line - 1] ?? 0) > 0 || (found[line + 1] ?? 0) > 0
  return line < firstProse && found[line]! > 0 && found[line]! < 0.95 && !together
}
