import type { Pair } from '../domain/document.ts'
import { Problem } from '../domain/problem.ts'
import type { Tag } from '../domain/tag.ts'
import type { Job, Outcome, Translator } from '../providers/contract.ts'
import { isFinal, isTransient } from '../providers/provider-problem.ts'
import type { Rewriter } from '../providers/rewriter.ts'
import { type Enforced, isMissed } from '../terms/enforce.ts'
import type { Article } from './article.ts'
import { carriedOver, protect, protectedSpans } from './do-not-translate.ts'
import { enforced, pairWith, sourceOf } from './pairs.ts'
import { type Draft, kept, MOST_LENGTH, mayReplace } from './repair-gate.ts'
import type { Services } from './services.ts'
import { termHints } from './term-hints.ts'
import { COPY, dictionaryOf, textFor } from './translate-once.ts'

/** A translated pair and what it came from. */
export interface Translated {
  readonly pair: Pair
  readonly outcome: Outcome & { readonly status: 'translated' }
}

/** What the ladder is climbed with. */
export interface Ladder {
  readonly article: Article
  readonly services: Services
  /** The document's language. */
  readonly language: Tag
  readonly signal?: AbortSignal | undefined
  /** Takes a remark on the whole document. */
  warn(warning: string): void
}

/** Other translations asked for of a sentence that misses a term. */
const ALTERNATIVES = 4
/** Sentences rewritten at once, and most of one document: each is a request, and paid for. */
const AT_ONCE = 4
const MOST_REWRITTEN = 100

/**
 * The upper rungs of the ladder, for pairs in which a required term is still missing: other translations of the same
 * engine, the best of them by terms; then what must not be translated behind signs; then a language model, where one is
 * configured. Every proposal goes through {@link mayReplace}; what is refused changes nothing. Gives the pairs that got
 * better, each as soon as it is. Never throws for a provider's failure.
 */
export async function* improveTerms(translated: readonly Translated[], ladder: Ladder): AsyncGenerator<Translated> {
  const twins = byText(translated.filter(isOpen))
  let open = [...twins.values()].map(([first]) => first!)
  let done = false
  try {
    for (const climb of [byAlternatives, byProtection, byRewriting]) {
      if (open.length === 0) break
      const better = new Map<number, Translated>()
      for await (const improved of climb(open, ladder)) {
        better.set(improved.pair.id, improved)
        yield improved
        for (const twin of twins.get(improved.pair.id)!.slice(1)) yield likewise(twin, improved)
      }
      open = open.map((one) => better.get(one.pair.id) ?? one).filter(isOpen)
    }
    done = true
  } finally {
    if (!done && ladder.signal?.aborted) ladder.warn('Time ran out before all missing terms could be repaired.')
  }
}

/** Pairs that say the same in the same words, by the id of the first of them: what is asked for one is asked for all. */
function byText(open: readonly Translated[]): ReadonlyMap<number, readonly Translated[]> {
  const firsts = new Map<string, number>()
  const groups = new Map<number, Translated[]>()
  for (const one of open) {
    const key = `${one.pair.source.text}\0${one.outcome.text}`
    const first = firsts.get(key) ?? one.pair.id
    firsts.set(key, first)
    const group = groups.get(first)
    if (group) group.push(one)
    else groups.set(first, [one])
  }
  return groups
}

/** The same improvement for a pair with the same words, at no further cost. */
const likewise = ({ pair, outcome }: Translated, improved: Translated): Translated => ({
  outcome: { ...outcome, text: improved.outcome.text },
  pair: {
    ...improved.pair,
    id: pair.id,
    block: pair.block,
    source: pair.source,
    target: { text: improved.pair.target!.text, segments: pair.target!.segments },
  },
})

const isOpen = ({ pair, outcome }: Translated): boolean =>
  outcome.origin === 'machine' &&
  outcome.provider !== COPY &&
  pair.target !== null &&
  Math.max(pair.source.text.length, pair.target.text.length) <= MOST_LENGTH &&
  (pair.terms.some(isMissed) || lostItems(pair) > 0)

const lostItems = (pair: Pair): number => {
  const spans = protectedSpans(pair)
  return spans.length - carriedOver(pair.source.text, spans, pair.target?.text ?? '')
}

async function* byAlternatives(open: readonly Translated[], ladder: Ladder): AsyncGenerator<Translated> {
  const offering = new Set(
    ladder.services.providers.filter(({ features }) => features.alternatives > 0).map(({ name }) => name),
  )
  const able = open.filter(({ pair, outcome }) => offering.has(outcome.provider) && pair.terms.some(isMissed))
  const texts = able.map(({ pair }) => textFor(pair.source.text, ladder.article))
  yield* askAgain(able, texts, ladder, { alternatives: ALTERNATIVES }, (one, { text, alternatives = [] }) => {
    const drafts = [text, ...alternatives].map((each) =>
      enforced(one.pair, each, 'repair', ladder.article, ladder.language),
    )
    const length = one.outcome.text.length
    return drafts.sort(
      (left, right) =>
        kept(right.terms) - kept(left.terms) ||
        Math.abs(left.text.length - length) - Math.abs(right.text.length - length),
    )
  })
}

async function* byProtection(open: readonly Translated[], ladder: Ladder): AsyncGenerator<Translated> {
  const able = open.filter(({ pair }) => lostItems(pair) > 0)
  const shields = able.map(({ pair }) => protect(pair.source.text, protectedSpans(pair)))
  const texts = shields.map(({ text }) => text)
  yield* askAgain(able, texts, ladder, {}, (one, { text }, index) => {
    const restored = shields[index]!.restore(text)
    return restored === null ? [] : [enforced(one.pair, restored, 'repair', ladder.article, ladder.language)]
  })
}

