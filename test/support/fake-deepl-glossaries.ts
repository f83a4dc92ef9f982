import type { Recorded, Reply, Room } from './fake-engine.ts'

interface FakeDictionary {
  readonly source: string
  readonly target: string
  readonly entries: ReadonlyMap<string, string>
}

interface FakeGlossary {
  readonly id: string
  name: string
  readonly created: string
  dictionaries: FakeDictionary[]
}

const MOST_GLOSSARIES = 1_000
const MOST_BYTES = 10 * 1024 * 1024
const PHRASE_BYTES = 1_024
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const refusal = (status: number, message: string): Reply => ({ status, json: { message } })
const isReply = (value: object): value is Reply => 'status' in value
const bytesOf = (text: string): number => Buffer.byteLength(text)

/**
 * The glossaries of a DeepL account, one account a room: `/v3/glossaries` with several dictionaries each, `/v2/glossaries`
 * as the list of those with one. https://developers.deepl.com/api-reference/multilingual-glossaries
 */
export function createGlossaryDesk(languages: readonly string[]) {
  const accounts = new WeakMap<Room, FakeGlossary[]>()
  const accountOf = (room: Room): FakeGlossary[] => {
    const account = accounts.get(room) ?? []
    accounts.set(room, account)
    return account
  }

  function read(row: Record<string, unknown>): FakeDictionary | Reply {
    const [source, target] = [row.source_lang, row.target_lang].map((code) => String(code ?? '').toLowerCase())
    if (!source || !languages.includes(source)) return refusal(400, "Value for 'source_lang' not supported.")
    if (!target || !languages.includes(target) || target === source) {
      return refusal(400, "Value for 'target_lang' not supported.")
    }
    if (row.entries_format !== 'tsv') return refusal(400, "Value for 'entries_format' not supported.")
    const text = String(row.entries ?? '')
    if (bytesOf(text) > MOST_BYTES) return refusal(413, 'Request size exceeds the limit')
    const entries = new Map<string, string>()
    for (const line of text.split('\n')) {
      const parts = line.split('\t')
      const bad =
        parts.length !== 2 || parts.some((part) => part === '' || part !== part.trim() || bytesOf(part) > PHRASE_BYTES)
      if (bad || entries.has(parts[0]!)) return refusal(400, 'Invalid glossary entries provided')
      entries.set(parts[0]!, parts[1]!)
    }
    return { source, target, entries }
  }

  function create({ fields }: Recorded, account: FakeGlossary[]): Reply {
    if (!fields.name) return refusal(400, "Parameter 'name' not specified.")
    const rows = rowsOf(fields)
    if (rows.length === 0) return refusal(400, "Parameter 'dictionaries' not specified.")
    if (account.length >= MOST_GLOSSARIES) return refusal(456, 'Quota for glossaries exceeded')
    const dictionaries: FakeDictionary[] = []
    for (const row of rows) {
      const dictionary = read(row)
      if (isReply(dictionary)) return dictionary
      dictionaries.push(dictionary)
    }
    const created = new Date().toISOString()
    const glossary = { id: crypto.randomUUID(), name: String(fields.name), created, dictionaries }
    account.push(glossary)
    return { status: 201, json: shown(glossary) }
  }

  return {
    reply(request: Recorded, room: Room): Reply | undefined {
      const account = accountOf(room)
      const { method, path } = request
      if (`${method} ${path}` === 'GET /v2/glossaries') {
        return { status: 200, json: { glossaries: account.flatMap(shownAlone) } }
      }
      if (`${method} ${path}` === 'GET /v3/glossaries') {
        return { status: 200, json: { glossaries: account.map(shown) } }
      }
      if (`${method} ${path}` === 'POST /v3/glossaries') return create(request, account)
      const id = /^\/v3\/glossaries\/([^/]+)$/.exec(path)?.[1]
      if (id === undefined) return undefined
      if (!UUID.test(id)) return refusal(400, 'Invalid glossary ID')
      const place = account.findIndex((glossary) => glossary.id === id)
      if (place < 0) return refusal(404, 'Glossary not found')
      if (method === 'GET') return { status: 200, json: shown(account[place]!) }
      if (method !== 'DELETE') return refusal(405, 'Method not allowed')
      account.splice(place, 1)
      return { status: 204 }
    },

    /** What is wrong with the glossary a request to translate names. */
    refuse({ fields }: Recorded, room: Room): Reply | undefined {
      const id = fields.glossary_id
      if (id === undefined) return undefined
      if (!fields.source_lang) return refusal(400, "Value for 'source_lang' must be given with a glossary.")
      if (!UUID.test(String(id))) return refusal(400, 'Invalid glossary ID')
      const glossary = accountOf(room).find((one) => one.id === id)
      if (!glossary) return refusal(404, 'Glossary not found')
      return dictionaryOf(glossary, fields)
        ? undefined
        : refusal(400, 'The glossary has no dictionary for the language pair.')
    },

    /** Puts the terms of the glossary a request names into a text, where the room wants to see them. */
    applier({ fields }: Recorded, room: Room): (text: string) => string {
      const glossary = accountOf(room).find(({ id }) => id === fields.glossary_id)
      const entries = glossary && room.faults.appliesGlossaries && dictionaryOf(glossary, fields)?.entries
      return (text) => [...(entries || [])].reduce((done, [source, target]) => done.replaceAll(source, target), text)
    },
  }
}

const base = (code: unknown): string => String(code).toLowerCase().split('-')[0]!

const dictionaryOf = ({ dictionaries }: FakeGlossary, fields: Recorded['fields']): FakeDictionary | undefined =>
  dictionaries.find(({ source, target }) => source === base(fields.source_lang) && target === base(fields.target_lang))

/** Dictionaries by JSON, or by a form with names such as `dictionaries[0].entries`. */
function rowsOf(fields: Recorded['fields']): Record<string, unknown>[] {
  if (Array.isArray(fields.dictionaries)) return fields.dictionaries as Record<string, unknown>[]
  const rows: Record<string, unknown>[] = []
  for (const [name, value] of Object.entries(fields)) {
    const [, index, field] = /^dictionaries\[(\d+)\]\.(\w+)$/.exec(name) ?? []
    if (index !== undefined && field !== undefined) rows[Number(index)] = { ...rows[Number(index)], [field]: value }
  }
  return rows
}

const shown = ({ id, name, created, dictionaries }: FakeGlossary) => ({
  glossary_id: id,
  name,
  dictionaries: dictionaries.map(({ source, target, entries }) => ({
    source_lang: source,
    target_lang: target,
    entry_count: entries.size,
  })),
  creation_time: created,
})

const shownAlone = (glossary: FakeGlossary) => {
  const [only, ...others] = shown(glossary).dictionaries
  if (!only || others.length > 0) return []
  const { id, name, created } = glossary
  return [{ glossary_id: id, name, ready: true, ...only, creation_time: created }]
}
