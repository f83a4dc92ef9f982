import {
  bracketed,
  type Engine,
  type Fake,
  type FakeOptions,
  type Recorded,
  type Reply,
  startFake,
} from './fake-engine.ts'

const CODES = 'ar de en es fa fr he hi it ja ko no pl pt ru sv tr uk zh-Hans zh-Hant'.split(' ')

/** Its own form of a code: Chinese by script, Norwegian as one, others without a region. */
const normalised = (code: string) => {
  if (/^zh/i.test(code)) return /hant|tw|hk/i.test(code) ? 'zh-Hant' : 'zh-Hans'
  const [language = ''] = code.toLowerCase().split('-')
  return language === 'nb' ? 'no' : language
}

/** MTranServer: `/translate/batch` and `/languages`. https://github.com/xxnuo/MTranServer */
export function startFakeMTranServer(options: FakeOptions = {}): Promise<Fake> {
  const { key = 'test-key', translate = bracketed } = options

  const engine: Engine = {
    translatePath: '/translate/batch',
    textsOf: ({ texts }) => (Array.isArray(texts) ? texts.map(String) : []),
    // Like the real one it repeats what it was sent, so that tests see whether that leaks.
    failure: (status, { texts, headers }) => ({
      error: `Failure ${status} on "${texts[0]}" for ${headers.authorization}`,
    }),
    reply(request) {
      const authorization = String(request.headers.authorization ?? '').replace('Bearer ', '')
      if (key !== null && authorization !== key) return error(401, 'Unauthorized')
      switch (`${request.method} ${request.path}`) {
        case 'GET /languages':
          return {
            status: 200,
            json: {
              languages: CODES,
              pairs: CODES.flatMap((code) => (code === 'en' ? [] : [`${code}-en`, `en-${code}`])),
            },
          }
        case 'POST /translate/batch':
          return refuse(request) ?? translations(request)
      }
      return error(404, 'Not Found')
    },
  }

  const error = (status: number, message: string): Reply => ({ status, json: { error: message } })

  function refuse({ texts, fields }: Recorded): Reply | undefined {
    const { from, to } = fields
    if (!from || !to || texts.length === 0) return error(400, 'Missing required fields: from, to, texts (array)')
    const missing = [from, to].map(String).find((code) => code !== 'auto' && !CODES.includes(normalised(code)))
    return missing ? error(500, `Translation failed at index 0: Error: No model found for ${from} -> ${to}`) : undefined
  }

  const translations = ({ texts, fields }: Recorded): Reply => ({
    sources: texts,
    texts: texts.map((text) => translate(text, String(fields.to))),
    wrap: (results) => ({ results }),
  })

  return startFake(engine)
}
