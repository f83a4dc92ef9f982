import { UNDETERMINED } from '../domain/tag.ts'
import type { Job, Provider } from './contract.ts'
import { exchangeJson, type JsonAnswer, member } from './exchange-json.ts'
import { languageCodes } from './language-codes.ts'
import { malformed, statusProblem, unsupportedPair, wrongCount } from './provider-problem.ts'

/** Where the server is. */
export interface MTranServerOptions {
  /** Address of the server, with a path where it has one. */
  readonly url: string
  /** Left out where the server asks for none. */
  readonly token?: string | undefined
  /** Another `fetch` than the runtime's. */
  readonly fetch?: typeof globalThis.fetch
}

const name = 'mtranserver'

/** It names its Chinese by script; other codes it brings into its own form. */
const languages = languageCodes([
  ['zh-Hans', 'zh-Hans'],
  ['zh', 'zh-Hans'],
  ['zh-Hant', 'zh-Hant'],
])

/**
 * An MTranServer: Firefox's models behind HTTP, any pair by way of English. It states no limits and takes the texts of a
 * request one after the other. https://github.com/xxnuo/MTranServer
 */
export function mtranserver(options: MTranServerOptions): Provider {
  return {
    name,
    free: true,
    limits: { texts: 25, characters: 5_000 },
    features: { terminology: 'none', alternatives: 0, markup: 'none', context: false },

    async translate(job) {
      const { texts, source, target, signal } = job
      const from = source === UNDETERMINED ? 'auto' : languages.code(source)
      const answer = await ask(options, '/translate/batch', signal, { from, to: languages.code(target), texts })
      if (answer.status !== 200) throw refusal(answer, job)
      const results = member(answer.body, 'results')
      if (!Array.isArray(results)) throw malformed(name, 'answered without a list of translations.')
      if (results.length !== texts.length) throw wrongCount(name, texts.length, results.length)
      return results.map((text: unknown) => {
        if (typeof text !== 'string') throw malformed(name, 'answered with something that is not text.')
        return { text }
      })
    },

    async languages(signal) {
      const { status, body, retryAfter } = await ask(options, '/languages', signal)
      if (status !== 200) throw statusProblem(name, status, retryAfter)
      const listed = member(body, 'languages')
      if (!Array.isArray(listed)) throw malformed(name, 'answered without a list of languages.')
      const tags = listed.flatMap((code: unknown) => languages.tag(String(code)) ?? [])
      return { sources: tags, targets: tags }
    },
  }
}

/** A pair without a model ends in 500, told only in words; they are not passed on. */
function refusal({ status, body, retryAfter }: JsonAnswer, { source, target }: Job) {
  if (status === 500 && /\bmodel (?:file not )?found\b/i.test(String(member(body, 'error'))))
    return unsupportedPair(name, source, target)
  return statusProblem(name, status, retryAfter)
}

const ask = ({ url, token, fetch }: MTranServerOptions, path: string, signal?: AbortSignal, body?: object) =>
  exchangeJson(name, {
    url: url.replace(/\/$/, '') + path,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    body,
    signal,
    fetch,
  })
