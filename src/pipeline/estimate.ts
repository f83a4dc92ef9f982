import type { Tag } from '../domain/tag.ts'
import type { Translator } from '../providers/contract.ts'
import { characters } from '../providers/with-budget.ts'
import { MEMORY } from '../providers/with-memory.ts'
import type { Article } from './article.ts'
import { languageObstacle, unknownProvider } from './obstacles.ts'
import { readArticle } from './read-article.ts'
import { remembering } from './remembering.ts'
import type { Services } from './services.ts'
import { jobFor, textFor } from './translate-once.ts'
import { paragraphsOf, paragraphText } from './translate-paragraphs.ts'

/** What a translation would take, as far as that is known before. */
export interface Estimate {
  readonly source: { readonly language: Tag; readonly confidence: number; readonly detected: boolean }
  readonly target: { readonly language: Tag }
  readonly segments: number
  /** UTF-16 code units of the segments. */
  readonly characters: number
  /** Texts (segments, or paragraphs) the memory knows, and their characters. */
  readonly memory: { readonly hits: number; readonly characters: number }
  /** Who would be asked, in order: the next one only for what the one before fails on. */
  readonly providers: readonly {
    readonly name: string
    /** Characters as engines count them that would be billed if it answered everything it may be sent. */
    readonly billedCharacters: number
  }[]
}

/**
 * What the translation of an article would take. Nothing is sent to a provider; terms that are missing afterwards may take
 * more. Throws what reading an article throws, and for a provider there is not.
 */
export async function estimate(
  article: Article,
  services: Services,
  { owner, signal }: { readonly owner: string | undefined; readonly signal: AbortSignal },
): Promise<Estimate> {
  const engines = services.translator(article)
  if (!engines) throw unknownProvider(article.provider, services)
  await services.prepareDetection()
  const read = await readArticle(article, signal)
  const obstacle = languageObstacle(read.language, article.target)
  if (obstacle) throw obstacle
  const texts =
    article.unit === 'paragraph'
      ? paragraphsOf(read.sentences).map((sentences) => paragraphText(sentences, read, article))
      : read.sentences.map(({ text }) => textFor(text, article))
  const known = await knownTexts(texts, read.language, article, { services, engines, owner, signal })
  const open = [...new Set(texts)].filter((text) => /[\p{L}\p{N}]/u.test(text))
  const toSend = open.filter((text) => !known.has(text))
  const sum = (all: Iterable<string>): number => [...all].reduce((total, text) => total + characters(text), 0)
  const isFree = (name: string): boolean => services.providers.find((provider) => provider.name === name)?.free === true
  return {
    source: { language: read.language, confidence: read.confidence, detected: read.detected },
    target: { language: article.target },
    segments: read.sentences.length,
    characters: read.sentences.reduce((total, { text }) => total + text.length, 0),
    memory: { hits: texts.filter((text) => known.has(text)).length, characters: sum(known) },
    providers: [
      ...engines.providers.map((name) => ({ name, sent: toSend })),
      // others are shown everything, to be compared
      ...(article.compareWith ?? []).map((name) => ({ name, sent: open })),
    ].map(({ name, sent }) => ({ name, billedCharacters: isFree(name) ? 0 : sum(sent) })),
  }
}

/** Those of the texts that the memory knows, the one that is kept and the one that comes with the service. */
async function knownTexts(
  texts: readonly string[],
  language: Tag,
  article: Article,
  use: {
    readonly services: Services
    readonly engines: Translator
    readonly owner: string | undefined
    readonly signal: AbortSignal
  },
): Promise<ReadonlySet<string>> {
  const { services, engines, owner, signal } = use
  if (article.private) return new Set()
  const bundled = article.provider === undefined ? services.translator({ provider: MEMORY }) : undefined
  const nobody: Translator = { ...engines, translate: () => nothing() }
  const memory = remembering({ ...(bundled ?? nobody), providers: engines.providers }, article, services, owner)
  const known = new Set<string>()
  for await (const outcome of memory.translator.translate(jobFor(texts, language, article, [], signal)))
    if (outcome.status === 'translated' && outcome.origin === 'memory') known.add(texts[outcome.index]!)
  return known
}

async function* nothing(): AsyncGenerator<never, void> {
  yield* []
}
