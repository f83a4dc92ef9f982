import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { packZstandard } from './zstandard.ts'

/** A file of a model, as the index of Remote Settings names it; what is left out is as for the public de-en model. */
export interface MirrorFile {
  readonly fileType: 'model' | 'lex' | 'vocab' | 'srcvocab' | 'trgvocab' | 'qualityModel'
  readonly content: Uint8Array
  readonly from?: string
  readonly to?: string
  readonly architecture?: string
  readonly version?: string
  readonly filter?: string
  readonly packing?: 'zst' | 'gz' | 'plain'
  /** The packed bytes, where they are not simply the content packed. */
  readonly packed?: Uint8Array
  /** Members of the record put in place of the right ones. */
  readonly record?: Readonly<Record<string, unknown>>
  readonly attachment?: Readonly<Record<string, unknown>>
}

/** How the mirror answers one request for a file in place of giving it. */
export type Behaviour =
  | 'good'
  /** The right number of wrong bytes. */
  | 'wrong bytes'
  /** Promises all, breaks the connection half-way. */
  | 'breaks off'
  /** Promises nothing, ends half-way as if that were all. */
  | 'ends early'
  /** Promises nothing, goes on after the end. */
  | 'does not end'
  /** Promises, and would give, one byte more. */
  | 'says too long'
  /** Half, then nothing more. */
  | 'stands still'
  /** Gives all from the start, whatever part was asked for. */
  | 'no ranges'
  /** Gives another part than was asked for, and says so. */
  | 'another range'
  | 'says too many'
  /** A piece, a pause, a piece. */
  | 'slow'
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }

export interface AskedFor {
  readonly path: string
  readonly range: string | undefined
  readonly headers: IncomingHttpHeaders
}

const INDEX = '/v1/buckets/main/collections/translations-models-v2/records'

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Bytes that look like nothing in particular and are the same each time. */
export function someBytes(length: number, seed: number): Buffer {
  const bytes = Buffer.alloc(length)
  let state = seed
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    bytes[at] = state >>> 24
  }
  return bytes
}

/** A whole release of a pair: model, shortlist, one vocabulary. */
export function release(overrides: Omit<Partial<MirrorFile>, 'fileType' | 'content'> = {}, seed = 1): MirrorFile[] {
  return [
    { fileType: 'model', content: someBytes(300_000, seed), ...overrides },
    { fileType: 'lex', content: someBytes(150_000, seed + 1), ...overrides },
    { fileType: 'vocab', content: someBytes(20_000, seed + 2), ...overrides },
  ]
}

const NAMES = new Map([
  ['model', (code: string) => `model.${code}.intgemm.alphas.bin`],
  ['lex', (code: string) => `lex.50.50.${code}.s2t.bin`],
])

/**
 * A mirror of models on the loopback interface: an index with the shape of Remote Settings', and its attachments under the
 * public paths, in ranges where they are asked for.
 */
