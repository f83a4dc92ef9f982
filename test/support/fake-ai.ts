import type { AiBinding } from '../../src/providers/ai.ts'
import { bracketed, type Engine, type Fake, type Recorded, type Reply, startFake } from './fake-engine.ts'

/** What is behind the binding of Workers AI, for `@cf/meta/m2m100-1.2b`. https://developers.cloudflare.com/workers-ai/ */
export function startFakeAi(): Promise<Fake> {
  const engine: Engine = {
    translatePath: '/run',
    textsOf: ({ inputs }) => {
      const { text } = (inputs ?? {}) as { text?: unknown }
      return text === undefined ? [] : [String(text)]
    },
    // It repeats what it was sent, so that tests see whether that leaks.
    failure: (status, { texts }) => error(CODES.get(status) ?? 1_000, `Failure ${status} on "${texts[0]}"`),
    reply(request) {
      if (`${request.method} ${request.path}` !== 'POST /run')
        return { status: 404, json: error(3042, 'No such model') }
      return refuse(request) ?? translation(request)
    },
  }

  const error = (internalCode: number, description: string) => ({ internalCode, name: 'AiError', description })

  function refuse({ headers, fields }: Recorded): Reply | undefined {
    const { text, source_lang, target_lang } = fields.inputs as Record<string, unknown>
    if (headers['cf-consn-model-id'] !== '@cf/meta/m2m100-1.2b')
      return { status: 400, json: error(5007, 'No such model') }
    const complete = [text, source_lang, target_lang].every((field) => typeof field === 'string' && field !== '')
    return complete ? undefined : { status: 400, json: error(5006, 'Error: required properties are missing') }
  }

  const translation = ({ texts, fields }: Recorded): Reply => ({
    sources: texts,
    texts: texts.map((text) => bracketed(text, String((fields.inputs as Record<string, unknown>).target_lang))),
    wrap: ([text]) => ({ translated_text: text }),
  })

  return startFake(engine)
}

/** What a status goes with, of those that the documentation names. */
const CODES = new Map([
  [400, 3003],
  [403, 3041],
  [404, 3042],
  [408, 3007],
  [413, 3006],
  [429, 3040],
])

/** The binding before that server. Like workerd's it gives the response as it came, or reads it and throws by code. */
export const aiBinding = (url: string): AiBinding => ({
  async run(model, inputs, { returnRawResponse, signal, ...options } = {}) {
    const response = await fetch(`${url}/run?version=3`, {
      method: 'POST',
      redirect: 'manual',
      body: JSON.stringify({ inputs, options }),
      headers: { 'content-type': 'application/json', 'cf-consn-model-id': model },
      ...(signal && { signal }),
    })
    if (returnRawResponse) return response
    const body = (await response.json()) as { internalCode?: number; description?: string }
    if (!response.ok) throw new Error(`${body.internalCode}: ${body.description}`)
    return body
  },
})
