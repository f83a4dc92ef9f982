import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * What a fake does instead of answering as documented. `status` carries the engine's own error body; `hold` answers as
 * documented, but not before `POST …/__release`.
 */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string }
  | { readonly kind: 'slow'; readonly milliseconds: number }
  | {
      readonly kind:
        | 'hang'
        | 'hold'
        | 'reset'
        | 'cut-off'
        | 'html'
        | 'broken-json'
        | 'redirect'
        | 'too-few'
        | 'too-many'
        | 'empty'
        | 'echo'
        | 'other-order'
        | 'no-text'
    }

/** A chat model's answer: a message's content, with the reason why it ended and a refusal, or any JSON with a status. */
export type Said =
  | { readonly content?: unknown; readonly finishReason?: string; readonly refusal?: string }
  | { readonly status: number; readonly json: unknown }

/** The body of `POST …/__faults`. */
export interface Faults {
  /** For the next requests to translate, one each; `null` answers as documented. */
  readonly schedule?: readonly (Fault | null)[]
  /** For every request to translate after the schedule. */
  readonly always?: Fault | null
  /** For every request to any address. */
  readonly everywhere?: Fault | null
  /** For every request to an address that begins so, by method and path: `POST /v3/glossaries`. */
  readonly at?: Readonly<Record<string, Fault>>
  /** What a chat model says to the next requests, one each, in place of translating. */
  readonly says?: readonly Said[]
  /** Whether the terms of a glossary are seen in the texts; else it is taken and checked, and every text stays as it is. */
  readonly appliesGlossaries?: boolean
  /** What Azure leaves of its dictionary's markup: all of it, the tags alone, something that is no tag any more. */
  readonly leavesMarkup?: 'whole' | 'tags' | 'broken'
  /** How Azure counts the places in a text: not at all, past its end, in code points. Left out = in code units. */
  readonly places?: 'none' | 'beyond' | 'code-points'
  /** A model type DeepL has no model of for any pair. */
  readonly lacksModel?: string
  /** Options the server does not take: `temperature`, `json_schema`, `json_object`. */
  readonly refuses?: readonly string[]
}

/** A request as the fake took it. Field values are strings, or lists of them where a name was repeated. */
export interface Recorded {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly fields: Readonly<Record<string, unknown>>
  readonly texts: readonly string[]
}

export interface FakeOptions {
  /** The key it takes (`test-key`); `null` takes any and none. */
  readonly key?: string | null
  /** What it makes of a text ({@link bracketed}). `target` is the engine's own code. */
  readonly translate?: (text: string, target: string) => string
  /** Characters a room may have translated before the quota is used up (no end). */
  readonly quota?: number
}

export interface Fake {
  /** `http://127.0.0.1:…`; `${url}/room/NAME` is the same engine with faults and records of its own. */
  readonly url: string
  /** The requests outside rooms, in order of arrival. */
  readonly requests: readonly Recorded[]
  /** Replaces the faults outside rooms. */
  fault(faults: Faults): void
  close(): Promise<void>
}

/** State of one room: tests that run at the same time each take their own. */
export interface Room {
  faults: Faults
  schedule: (Fault | null)[]
  /** What is still to be said. */
  says: Said[]
  requests: Recorded[]
  characters: number
  /** What waits for the release. */
  readonly held: Set<() => void>
  /** Whether nothing is held any more; new faults hold anew. */
  released: boolean
}

/** What an engine answers: JSON of a status, or texts to be wrapped into JSON once the faults had their way. */
export type Reply =
  | { readonly status: number; readonly json?: unknown }
  | {
      readonly sources: readonly string[]
      readonly texts: readonly string[]
      readonly headers?: Record<string, string>
      wrap(texts: readonly unknown[]): unknown
    }

export interface Engine {
  readonly translatePath: string
  /** Names under which texts come. */
  textsOf(fields: Readonly<Record<string, unknown>>): readonly string[]
  reply(request: Recorded, room: Room): Reply
  /** The error body of a status. */
  failure(status: number, request: Recorded): unknown
}

export { bracketed } from './fake-translation.ts'

