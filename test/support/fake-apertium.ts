import { bracketed, type Engine, type Fake, type Recorded, type Reply, startFake } from './fake-engine.ts'

/** Three-letter codes by two-letter ones. More than there are pairs for, and every one into every other. */
const CODES = new Map(
  'ara:ar deu:de eng:en spa:es fra:fr ita:it nob:nb pol:pl por:pt rus:ru swe:sv tur:tr ukr:uk zho:zh'
    .split(' ')
    .map((row) => row.split(':').reverse() as [string, string]),
)
const LISTED = [...CODES.values(), 'por_BR']

/** Apertium's server, APy: `/translate` and `/listPairs`. https://wiki.apertium.org/wiki/Apertium-apy */
export function startFakeApertium(): Promise<Fake> {
  const engine: Engine = {
    translatePath: '/translate',
    // White space at the ends is lost there.
    textsOf: ({ q }) => (q === undefined ? [] : [String(q).trim()]),
    // It repeats what it was sent, so that tests see whether that leaks.
    failure: (status, { texts }) => error(status, `Failure ${status} on "${texts[0]}"`),
    reply(request) {
      if (request.path === '/listPairs') return { status: 200, json: respond(pairs) }
      if (request.path === '/translate') return refuse(request) ?? translation(request)
      return { status: 404, json: error(404, 'Resource requested does not exist. URL may have been mistyped') }
    },
  }

  const error = (code: number, explanation: string) => ({ status: 'error', code, message: 'Bad Request', explanation })
  const respond = (responseData: unknown) => ({ responseData, responseDetails: null, responseStatus: 200 })
  const pairs = LISTED.flatMap((sourceLanguage) =>
    LISTED.flatMap((targetLanguage) => (sourceLanguage === targetLanguage ? [] : [{ sourceLanguage, targetLanguage }])),
  )
  const pairOf = ({ fields }: Recorded) =>
    String(fields.langpair)
      .split('|')
      .map((code) => CODES.get(code) ?? code)

  function refuse(request: Recorded): Reply | undefined {
    const { fields } = request
    if (fields.langpair === undefined || fields.q === undefined)
      return { status: 400, json: error(400, 'Missing argument') }
    const pair = pairOf(request)
    if (pair.length !== 2) return { status: 400, json: error(400, 'That pair is invalid, use e.g. eng|spa') }
    if (pair.every((code) => LISTED.includes(code))) return undefined
    return { status: 400, json: error(400, 'That pair is not installed') }
  }

  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const translation = (request: Recorded): Reply => {
    const { texts, fields } = request
    const [, target = ''] = pairOf(request)
    const short = [...CODES].find(([, code]) => code === target)?.[0] ?? target
    const mark = fields.markUnknown === 'no' ? '' : '*'
    return {
      sources: texts,
      texts: texts
        .map((text) => mark + bracketed(text, short))
        .map((text) => (fields.format === 'txt' ? text : escaped(text))),
      wrap: ([translatedText]) => respond({ translatedText }),
    }
  }

  return startFake(engine)
}
