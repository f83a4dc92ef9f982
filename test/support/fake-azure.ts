import { aligns, applyDictionary, hasDictionary, projection, sentenceLengths } from './fake-azure-details.ts'
import {
  bracketed,
  type Engine,
  type Fake,
  type FakeOptions,
  type Recorded,
  type Reply,
  type Room,
  startFake,
} from './fake-engine.ts'

const CODES = new Set(
  'ar de en es fa fr fr-ca he hi it ja ko kmr ku nb pl pt pt-pt ru sr-Cyrl sr-Latn sv tr uk zh-Hans zh-Hant'.split(' '),
)

/** Azure Translator, version 3: `/translate` and `/languages`. https://learn.microsoft.com/azure/ai-services/translator/ */
export function startFakeAzure(options: FakeOptions = {}): Promise<Fake> {
  const { key = 'test-key', translate = bracketed, quota = Number.POSITIVE_INFINITY } = options

  const engine: Engine = {
    translatePath: '/translate',
    // The body is a list; its items come under their numbers.
    textsOf: (fields) =>
      Object.entries(fields).flatMap(([name, item]) =>
        /^\d+$/.test(name) ? String((item as Record<string, unknown>).Text ?? '') : [],
      ),
    // It repeats what it was sent, so that tests see whether that leaks.
    failure: (status, { texts, headers }) =>
      error(status * 1_000, `Failure ${status} on "${texts[0]}" for ${headers['ocp-apim-subscription-key']}`),
    reply(request, room) {
      if (request.fields['api-version'] !== '3.0') return refusal(400021)
      switch (`${request.method} ${request.path}`) {
        case 'GET /languages':
          return {
            status: 200,
            json: { translation: Object.fromEntries([...CODES].map((code) => [code, { name: code, dir: 'ltr' }])) },
          }
        case 'POST /translate': {
          const code = refuse(request)
          if (code) return refusal(code)
          const characters = request.texts.join('').length
          if (room.characters + characters > quota) return refusal(403001)
          room.characters += characters
          return translations(request, characters, room)
        }
      }
      return refusal(404000)
    },
  }

  const error = (code: number, message: string) => ({ error: { code, message } })
  const refusal = (code: number): Reply => ({ status: Math.floor(code / 1_000), json: error(code, 'It is refused.') })

  function refuse({ headers, fields, texts }: Recorded): number | undefined {
    if (key !== null && headers['ocp-apim-subscription-key'] !== key) return 401000
    if (fields.from !== undefined && !CODES.has(String(fields.from))) return 400035
    if (!CODES.has(String(fields.to))) return 400036
    if (!['plain', 'html', undefined].includes(fields.textType as string)) return 400071
    for (const flag of ['includeAlignment', 'includeSentenceLength'])
      if (!['true', 'false', undefined].includes(fields[flag] as string)) return 400000
    if (texts.length === 0) return 400074
    if (texts.length > 1_000) return 400072
    return texts.join('').length > 50_000 ? 400077 : undefined
  }

  function translations({ texts, fields }: Recorded, characters: number, { faults }: Room): Reply {
    const [from, to] = [fields.from as string | undefined, String(fields.to)]
    // The dictionary wants English on one side and a source that is named; elsewhere its markup is text.
    const takesDictionary = from !== undefined && (from === 'en') !== (to === 'en')
    const read = texts.map((text) => (takesDictionary ? applyDictionary(text, faults.leavesMarkup) : text))
    const details = (text: string, translated: unknown) => {
      if (typeof translated !== 'string' || faults.places === 'none') return {}
      const aligned = aligns(from ?? 'de', to) && !hasDictionary(text)
      return {
        ...(fields.includeAlignment === 'true' && {
          alignment: aligned ? { proj: projection(text, translated, faults.places) } : {},
        }),
        ...(fields.includeSentenceLength === 'true' && {
          sentLen: {
            srcSentLen: sentenceLengths(text, faults.places),
            transSentLen: sentenceLengths(translated, faults.places),
          },
        }),
      }
    }
    return {
      sources: texts,
      texts: read.map((text) => translate(text, to)),
      headers: { 'x-metered-usage': String(characters) },
      wrap: (translated) =>
        translated.map((text, index) => ({
          ...(from === undefined && { detectedLanguage: { language: 'de', score: 0.9 } }),
          translations: [{ text, to: fields.to, ...details(texts[index] ?? '', text) }],
        })),
    }
  }

  return startFake(engine)
}
