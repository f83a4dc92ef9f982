import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { anySignal } from '../../domain/any-signal.ts'
import { Problem } from '../../domain/problem.ts'
import type { Article } from '../../pipeline/article.ts'
import { readCompared } from '../../pipeline/compare-names.ts'
import type { Posted } from '../../pipeline/document-pieces.ts'
import { type Keeper, keepDocument } from '../../pipeline/keep-document.ts'
import { DEFAULT_GLOSSARY, type Services } from '../../pipeline/services.ts'
import { translateArticle } from '../../pipeline/translate-article.ts'
import { withMatches } from '../../pipeline/with-matches.ts'
import type { AppEnvironment, Dependencies, RequestLimits } from '../context.ts'
import { eventAnswer } from '../event-answer.tsx'
import { type DocumentFormat, negotiateFormat, TRANSLATION_FORMATS } from '../formats.ts'
import { memoryOwner, ownerOf } from '../kept/owner.ts'
import { mediaType, readJson, readText } from '../read-body.ts'
import { refuseQuery } from '../refuse-query.ts'
import { spansSchema, writtenSpans } from '../spans.ts'
import { tagSchema, validate } from '../validate.ts'

const text = v.string('must be a string')
const yesOrNo = v.boolean('must be true or false')
/** Termbases a request may name: each is looked up in the store. */
const MOST_GLOSSARIES = 50
/** A request's `glossary`: an id, a list of ids, or `null` for none. */
export const glossarySchema = v.optional(
  v.nullable(
    v.union(
      [
        v.string(),
        v.pipe(v.array(v.string()), v.maxLength(MOST_GLOSSARIES, `may name ${MOST_GLOSSARIES} glossaries at most`)),
      ],
      'must be a glossary id, a list of ids, or null for none',
    ),
  ),
)

const options = {
  source: v.optional(tagSchema),
  target: v.optional(tagSchema, 'en'),
  provider: v.optional(text),
  glossary: glossarySchema,
  clean: v.optional(v.picklist(['off', 'safe', 'strict'], 'must be "off", "safe" or "strict"'), 'safe'),
  restore: v.optional(spansSchema),
  unit: v.optional(v.picklist(['sentence', 'paragraph'], 'must be "sentence" or "paragraph"'), 'sentence'),
  compare: v.optional(v.array(text, 'must be a list of provider names')),
  keep: v.optional(yesOrNo, false),
  private: v.optional(yesOrNo, false),
  matches: v.optional(yesOrNo, false),
}

const unknownField = 'is not a field of this request'
export const bodySchema = v.pipe(
  v.strictObject({ text: v.optional(text), html: v.optional(text), ...options }, (issue) =>
    issue.expected === 'never' ? unknownField : 'must be a JSON object with the article as `text` or `html`',
  ),
  v.check(
    (body) => (body.text === undefined) !== (body.html === undefined),
    'exactly one of `text` and `html` must be given',
  ),
)
export const querySchema = v.strictObject(options, unknownField)
/** The options as the page's form sends them; fields it leaves empty are not given. */
export const formSchema = v.object(options)

type Options = Omit<v.InferOutput<typeof bodySchema>, 'text' | 'html'>

/** `POST /v1/translations`: an article in, aligned bilingual pairs out, in the format asked for. */
export const translations = ({ services, documents, access, limits, log }: Dependencies) =>
  new Hono<AppEnvironment>().post('/v1/translations', async (c) => {
    const format = negotiateFormat(c, TRANSLATION_FORMATS)
    const { article, keep } = await readRequest(c, services, limits)
    const keeper = keep ? await keeperFor(c, article, { documents, access }) : undefined
    return answer(c, article, format, { services, access, limits, log }, keeper)
  })

/** Room for the article's document, of the caller's key. */
export const keeperFor = async (
  c: Context<AppEnvironment>,
  article: Article,
  { documents, access }: Pick<Dependencies, 'documents' | 'access'>,
): Promise<Keeper> => documents.keeper(await ownerOf(c, access), postedArticle(article))

/** What is kept of an article beside its document. */
const postedArticle = ({ content, clean, restore, provider }: Article): Posted => ({
  content,
  clean,
  ...(restore !== undefined && { restore }),
  ...(provider !== undefined && { provider }),
})

/**
 * Translates the article, keeps it where there is a keeper, and answers in the format; a problem met before the first
 * sentence is thrown.
 */
export async function answer(
  c: Context<AppEnvironment>,
  article: Article,
  format: DocumentFormat,
  { services, access, limits, log }: Pick<Dependencies, 'services' | 'access' | 'limits' | 'log'>,
  keeper?: Keeper,
  asked?: readonly (readonly [name: string, value: string])[],
): Promise<Response> {
  const left = new AbortController()
  const owner = services.memory ? await memoryOwner(c, access) : undefined
  const translated = translateArticle(article, services, {
    left: anySignal(left.signal, c.req.raw.signal),
    deadline: AbortSignal.timeout(limits.timeoutMs),
    budget: c.get('budget'),
    owner,
  })
  const events =
    article.matches && !article.private && services.memory && owner !== undefined
      ? withMatches(translated, services.memory.store, owner)
      : translated
  const told = keeper ? keepDocument(events, keeper) : events
  return eventAnswer(c, told, format, { leave: () => left.abort(), log, created: keeper !== undefined, asked })
}

