import type { Name, NameCandidate } from '../domain/document.ts'
import { exchangeJson, member } from '../providers/exchange-json.ts'
import { malformed, statusProblem } from '../providers/provider-problem.ts'
import { withinTime } from '../providers/within-time.ts'

/** What is sent of a name, and nothing else of an article: what it names, and how it is written. */
export type NameQuery = Pick<Name, 'kind' | 'original' | 'transliteration' | 'target'>

/** Candidates for each name, in the order of the names, the likeliest first. Rejects with a `Problem`. */
export type MatchNames = (
  names: readonly NameQuery[],
  signal?: AbortSignal,
) => Promise<readonly (readonly NameCandidate[])[]>

export interface YenteOptions {
  /** Where it is, without a slash at the end. */
  readonly url: string
  /** What it searches. */
  readonly dataset: string
  readonly apiKey?: string | undefined
  /** Milliseconds it has to answer. */
  readonly timeoutMs: number
  readonly fetch?: typeof globalThis.fetch
}

/** For messages. */
const YENTE = 'yente'
/** Queries it takes at once, unless its operator changed that. */
export const MOST_NAMES = 100
/** Spellings of one name that are sent. */
const MOST_SPELLINGS = 5
/** Candidates of one name that are shown. */
const MOST_CANDIDATES = 5

/**
 * The matching service of OpenSanctions, run by whoever runs this service. All names are asked for in one request.
 * https://www.opensanctions.org/docs/api/matching/
 */
export const yente =
  ({ url, dataset, apiKey, timeoutMs, fetch }: YenteOptions): MatchNames =>
  (names, outer) =>
    withinTime(YENTE, timeoutMs, outer, async (signal) => {
      const queries = Object.fromEntries(names.map((name, place) => [`q${place}`, queryOf(name)]))
      const answer = await exchangeJson(YENTE, {
        url: `${url}/match/${encodeURIComponent(dataset)}?limit=${MOST_CANDIDATES}`,
        headers: apiKey === undefined ? {} : { authorization: `ApiKey ${apiKey}` },
        body: { queries },
        signal,
        fetch,
      })
      if (answer.status !== 200) throw statusProblem(YENTE, answer.status, answer.retryAfter)
      const responses = member(answer.body, 'responses')
      return names.map((_, place) => candidatesIn(member(responses, `q${place}`)))
    })

/** Of what names may be: a `LegalEntity` is a person or an organisation. */
const SCHEMAS: ReadonlyMap<Name['kind'], string> = new Map([
  ['person', 'Person'],
  ['organisation', 'Organization'],
])

function queryOf({ kind, original, transliteration, target }: NameQuery) {
  const spellings = [original, transliteration?.text, ...target.map(({ text }) => text)].filter(
    (text) => text !== undefined,
  )
  return {
    schema: SCHEMAS.get(kind) ?? 'LegalEntity',
    properties: { name: [...new Set(spellings)].slice(0, MOST_SPELLINGS) },
  }
}

function candidatesIn(response: unknown): readonly NameCandidate[] {
  const status = member(response, 'status')
  if (typeof status === 'number' && status !== 200) throw statusProblem(YENTE, status)
  const results = member(response, 'results')
  if (!Array.isArray(results)) throw malformed(YENTE, 'answered without results.')
  return results
    .map(candidateOf)
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST_CANDIDATES)
}

function candidateOf(result: unknown): NameCandidate {
  const [id, caption, score] = ['id', 'caption', 'score'].map((key) => member(result, key))
  if (typeof id !== 'string' || typeof caption !== 'string' || typeof score !== 'number' || !(score >= 0 && score <= 1))
    throw malformed(YENTE, 'gave a result without an id, a caption or a score.')
  return {
    id,
    caption,
    score,
    datasets: textsIn(member(result, 'datasets')),
    topics: textsIn(member(member(result, 'properties'), 'topics')),
  }
}

const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
