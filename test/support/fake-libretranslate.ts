import {
  bracketed,
  type Engine,
  type Fake,
  type FakeOptions,
  type Recorded,
  type Reply,
  startFake,
} from './fake-engine.ts'

export interface FakeLibreTranslateOptions extends FakeOptions {
  /** Most characters of a request, -1 for no limit (5 000). */
  readonly charLimit?: number
  /** Most texts of a request (25). */
  readonly batchLimit?: number
  /** Most alternatives of a text (4). */
  readonly alternativesLimit?: number
}

const CODES = 'ar de en es fa fr he hi it ja ko nb pb pl pt ru sv tr uk zh zt'.split(' ')

const listOf = (value: unknown): unknown[] => (value === undefined || value === null ? [] : [value].flat())

/** LibreTranslate's protocol: `/translate`, `/languages`, `/detect`, `/frontend/settings`, `/health`. https://docs.libretranslate.com */
export function startFakeLibreTranslate(options: FakeLibreTranslateOptions = {}): Promise<Fake> {
  const { key = 'test-key', translate = bracketed, quota = Number.POSITIVE_INFINITY } = options
  const { charLimit = 5_000, batchLimit = 25, alternativesLimit = 4 } = options

  const engine: Engine = {
    translatePath: '/translate',
    textsOf: ({ q }) => listOf(q).map(String),
    // Like many a real server it repeats what it was sent, so that tests see whether that leaks.
    failure: (status, { texts, fields }) => ({ error: `Failure ${status} on "${texts[0]}" for ${fields.api_key}` }),
    reply(request, room) {
      switch (`${request.method} ${request.path}`) {
        case 'GET /health':
          return { status: 200, json: { status: 'ok' } }
        case 'GET /languages':
          return { status: 200, json: CODES.map((code) => ({ code, name: code, targets: CODES })) }
        case 'GET /frontend/settings':
          return { status: 200, json: settings() }
        case 'POST /detect':
          if (request.texts.length === 0) return error(400, 'Invalid request: missing q parameter')
          return { status: 200, json: [{ confidence: 90, language: 'de' }] }
        case 'POST /translate': {
          const refusal = refuse(request)
          if (refusal) return refusal
          const characters = request.texts.join('').length
          if (room.characters + characters > quota) return error(403, 'Your quota is used up')
          room.characters += characters
          return translations(request)
        }
      }
      const known = ['/health', '/languages', '/frontend/settings', '/detect', '/translate'].includes(request.path)
      return error(known ? 405 : 404, known ? 'Method Not Allowed' : 'Not Found')
    },
  }

  const error = (status: number, message: string): Reply => ({ status, json: { error: message } })
  const settings = () => ({
    charLimit,
    frontendTimeout: 500,
    apiKeys: key !== null,
    keyRequired: key !== null,
    suggestions: false,
    filesTranslation: false,
    supportedFilesFormat: [],
    language: { source: { code: 'auto', name: 'Auto Detect' }, target: { code: 'en', name: 'English' } },
  })

  function refuse({ texts, fields }: Recorded): Reply | undefined {
    for (const name of ['q', 'source', 'target']) {
      if (fields[name] === undefined) return error(400, `Invalid request: missing ${name} parameter`)
    }
    if (key !== null && !fields.api_key) return error(400, 'Please contact the server operator to get an API key')
    if (key !== null && fields.api_key !== key) return error(403, 'Invalid API key')
    for (const code of [fields.source, fields.target].map(String)) {
      if (code !== 'auto' && !CODES.includes(code.toLowerCase())) return error(400, `${code} is not supported`)
    }
    if (!['text', 'html', undefined].includes(fields.format as string)) {
      return error(400, `${fields.format} format is not supported`)
    }
    if (Number(fields.alternatives ?? 0) > alternativesLimit) {
      return error(400, `Invalid request: alternatives parameter must be <= ${alternativesLimit}`)
    }
    const exceeds = (size: number, limit: number) =>
      error(400, `Invalid request: request (${size}) exceeds text limit (${limit})`)
    const characters = texts.join('').length
    if (texts.length > batchLimit) return exceeds(texts.length, batchLimit)
    return charLimit >= 0 && characters > charLimit ? exceeds(characters, charLimit) : undefined
  }

  function translations({ texts, fields }: Recorded): Reply {
    const many = Array.isArray(fields.q)
    const detected = { confidence: 90, language: 'de' }
    const others = (text: unknown) =>
      Array.from({ length: Number(fields.alternatives ?? 0) }, (_, index) => `${text} (${index + 2})`)
    return {
      sources: texts,
      texts: texts.map((text) => translate(text, String(fields.target))),
      wrap: (translated) => ({
        translatedText: many ? translated : translated[0],
        ...(others('').length > 0 && { alternatives: many ? translated.map(others) : others(translated[0]) }),
        ...(fields.source === 'auto' && { detectedLanguage: many ? translated.map(() => detected) : detected }),
      }),
    }
  }

  return startFake(engine)
}