/** An engine as a real HTTP server on 127.0.0.1, at a port of the system's choice. */
export async function startFake(engine: Engine): Promise<Fake> {
  const rooms = new Map<string, Room>()
  const roomOf = (name: string): Room => {
    const room = rooms.get(name) ?? newRoom()
    rooms.set(name, room)
    return room
  }
  const setFaults = (room: Room, faults: Faults) => {
    room.faults = faults
    room.schedule = [...(faults.schedule ?? [])]
    room.says = [...(faults.says ?? [])]
    room.released = false
  }

  const server = createServer(async (message, response) => {
    const url = new URL(message.url ?? '/', 'http://fake')
    const [, name = '', path = '/'] = /^(?:\/room\/([^/]+))?(\/.*)$/.exec(url.pathname) ?? []
    const room = roomOf(name)
    const body = await read(message)
    if (path === '/__faults') {
      setFaults(room, message.method === 'DELETE' ? {} : (JSON.parse(body) as Faults))
      return void response.writeHead(204).end()
    }
    if (path === '/__requests') return send(response, 200, room.requests)
    if (path === '/__held') return send(response, 200, room.held.size)
    if (path === '/__release') {
      room.released = true
      for (const release of room.held) release()
      return void response.writeHead(204).end()
    }
    const fields = readFields(url, message.headers['content-type'] ?? '', body)
    if (!fields) return send(response, 400, engine.failure(400, record(message, path, {}, [])))
    const request = record(message, path, fields, engine.textsOf(fields))
    room.requests.push(request)
    const translates = path === engine.translatePath
    const due = translates ? (room.schedule.length > 0 ? room.schedule.shift() : room.faults.always) : undefined
    const there = Object.entries(room.faults.at ?? {}).find(([start]) => `${request.method} ${path}`.startsWith(start))
    await answer(engine, request, room, room.faults.everywhere ?? there?.[1] ?? due ?? undefined, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    requests: roomOf('').requests,
    fault: (faults) => setFaults(roomOf(''), faults),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

async function answer(engine: Engine, request: Recorded, room: Room, fault: Fault | undefined, to: ServerResponse) {
  switch (fault?.kind) {
    case 'hang':
      return
    case 'reset':
      return void to.socket?.resetAndDestroy()
    case 'cut-off':
      to.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }).write('{"tr')
      return void setTimeout(() => to.socket?.destroy(), 10)
    case 'html':
      return void to.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Proxy</title>')
    case 'broken-json':
      return void to.writeHead(200, { 'content-type': 'application/json' }).end('{"translations": [{"te')
    case 'redirect':
      return void to.writeHead(307, { location: request.path }).end()
    case 'status':
      return send(
        to,
        fault.status,
        engine.failure(fault.status, request),
        fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter },
      )
    case 'hold':
      await hold(room, to)
      break
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, fault.milliseconds))
  }
  const reply = engine.reply(request, room)
  if ('json' in reply || 'status' in reply) return send(to, reply.status, reply.json)
  send(to, 200, reply.wrap(distort(reply.sources, reply.texts, fault)), reply.headers)
}

const newRoom = (): Room => ({
  faults: {},
  schedule: [],
  says: [],
  requests: [],
  characters: 0,
  held: new Set(),
  released: false,
})

/** Waits for the release, or for the caller to give up. */
async function hold({ held, released }: Room, to: ServerResponse): Promise<void> {
  if (released) return
  await new Promise<void>((resolve) => {
    const release = () => {
      held.delete(release)
      resolve()
    }
    held.add(release)
    to.once('close', release)
  })
}

function distort(sources: readonly string[], texts: readonly string[], fault: Fault | undefined): readonly unknown[] {
  switch (fault?.kind) {
    case 'too-few':
      return texts.slice(1)
    case 'too-many':
      return [...texts, 'One text nobody asked for.']
    case 'empty':
      return texts.map(() => '')
    case 'echo':
      return sources
    case 'other-order':
      return texts.toReversed()
    case 'no-text':
      return texts.map(() => null)
    default:
      return texts
  }
}

function send(to: ServerResponse, status: number, json: unknown, headers: Record<string, string> = {}): void {
  const body = json === undefined ? '' : JSON.stringify(json)
  to.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
}

async function read(message: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of message) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

/** Query, form and JSON as one record; repeated names become lists. `undefined` when a JSON body is broken. */
function readFields(url: URL, type: string, body: string): Record<string, unknown> | undefined {
  const fields: Record<string, unknown> = {}
  const add = (name: string, value: string) => {
    fields[name] = name in fields ? [fields[name], value].flat() : value
  }
  for (const [name, value] of url.searchParams) add(name, value)
  if (type.includes('urlencoded')) for (const [name, value] of new URLSearchParams(body)) add(name, value)
  if (!type.includes('json') || body === '') return { ...fields, bytes: Buffer.byteLength(body) }
  try {
    return { ...fields, ...(JSON.parse(body) as object), bytes: Buffer.byteLength(body) }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

const record = (
  { method = 'GET', headers }: IncomingMessage,
  path: string,
  fields: Record<string, unknown>,
  texts: readonly string[],
): Recorded => ({ method, path, headers, fields, texts })