/** The article as the body and the query give it. Throws a `Problem` for anything that cannot be used. */
export async function readRequest(
  c: Context<AppEnvironment>,
  services: Services,
  limits: RequestLimits,
): Promise<{ readonly article: Article; readonly keep: boolean }> {
  const own = { limits, glossaries: c.get('glossaries') }
  const type = mediaType(c)
  if (type === 'application/json' || type.endsWith('+json')) {
    refuseQuery(c)
    const { text, html, ...rest } = validate(bodySchema, await readJson(c, limits.bodyBytes))
    const content = { kind: html === undefined ? 'text' : 'html', posted: html ?? text ?? '' } as const
    return { article: await toArticle(content, rest, services, own), keep: rest.keep }
  }
  if (type === 'text/plain' || type === 'text/html') {
    const rest = validate(querySchema, queryOptions(c))
    const kind = type === 'text/html' ? 'html' : 'text'
    const content = { kind, posted: await readText(c, limits.bodyBytes) } as const
    return { article: await toArticle(content, rest, services, own), keep: rest.keep }
  }
  const sent = type === '' ? 'No content type was sent.' : `The content type ${JSON.stringify(type)} is not read here.`
  throw new Problem('unsupported-media-type', `${sent} Send application/json, text/plain or text/html.`)
}

/** The query's values as a JSON body would hold them: `true`, `false` and `null` by those words, lists by comma. */
export function queryOptions(c: Context): Record<string, unknown> {
  const { format: _, ...query } = c.req.query()
  const errors = Object.entries(c.req.queries())
    .filter(([, values]) => values.length > 1)
    .map(([field]) => ({ field, message: 'is given more than once' }))
  if (errors.length > 0) {
    throw new Problem('invalid-request', `${errors.map(({ field, message }) => `${field} ${message}`).join('; ')}.`, {
      errors,
    })
  }
  const value = (name: string, given: string): unknown => {
    if (name === 'keep' || name === 'private' || name === 'matches')
      return given === 'true' || given === '1' ? true : given === 'false' || given === '0' ? false : given
    if (name === 'glossary') return given === 'null' ? null : given.split(',')
    if (name === 'restore') return writtenSpans(given)
    if (name === 'compare') return given.split(',').map((one) => one.trim())
    return given
  }
  return Object.fromEntries(Object.entries(query).map(([name, given]) => [name, value(name, given)]))
}

/** A text that leaves no trace cannot be kept. Throws `invalid-request`. */
export function refusePrivateKept(given: { readonly keep: boolean; readonly private: boolean }): void {
  if (!given.keep || !given.private) return
  const message = 'cannot be true beside private: what is private leaves no trace here'
  throw new Problem('invalid-request', `keep ${message}.`, { errors: [{ field: 'keep', message }] })
}

/** Checks what parsing cannot: length, the glossary's existence. */
export async function toArticle(
  content: Article['content'],
  given: Options,
  services: Services,
  { limits, glossaries }: { limits: Pick<RequestLimits, 'textLength'>; glossaries: readonly string[] | undefined },
): Promise<Article> {
  refusePrivateKept(given)
  if (content.posted.length > limits.textLength) {
    const detail = `The text has ${content.posted.length} characters; one request may have ${limits.textLength}. Send it in parts.`
    throw new Problem('text-too-long', detail, { length: content.posted.length, limit: limits.textLength })
  }
  const { source, target, clean, restore, unit } = given
  if (restore?.some(([, end]) => end > content.posted.length)) {
    const message = 'names a place behind the end of what was posted'
    throw new Problem('invalid-request', `restore ${message}.`, { errors: [{ field: 'restore', message }] })
  }
  return {
    content,
    source,
    target,
    ...readCompared(given, services),
    clean,
    ...(restore !== undefined && { restore }),
    unit,
    private: given.private,
    ...(given.matches && { matches: true }),
    termbase: await findTermbase(given.glossary, services, glossaries),
  }
}

/**
 * The termbase of a request's `glossary`: the caller's default when left out, `null` for none; of several the first has
 * precedence. Throws `unknown-glossary`, also when one of the key's own is gone: to go on without it would leave out
 * terms in silence.
 */
export async function findTermbase(
  glossary: string | readonly string[] | null | undefined,
  services: Pick<Services, 'glossaries'>,
  otherwise: readonly string[] = [DEFAULT_GLOSSARY],
): Promise<Article['termbase']> {
  if (glossary === null) return null
  const [first, ...others] = new Set(glossary === undefined ? otherwise : [glossary].flat())
  if (first === undefined) return null
  try {
    return await services.glossaries.open([first, ...others])
  } catch (error) {
    if (glossary !== undefined || !(error instanceof Problem) || error.code !== 'unknown-glossary') throw error
    const detail = `${error.detail} This key uses it when a request names no glossary: name one, or have a new key made.`
    throw new Problem(error.code, detail, error.fields, { cause: error })
  }
}
