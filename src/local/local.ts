import { setMaxListeners } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { anySignal } from '../domain/any-signal.ts'
import { Problem } from '../domain/problem.ts'
import { type Tag, UNDETERMINED } from '../domain/tag.ts'
import type { Answer, Job, Provider } from '../providers/contract.ts'
import { malformed, timedOut, unsupportedPair } from '../providers/provider-problem.ts'
import { EngineFault } from './engine/engine-fault.ts'
import { isLoop } from './engine/loops.ts'
import { markTerms, readMarkedTerms } from './engine/marked-terms.ts'
import { estimateTokens, MOST_TOKENS } from './engine/pieces.ts'
import { createPool, type PoolOptions, type Route } from './engine/pool.ts'
import { translateText } from './engine/translate-text.ts'
import type { ModelSource } from './installed-model.ts'
import { findRoute, pairsOf } from './routes.ts'

/** Where the models come from, and what the engines may take. */
export interface LocalOptions extends PoolOptions {
  readonly models: ModelSource
  /**
   * Whether the place of each term in the translation is asked of the engine, by markup it carries over (false). What
   * comes of it is a guess of the engine, and only Bergamot can be asked.
   */
  readonly linkTerms?: boolean
}

/** A provider that holds threads: they end by themselves when idle, and at once when it is closed. */
export interface LocalProvider extends Provider {
  close(): Promise<void>
}

const name = 'local'

/** A first request may have to download models; the engine itself has limits of its own. */
const LONGEST_MS = 900_000

/** In UTF-16 code units. Engines are asked piece by piece: a transcript without a full stop is no more work than an article. */
const LONGEST_TEXT = 100_000

/** Milliseconds the index has to come before whoever has models goes on without it. */
const INDEX_MS = 300

/** Whoever cannot tell what there is can be asked all the same, and has the models that are here. */
const notKnownYet = (): Problem =>
  new Problem('provider-unavailable', `${name} waits for the index of models; those on this machine work already.`, {
    provider: name,
  })

const noModel = (): Problem =>
  new Problem(
    'provider-unavailable',
    `${name} has no model on this machine and may not download one. \`dragoman models pull de-en\` gets one for German into English, \`--from DIR\` from a folder.`,
    { provider: name },
  )

/**
 * Firefox's translation models on this machine: no key, and no text leaves it. One text is one call of the engine, so
 * that pairs are one to one; without a model of its own a pair goes through English. An undetermined source is refused:
 * there is nothing here that detects languages.
 * It asks for one text a request, since texts gain nothing from being sent together, and each is known the sooner.
 */
export function local({ models, linkTerms = false, ...options }: LocalOptions): LocalProvider {
  const pool = createPool(options)
  // an engine that cannot be asked for the places is asked for them once
  let carriesMarkup = linkTerms

  /** The models of a pair; they are fetched first where they are not here. */
  async function open({ source, target, onPreparation, signal }: Job): Promise<Route> {
    const load = ({ from, to }: { readonly from: Tag; readonly to: Tag }) =>
      models.open(from, to, signal, (done, total) =>
        onPreparation?.({ provider: name, what: `the model ${from}-${to}`, done, total }),
      )
    if (source === UNDETERMINED) throw unsupportedPair(name, source, target)
    try {
      const here = findRoute(await models.installed(), source, target)
      const legs = here ?? findRoute(await models.pairs(signal), source, target)
      // Whoever keeps the models knows best why there is none for the pair, and what would help.
      if (!legs) return [await load({ from: source, to: target })]
      const route = []
      for (const leg of legs) route.push(await load(leg))
      return route
    } catch (error) {
      throw error instanceof Problem ? withoutModel(error, source, target) : error
    }
  }

  return {
    name,
    free: true,
    limits: { texts: 1, characters: LONGEST_TEXT },
    timeoutMs: LONGEST_MS,
    features: { terminology: 'none', alternatives: 0, markup: 'none', context: false },

    async translate(job: Job) {
      const { texts, target, signal } = job
      signal?.throwIfAborted()
      const route = await open(job)
      const stop = new AbortController()
      const either = anySignal(stop.signal, signal)
      // Every text that waits listens to it.
      setMaxListeners(0, either)
      const ask = (text: string) => pool.ask(route, text, either)
      const forms = (job.terms ?? []).map(({ source }) => source)
      const linked = async (text: string): Promise<Answer | null> => {
        const marked = carriesMarkup && estimateTokens(text) <= MOST_TOKENS ? markTerms(text, forms) : null
        if (!marked) return null
        const answer = await pool.ask(route, text, either, marked.markup)
        carriesMarkup = answer.markup
        const read = answer.markup && answer.pieces === 1 ? readMarkedTerms(answer.texts.at(-1)!, marked.spans) : null
        return read && isUsable(text, read.text) ? read : null
      }
      const one = async (text: string): Promise<Answer> =>
        (await linked(text)) ?? { text: await translateText(name, target, text, ask) }
      try {
        return await Promise.all(texts.map(one))
      } catch (error) {
        signal?.throwIfAborted()
        throw error instanceof EngineFault ? problemOf(error, route) : error
      } finally {
        // Of a request that failed nothing more is asked.
        stop.abort()
      }
    },

    async languages(signal) {
      const here = (await models.installed()).length > 0
      const asked = models.pairs(signal)
      // Behind a firewall that drops everything the index takes its full time; it is still asked for, for those after.
      const pairs = await (here ? Promise.race([asked, pause(INDEX_MS, undefined, { ref: false })]) : asked)
      if (!pairs) throw notKnownYet()
      if (pairs.length === 0) throw noModel()
      return pairsOf(pairs)
    },
    close: () => pool.close(),
  }
}

/** Whether what was read out of markup can stand; if not the text is asked once more, as it is. */
const isUsable = (text: string, written: string): boolean => /[\p{L}\p{N}]/u.test(written) && !isLoop(text, written)

/** The problem of a model that cannot be had, with the pair and the way that is always open. */
function withoutModel({ code, detail, fields }: Problem, source: Tag, target: Tag): Problem {
  if (code === 'unsupported-language-pair') return new Problem(code, detail, { ...fields, provider: name })
  const brief = `There is no model for ${source} → ${target} on this machine.`
  const command = `dragoman models pull ${source}-${target} --from DIR`
  const help = detail.includes('--from DIR') ? '' : ` Without a network \`${command}\` loads the model from a folder.`
  return new Problem(code, `${detail}${help}`, { ...fields, provider: name, missing: 'model', brief, source, target })
}

/** What a caller is told of an engine that failed twice on a text, or did not come up. */
function problemOf(fault: EngineFault, route: Route): Problem {
  if (fault.kind === 'timeout') return timedOut(name)
  if (fault.kind === 'broken') return malformed(name, 'broke down on a text, on a fresh start again.')
  if (fault.kind === 'closed') {
    return new Problem('provider-unavailable', `${name} is being shut down.`, { provider: name })
  }
  const models = route.map(({ from, to, version }) => `${from}-${to} ${version}`)
  const detail = `${name} could not load ${models.join(' and ')}: the files may be damaged (dragoman models verify), or memory too small.`
  return new Problem('provider-unavailable', detail, { provider: name, models }, { cause: fault })
}
