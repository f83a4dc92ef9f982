import { anySignal } from '../domain/any-signal.ts'
import { Problem } from '../domain/problem.ts'
import { baseLanguage, UNDETERMINED } from '../domain/tag.ts'
import type { Answer, Dictionary, Job } from './contract.ts'
import { type DeeplDictionary, dictionaryFor, isOutdated } from './deepl-dictionary.ts'
import { unlessAborted } from './unless-aborted.ts'

/** A glossary as it is listed. */
export interface GlossaryListed {
  readonly id: string
  readonly name: string
}

/** How glossaries are kept at DeepL; each is one request that throws a `Problem` like a provider. */
export interface GlossaryShelf {
  list(signal: AbortSignal): Promise<readonly GlossaryListed[]>
  /** Gives the new glossary's id. */
  create(dictionary: DeeplDictionary, signal: AbortSignal): Promise<string>
  remove(id: string, signal: AbortSignal): Promise<void>
}

/** Sends one request to translate, with the glossary of that id where there is one. */
export type Send = (glossary: string | undefined) => Promise<readonly Answer[]>

/** Most dictionaries remembered at once. */
const MOST = 200
/** Most milliseconds for finding or making a glossary, which must not eat up the time of the translation. */
const SYNC_MS = 10_000
/** Milliseconds in which a glossary that could not be had is not asked for again. */
const PAUSE_MS = 5 * 60_000
/** Most outdated glossaries removed at once. */
const REMOVED = 10

/** Where a dictionary stands at DeepL, or until when it is not worth asking. */
type Known = { readonly id: string } | { readonly until: number }

/**
 * Translations with the job's dictionary as a glossary at DeepL: ours is found there by its name, which holds a digest of
 * its entries, or made; older ones of ours for the same termbase and pair are removed, nobody else's are touched. Its
 * answers say `native`. Where no glossary can be had (no such pair, no room, a failure, a vanished one) the texts are
 * translated without, and for some minutes nothing is tried again. Never with an undetermined source.
 *
 * Requests of one job share one search, since they share its dictionary. Searches are not shared between jobs: a Worker
 * may not wait for another request's.
 */
export function createDeeplGlossaries(shelf: GlossaryShelf, now: () => number = Date.now) {
  const known = new Map<string, Known>()
  const underWay = new WeakMap<Dictionary, Promise<string | undefined>>()

  const remember = (key: string, what: Known) => {
    known.delete(key)
    if (known.size >= MOST) known.delete(known.keys().next().value!)
    known.set(key, what)
  }
  const giveUp = (key: string) => remember(key, { until: now() + PAUSE_MS })

  async function find(dictionary: DeeplDictionary, signal: AbortSignal): Promise<string> {
    const listed = await shelf.list(signal)
    const ours = listed.find(({ name }) => name === dictionary.name)
    if (ours) return ours.id
    // Before the new one is made: an account may have room for few.
    for (const { id } of listed.filter(({ name }) => isOutdated(name, dictionary)).slice(0, REMOVED)) {
      try {
        await shelf.remove(id, signal)
      } catch (error) {
        if (!(error instanceof Problem)) throw error
      }
    }
    return shelf.create(dictionary, signal)
  }

  async function sync(key: string, job: Job & { readonly dictionary: Dictionary }): Promise<string | undefined> {
    const time = AbortSignal.timeout(SYNC_MS)
    try {
      const dictionary = await dictionaryFor(job)
      if (!dictionary) giveUp(key)
      else {
        const id = await find(dictionary, anySignal(time, job.signal))
        remember(key, { id })
        return id
      }
    } catch (error) {
      const failed = job.signal?.aborted ? job.signal.reason : error
      if (failed instanceof Problem || time.aborted) giveUp(key)
      // A caller who left says nothing of the glossary: the next request looks for it anew.
      else if (!job.signal?.aborted) throw error
    } finally {
      underWay.delete(job.dictionary)
    }
    return undefined
  }

  async function idFor(key: string, job: Job & { readonly dictionary: Dictionary }): Promise<string | undefined> {
    const place = known.get(key)
    if (place && 'id' in place) return place.id
    if (place && now() < place.until) return undefined
    const search = underWay.get(job.dictionary) ?? sync(key, job)
    underWay.set(job.dictionary, search)
    return search
  }

  return {
    /** Answers of one request, sent with the glossary if there is one, and once more without if it is refused for that. */
    async translate(job: Job, send: Send): Promise<readonly Answer[]> {
      const { dictionary, source, target, signal } = job
      if (!dictionary || baseLanguage(source) === UNDETERMINED) return send(undefined)
      signal?.throwIfAborted()
      const key = [dictionary.key, source, target].join('\u0000')
      const id = await unlessAborted(idFor(key, { ...job, dictionary }), signal)
      if (id === undefined) return send(undefined)
      try {
        const answers = await send(id)
        return answers.map((answer) => ({ ...answer, terminology: 'native' }))
      } catch (error) {
        if (!refusesGlossary(error)) throw error
        // What is refused without it as well was not the glossary's fault.
        const answers = await send(undefined)
        giveUp(key)
        return answers
      }
    },
  }
}

/** DeepL answers 404 for a glossary it has no more, 400 for one that does not fit the pair, which may name the pair. */
const refusesGlossary = (error: unknown): boolean =>
  error instanceof Problem &&
  (error.code === 'unsupported-language-pair' ||
    (error.code === 'provider-refused' && [400, 404].includes(Number(error.fields.providerStatus))))
