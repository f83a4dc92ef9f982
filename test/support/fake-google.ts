import {
  bracketed,
  type Engine,
  type Fake,
  type FakeOptions,
  type Recorded,
  type Reply,
  startFake,
} from './fake-engine.ts'

const CODES = 'ar de en es fa fr he hi it iw ja ko no pl pt pt-PT ru sv tl tr uk zh zh-CN zh-TW'.split(' ')
const V2 = '/language/translate/v2'

/** Google's Cloud Translation, Basic (v2). https://cloud.google.com/translate/docs/reference/rest/v2/translate */
export function startFakeGoogle(options: FakeOptions = {}): Promise<Fake> {
  const { key = 'test-key', translate = bracketed, quota = Number.POSITIVE_INFINITY } = options

  const engine: Engine = {
    translatePath: V2,
    textsOf: ({ q }) => (q === undefined ? [] : [q].flat().map(String)),
    // It repeats what it was sent, so that tests see whether that leaks.
    failure: (status, { texts, headers }) =>
      error(status, `Failure ${status} on "${texts[0]}" for ${headers['x-goog-api-key']}`, 'backendError'),
    reply(request, room) {
      if (key !== null && request.headers['x-goog-api-key'] !== key)
        return refusal(400, 'API key not valid. Please pass a valid API key.', 'badRequest')
      switch (`${request.method} ${request.path}`) {
        case `GET ${V2}/languages`:
          return { status: 200, json: { data: { languages: CODES.map((language) => ({ language })) } } }
        case `POST ${V2}`: {
          const refused = refuse(request)
          if (refused) return refused
          const characters = request.texts.join('').length
          if (room.characters + characters > quota) return refusal(403, 'Daily Limit Exceeded', 'dailyLimitExceeded')
          room.characters += characters
          return translations(request)
        }
      }
      return refusal(404, 'Not Found', 'notFound')
    },
  }

  const error = (code: number, message: string, reason: string) => ({
    error: { code, message, errors: [{ message, domain: 'global', reason }], status: 'FAILED' },
  })
  const refusal = (status: number, message: string, reason: string): Reply => ({
    status,
    json: error(status, message, reason),
  })

  function refuse({ texts, fields }: Recorded): Reply | undefined {
    if (texts.length === 0) return refusal(400, 'Required Text', 'required')
    for (const code of [fields.source, fields.target])
      if (code !== undefined && !CODES.includes(String(code))) return refusal(400, 'Invalid Value', 'invalid')
    if (fields.source !== undefined && fields.source === fields.target)
      return refusal(400, `Bad language pair: ${fields.source}|${fields.target}`, 'badRequest')
    if (texts.length > 128) return refusal(400, 'Too many text segments', 'badRequest')
    return texts.join('').length > 30_000 ? refusal(400, 'Text too long', 'badRequest') : undefined
  }

  // Anything but `text` is HTML, in which what stands for itself is escaped.
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
  const translations = ({ texts, fields }: Recorded): Reply => ({
    sources: texts,
    texts: texts
      .map((text) => translate(text, String(fields.target)))
      .map((text) => (fields.format === 'text' ? text : escaped(text))),
    wrap: (translated) => ({
      data: {
        translations: translated.map((translatedText) => ({
          translatedText,
          ...(fields.source === undefined && { detectedSourceLanguage: 'de' }),
        })),
      },
    }),
  })

  return startFake(engine)
}
