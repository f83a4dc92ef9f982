import { UNDETERMINED } from '../domain/tag.ts'
import { AI_CODES, aiLanguages } from './ai-languages.ts'
import type { LanguagePairs, Provider } from './contract.ts'
import { exchangeJson, type JsonAnswer, member } from './exchange-json.ts'
import { offersPair } from './language-pairs.ts'
import { malformed, statusProblem, unsupportedPair, usedUp, wrongCount } from './provider-problem.ts'

/** The binding of Workers AI, as far as it is used. */
export interface AiBinding {
  run(
    model: string,
    inputs: Readonly<Record<string, unknown>>,
    options?: { readonly returnRawResponse?: boolean; readonly signal?: AbortSignal },
  ): Promise<unknown>
}

const name = 'ai'
const MODEL = '@cf/meta/m2m100-1.2b'

/**
 * The translation model of Workers AI through a Worker's binding, without a key. It takes one text at a time and does not
 * detect languages. What it reads at once is told in tokens (1,024), so a longer text than surely fits is not sent.
 * https://developers.cloudflare.com/workers-ai/models/m2m100-1.2b
 */
export function ai(binding: AiBinding): Provider {
  return {
    name,
    limits: { texts: 1, characters: 1_500 },
    features: { terminology: 'none', alternatives: 0, markup: 'none', context: false },

    async translate({ texts, source, target, signal }) {
      if (texts.length !== 1) throw wrongCount(name, texts.length, 1)
      if (source === UNDETERMINED || !offersPair(pairs(), source, target)) throw unsupportedPair(name, source, target)
      const inputs = { text: texts[0], source_lang: aiLanguages.code(source), target_lang: aiLanguages.code(target) }
      // The response as it came tells status and Retry-After; the errors the binding makes of it do not.
      const options = { returnRawResponse: true, ...(signal && { signal }) }
      signal?.throwIfAborted()
      const fetch = async () => {
        const answer = await binding.run(MODEL, inputs, options).catch(rethrow)
        return answer instanceof Response ? answer : Response.json(answer)
      }
      const answer = await exchangeJson(name, { url: MODEL, signal, fetch })
      if (answer.status !== 200) throw refusal(answer)
      const text = member(answer.body, 'translated_text')
      if (typeof text !== 'string') throw malformed(name, 'answered with something that is not text.')
      return [{ text }]
    },

    languages: async () => pairs(),
  }
}

/** Its languages, by its model card: nobody can be asked for them. */
function pairs(): LanguagePairs {
  const tags = AI_CODES.flatMap((code) => aiLanguages.tag(code) ?? [])
  return { sources: tags, targets: tags }
}

/**
 * A Worker's request may make so many requests of its own; another would meet the same end. So would one that is told, by
 * a binding that throws what it was answered (`3036: …`), that the day's allowance is used up.
 */
function rethrow(error: unknown): never {
  if (/too many subrequests|\b(?:3036|4006): /i.test(String(error))) throw usedUp(name, 429)
  throw error
}

/** Codes that say the day's allowance is used up; the status is that of too many requests. */
const USED_UP: readonly unknown[] = [3036, 4006]

function refusal({ status, body, retryAfter }: JsonAnswer) {
  const code = member(body, 'internalCode') ?? member((member(body, 'errors') as unknown[] | undefined)?.[0], 'code')
  return USED_UP.includes(code) ? usedUp(name, status) : statusProblem(name, status, retryAfter)
}