/** Asks each pair's own provider again, and takes the first proposal that passes the gate. */
async function* askAgain(
  able: readonly Translated[],
  texts: readonly string[],
  ladder: Ladder,
  wish: Partial<Job>,
  propose: (one: Translated, outcome: Outcome & { status: 'translated' }, index: number) => readonly Enforced[],
): AsyncGenerator<Translated> {
  const { services, article, language, signal } = ladder
  const names = new Set(able.map(({ outcome }) => outcome.provider))
  for (const name of names) {
    const translator: Translator | undefined = services.translator({ provider: name, private: article.private })
    const places = [...able.keys()].filter((index) => able[index]!.outcome.provider === name)
    if (!translator) continue
    const dictionary = dictionaryOf(article.termbase, language, article.target)
    const job = {
      ...wish,
      terms: termHints(places.map((index) => able[index]!.pair)),
      ...(dictionary && { dictionary }),
      texts: places.map((index) => texts[index]!),
      source: language,
      target: article.target,
      ...(signal && { signal }),
    }
    for await (const outcome of translator.translate(job)) {
      if (outcome.status === 'failed') continue
      const place = places[outcome.index]!
      const one = able[place]!
      const billed = { ...one, outcome: { ...one.outcome, billed: one.outcome.billed + outcome.billed } }
      const chosen = propose(one, outcome, place).find((draft) => accepts(one.pair, draft, 'retranslation', ladder))
      yield chosen ? replaced(billed, chosen, ladder) : billed
    }
  }
}

async function* byRewriting(open: readonly Translated[], ladder: Ladder): AsyncGenerator<Translated> {
  const rewriter = ladder.services.rewriter(ladder.article)
  const able = open.filter(({ pair }) => termHints([missedIn(pair)]).length > 0)
  if (!rewriter || able.length === 0) return
  const { signal, warn } = ladder
  const queue = able.slice(0, MOST_REWRITTEN)
  let [asked, taken, failures] = [0, 0, 0]
  try {
    while (queue.length > 0) {
      const batch = queue.splice(0, AT_ONCE)
      asked += batch.length
      const results = await Promise.allSettled(batch.map((one) => rewrite(one, rewriter, ladder)))
      signal?.throwIfAborted()
      const refused: Problem[] = []
      for (const result of results) {
        if (result.status === 'rejected') {
          if (!(result.reason instanceof Problem)) throw result.reason
          refused.push(result.reason)
        } else if (result.value) {
          taken += 1
          yield result.value
        }
      }
      failures = refused.length < batch.length ? 0 : failures + 1
      const end = refused.find((problem) => isFinal(problem) || isTransient(problem)) ?? (failures > 1 && refused[0])
      if (!end) continue
      warn(`Missing terms could not be repaired: ${end.detail}`)
      return
    }
    const rest = able.length - asked
    if (rest > 0) warn(`Terms are missing in ${rest} more sentences, about which ${rewriter.name} was not asked.`)
  } finally {
    // it is said in every case who has seen the text
    const sentences = asked === 1 ? 'sentence' : 'sentences'
    warn(
      `${rewriter.name} was asked to put missing terms into ${asked} ${sentences}; ${taken} of its edits passed every check and were taken.`,
    )
  }
}

const missedIn = ({ source, terms }: Pair) => ({ source, terms: terms.filter(isMissed) })

/** The pair as the language model edits it, or `null` when the edit is not to be taken. */
async function rewrite(one: Translated, rewriter: Rewriter, ladder: Ladder): Promise<Translated | null> {
  const { pair } = one
  const { article, language, signal } = ladder
  const text = await rewriter.rewrite({
    source: sourceOf(pair, language),
    target: { text: pair.target!.text, language: article.target },
    terms: termHints([missedIn(pair)]),
    ...(signal && { signal }),
  })
  if (text.length > MOST_LENGTH) return null
  const draft = enforced(pair, text.trim(), 'repair', article, language)
  return accepts(pair, draft, 'edit', ladder) ? replaced(one, draft, ladder) : null
}

function accepts(pair: Pair, draft: Enforced, kind: 'edit' | 'retranslation', { article, language }: Ladder): boolean {
  const source = sourceOf(pair, language)
  const spans = protectedSpans(pair)
  const weigh = (text: string, terms: Draft['terms']): Draft => ({
    text,
    terms,
    carried: carriedOver(source.text, spans, text),
  })
  return mayReplace(weigh(pair.target!.text, pair.terms), weigh(draft.text, draft.terms), {
    source,
    language: article.target,
    kind,
  })
}

/** The translation in place of the old one; terms that came with it count as repaired. */
function replaced({ pair, outcome }: Translated, draft: Enforced, { article, language }: Ladder): Translated {
  const terms = draft.terms.map((use, index) =>
    use.status === 'applied' && isMissed(pair.terms[index]!)
      ? { ...use, status: 'repaired' as const, method: 'repair' as const }
      : use,
  )
  const kept = terms.map((use, index) =>
    use.status === 'applied' ? { ...use, method: pair.terms[index]!.method } : use,
  )
  return {
    outcome: { ...outcome, text: draft.text },
    pair: pairWith(pair, outcome, { ...draft, terms: kept }, article, language),
  }
}
