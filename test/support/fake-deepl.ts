import { createGlossaryDesk } from './fake-deepl-glossaries.ts'
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

const SOURCES =
  'ar bg cs da de el en es et fi fr he hu id it ja ko lt lv nb nl pl pt ro ru sk sl sv th tr uk vi zh'.split(' ')
const TARGETS = [
  ...SOURCES.filter((code) => !['en', 'pt'].includes(code)),
  ...['en-GB', 'en-US', 'es-419', 'pt-BR', 'pt-PT', 'zh-Hans', 'zh-Hant'],
]
const WITH_FORMALITY = new Set(['de', 'es', 'es-419', 'fr', 'it', 'ja', 'nl', 'pl', 'pt-BR', 'pt-PT', 'ru'])
const CHOICES: Record<string, readonly string[]> = {
  split_sentences: ['0', '1', 'nonewlines'],
  tag_handling: ['html', 'xml'],
  formality: ['default', 'less', 'more', 'prefer_less', 'prefer_more'],
  model_type: ['quality_optimized', 'latency_optimized', 'prefer_quality_optimized'],
}
const LARGEST_BODY = 128 * 1024
const MOST_TEXTS = 50

const listOf = (value: unknown): unknown[] => (value === undefined || value === null ? [] : [value].flat())
const knows = (codes: readonly string[], code: string) =>
  codes.some((known) => known.toLowerCase() === code.toLowerCase())

/**
 * The text part of DeepL's documented protocol: `/v2/translate` by form, JSON or query, `/v2/languages`, `/v2/usage`, and
 * the glossaries, old and new.
 * https://developers.deepl.com/docs
 */
export function startFakeDeepl(options: FakeOptions = {}): Promise<Fake> {
  const { key = 'test-key', translate = bracketed, quota = Number.POSITIVE_INFINITY } = options

  const desk = createGlossaryDesk(SOURCES)

  function authorised({ headers, fields }: Recorded): boolean {
    const header = headers.authorization
    const given = typeof header === 'string' ? header.replace(/^DeepL-Auth-Key /, '') : fields.auth_key
    return key === null || given === key
  }

  const engine: Engine = {
    translatePath: '/v2/translate',
    textsOf: (fields) => [...listOf(fields.text), ...listOf(fields['text[]'])].map(String),
    // Like many a real server it repeats what it was sent, so that tests see whether that leaks.
    failure: (status, { texts, headers }) =>
      status === 403 ? undefined : { message: `Failure ${status} on "${texts[0]}" for ${headers.authorization}` },
    reply(request, room) {
      if (!authorised(request)) return { status: 403 }
      switch (`${request.method} ${request.path}`) {
        case 'GET /v2/usage':
        case 'POST /v2/usage':
          return {
            status: 200,
            json: {
              character_count: room.characters,
              character_limit: Number.isFinite(quota) ? quota : 1_000_000_000_000,
            },
          }
        case 'GET /v2/languages':
        case 'POST /v2/languages':
          return languages(request.fields.type)
        case 'GET /v2/translate':
        case 'POST /v2/translate': {
          const refusal = refuse(request, room) ?? desk.refuse(request, room)
          if (refusal) return refusal
          const characters = request.texts.join('').length
          if (room.characters + characters > quota) return { status: 456, json: { message: 'Quota exceeded' } }
          room.characters += characters
          return translations(request, desk.applier(request, room))
        }
        default:
          return desk.reply(request, room) ?? { status: 404, json: { message: 'Not found' } }
      }
    },
  }

  function translations({ texts, fields }: Recorded, apply: (text: string) => string): Reply {
    const target = String(fields.target_lang)
    const source = String(fields.source_lang || 'DE').toUpperCase()
    const billed = ['1', 'true', true].includes(fields.show_billed_characters as string)
    return {
      sources: texts,
      texts: texts.map((text) => apply(translate(text, target))),
      wrap: (translated) => ({
        translations: translated.map((text, index) => ({
          detected_source_language: source,
          text,
          ...(billed && { billed_characters: texts[index]?.length ?? 0 }),
          ...(fields.model_type !== undefined && { model_type_used: String(fields.model_type).replace('prefer_', '') }),
        })),
      }),
    }
  }

  return startFake(engine)
}

function languages(type: unknown): Reply {
  if (type !== undefined && type !== 'source' && type !== 'target') {
    return { status: 400, json: { message: "Value for 'type' not supported." } }
  }
  const codes = type === 'target' ? TARGETS : SOURCES
  return {
    status: 200,
    json: codes.map((code) => ({
      language: code.toUpperCase(),
      name: code,
      ...(type === 'target' && { supports_formality: WITH_FORMALITY.has(code) }),
    })),
  }
}

/** What is wrong with a request to translate, in the order DeepL looks. */
function refuse({ texts, fields }: Recorded, room: Room): Reply | undefined {
  const bad = (message: string, status = 400): Reply => ({ status, json: { message } })
  if (Number(fields.bytes) > LARGEST_BODY) return bad('Payload too large', 413)
  if (texts.length === 0) return bad("Parameter 'text' not specified.")
  if (texts.length > MOST_TEXTS) return bad('Too many texts in the request.', 413)
  const target = String(fields.target_lang ?? '')
  const source = String(fields.source_lang ?? '')
  if (target === '') return bad("Parameter 'target_lang' not specified.")
  if (!knows([...TARGETS, 'en', 'pt'], target)) return bad("Value for 'target_lang' not supported.")
  if (source !== '' && !knows(SOURCES, source)) return bad("Value for 'source_lang' not supported.")
  for (const [name, allowed] of Object.entries(CHOICES)) {
    const value = fields[name]
    if (value !== undefined && !allowed.includes(String(value))) return bad(`Value for '${name}' not supported.`)
  }
  const strict = fields.formality === 'less' || fields.formality === 'more'
  if (strict && !knows([...WITH_FORMALITY], target)) {
    return bad(`Target language ${target} does not support formality.`)
  }
  if (fields.model_type !== undefined && fields.model_type === room.faults.lacksModel) {
    return bad(`The language pair has no model of the type ${fields.model_type}.`)
  }
  return undefined
}