export async function startModelMirror(files: readonly MirrorFile[] = release()) {
  const attachments = new Map<string, Buffer>()
  const behaviours = new Map<string, Behaviour[]>()
  const asked: AskedFor[] = []
  let index: { body: string | undefined; status: number; delay: number }
  const records = files.map((file, at) => recordOf(file, at, attachments))
  index = { body: JSON.stringify({ data: records }), status: 200, delay: 0 }

  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://mirror').pathname
    asked.push({ path, range: request.headers.range, headers: request.headers })
    if (path === INDEX) {
      if (index.delay > 0) await pause(index.delay)
      response.writeHead(index.status, { 'content-type': 'application/json' }).end(index.body)
      return
    }
    const name = path.split('/').at(-1) ?? ''
    const kind = [...behaviours.keys()].find((part) => name.includes(part))
    const behaviour = (kind !== undefined && behaviours.get(kind)?.shift()) || 'good'
    const content = attachments.get(path)
    if (content) await give(request, response, content, behaviour)
    else response.writeHead(404, { 'content-type': 'text/html' }).end('<html>nothing here')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The mirror has no port')
  const url = `http://127.0.0.1:${address.port}`
  return {
    url,
    indexUrl: `${url}${INDEX}`,
    records,
    asked,
    /** What was asked for of the files whose name holds `part`. */
    askedFor: (part: string) => asked.filter(({ path }) => path.split('/').at(-1)?.includes(part)),
    /** The next requests for files whose name holds `part` are answered so, one after another; later ones well. */
    behave(part: string, ...next: Behaviour[]) {
      behaviours.set(part, next)
    },
    answerIndex(change: Partial<typeof index>) {
      index = { ...index, ...change }
    },
    /** The bytes at a location of the index. */
    content: (location: string): Buffer => attachments.get(`/${location}`) ?? Buffer.alloc(0),
    /** Puts a file at a path of its own. */
    put(path: string, content: Uint8Array) {
      attachments.set(path, Buffer.from(content))
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export type ModelMirror = Awaited<ReturnType<typeof startModelMirror>>

function recordOf(file: MirrorFile, at: number, attachments: Map<string, Buffer>): Record<string, unknown> {
  const { from = 'de', to = 'en', packing = 'zst', content, fileType } = file
  const code = `${from.slice(0, 2)}${to.slice(0, 2)}`
  const name = NAMES.get(fileType)?.(code) ?? `${fileType}.${code}.spm`
  const packed = Buffer.from(file.packed ?? pack(content, packing))
  const ending = packing === 'plain' ? '' : `.${packing}`
  const location = `main-workspace/translations-models-v2/${at}-${name}${ending}`
  attachments.set(`/${location}`, packed)
  return {
    id: `record-${at}`,
    schema: 1,
    last_modified: 1_700_000_000_000 + at,
    name,
    fileType,
    sourceLanguage: from,
    targetLanguage: to,
    architecture: file.architecture ?? 'base-memory',
    version: file.version ?? '3.0',
    filter_expression: file.filter ?? '',
    attachment: {
      hash: sha256(packed),
      size: packed.length,
      filename: `${name}${ending}`,
      location,
      mimetype: 'application/zstd',
      ...file.attachment,
    },
    ...(packing !== 'plain' && { decompressedHash: sha256(content), decompressedSize: content.length }),
    ...file.record,
  }
}

const pack = (content: Uint8Array, packing: 'zst' | 'gz' | 'plain'): Uint8Array =>
  packing === 'zst' ? packZstandard(content) : packing === 'gz' ? gzipSync(content) : content

async function give(request: IncomingMessage, response: ServerResponse, whole: Buffer, behaviour: Behaviour) {
  if (typeof behaviour === 'object') {
    response.writeHead(behaviour.status, { ...behaviour.headers }).end(behaviour.body ?? '')
    return
  }
  const content = behaviour === 'wrong bytes' ? Buffer.from(whole.map((byte) => byte ^ 1)) : whole
  const wanted = behaviour === 'no ranges' ? null : /^bytes=(\d+)-$/.exec(request.headers.range ?? '')
  const start = wanted ? Number(wanted[1]) : 0
  const given = behaviour === 'another range' ? 1 : start
  const body = content.subarray(given)
  if (start >= content.length && wanted) {
    response.writeHead(416, { 'content-range': `bytes */${content.length}` }).end()
    return
  }
  const length = body.length + (behaviour === 'says too long' ? 1 : 0)
  const total = behaviour === 'says too many' ? content.length + 1 : content.length
  const promise = behaviour === 'ends early' || behaviour === 'does not end' ? {} : { 'content-length': length }
  response.writeHead(wanted ? 206 : 200, {
    'content-type': 'application/octet-stream',
    'accept-ranges': 'bytes',
    ...promise,
    ...(wanted && { 'content-range': `bytes ${given}-${content.length - 1}/${total}` }),
  })
  const half = body.subarray(0, Math.ceil(body.length / 2))
  switch (behaviour) {
    case 'breaks off':
      response.write(half)
      await pause(30)
      response.destroy()
      return
    case 'ends early':
      response.end(half)
      return
    case 'does not end':
      response.write(body)
      response.write(Buffer.alloc(100))
      return
    case 'stands still':
      response.write(half)
      return
    case 'slow':
      for (let at = 0; at < body.length && !response.destroyed; at += 10_000) {
        response.write(body.subarray(at, at + 10_000))
        await pause(20)
      }
      response.end()
      return
    default:
      response.end(body)
  }
}
