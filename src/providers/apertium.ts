import { parseTag, UNDETERMINED } from '../domain/tag.ts'
import type { Provider } from './contract.ts'
import { exchangeJson, member } from './exchange-json.ts'
import { languageCodes } from './language-codes.ts'
import { malformed, statusProblem, unsupportedPair, wrongCount } from './provider-problem.ts'

/** Where the server is. */
export interface ApertiumOptions {
  /** Address of the server, with a path where it has one. */
  readonly url: string
  /** Another `fetch` than the runtime's. */
  readonly fetch?: typeof globalThis.fetch
}

const name = 'apertium'

/**
 * A server of Apertium (APy): rules for close languages, one text at a time. It does not detect languages. It lists pairs;
 * what is installed only in other pairs it refuses. https://wiki.apertium.org/wiki/Apertium-apy
 */
export function apertium(options: ApertiumOptions): Provider {
  // What this server calls a language (`spa`, `por_BR`) is known once it was asked; it takes two letters as well.
  let codes = languageCodes([])
  const ask = (path: string, signal?: AbortSignal, body?: URLSearchParams) =>
    exchangeJson(name, { url: options.url.replace(/\/$/, '') + path, body, signal, fetch: options.fetch })

  return {
    name,
    free: true,
    limits: { texts: 1, characters: 5_000 },
    features: { terminology: 'none', alternatives: 0, markup: 'none', context: false },

    async translate({ texts, source, target, signal }) {
      if (texts.length !== 1) throw wrongCount(name, texts.length, 1)
      if (source === UNDETERMINED) throw unsupportedPair(name, source, target)
      const langpair = `${codes.code(source)}|${codes.code(target)}`
      // The server takes white space off the ends, so it stays here.
      const [whole = ''] = texts
      const q = whole.trim()
      // In the body, since an address may be written to a log. Without `markUnknown` words it does not know get an asterisk.
      const form = new URLSearchParams({ langpair, q, format: 'txt', markUnknown: 'no' })
      const { status, body, retryAfter } = await ask('/translate', signal, form)
      if (status === 400 && /\bpair is\b/.test(String(member(body, 'explanation'))))
        throw unsupportedPair(name, source, target)
      if (status !== 200) throw statusProblem(name, status, retryAfter)
      const text = member(member(body, 'responseData'), 'translatedText')
      if (typeof text !== 'string') throw malformed(name, 'answered with something that is not text.')
      return [{ text: whole.replace(q, () => text) }]
    },

    async languages(signal) {
      const { status, body, retryAfter } = await ask('/listPairs', signal)
      if (status !== 200) throw statusProblem(name, status, retryAfter)
      const pairs = member(body, 'responseData')
      if (!Array.isArray(pairs)) throw malformed(name, 'answered without a list of pairs.')
      const listed = (side: string) => [...new Set(pairs.map((pair: unknown) => String(member(pair, side))))]
      const [sources, targets] = [listed('sourceLanguage'), listed('targetLanguage')]
      codes = languageCodes(
        [...sources, ...targets].flatMap((code) => {
          const tag = parseTag(code)
          return tag === undefined ? [] : [[tag, code] as const]
        }),
      )
      const tags = (list: readonly string[]) => list.flatMap((code) => parseTag(code) ?? [])
      return { sources: tags(sources), targets: tags(targets) }
    },
  }
}
