import { modelProblem, unusable } from './model-problem.ts'

/** Where an index is, and below what its files lie. */
export interface Mirror {
  readonly index: URL
  /** Ends in a slash. */
  readonly attachments: URL
}

/** The path of the index on every server of Remote Settings. */
const INDEX_PATH = 'v1/buckets/main/collections/translations-models-v2/records'

/** The public index and its files. They are provisioned for Firefox: whoever needs many installations sets up a mirror. */
export const PUBLIC_MIRROR: Mirror = {
  index: new URL(`https://firefox.settings.services.mozilla.com/${INDEX_PATH}`),
  attachments: new URL('https://firefox-settings-attachments.cdn.mozilla.net/'),
}

/**
 * The mirror at an address. An address of an index (it ends in `/records` or `.json`) is taken as it is, and its files lie
 * beside it, or at the root of a server with the paths of Remote Settings; below any other address the public paths are.
 */
export function mirrorAt(address: string | undefined): Mirror {
  if (address === undefined) return PUBLIC_MIRROR
  const given = new URL(address)
  if (given.href === PUBLIC_MIRROR.index.href) return PUBLIC_MIRROR
  if (!isIndex(given)) {
    const folder = asFolder(given)
    return { index: new URL(INDEX_PATH, folder), attachments: folder }
  }
  const root = given.pathname.indexOf('/v1/buckets/')
  const attachments = root < 0 ? new URL('.', given) : new URL(given.pathname.slice(0, root + 1), given)
  attachments.search = ''
  return { index: given, attachments }
}

/** Whether an address names an index, not a folder of files. */
export const isIndex = ({ pathname }: URL): boolean => /(?:\/records|\.json)$/i.test(pathname)

/** The address with a slash at its end, so that names are put below it. */
export function asFolder(address: URL): URL {
  const folder = new URL(address)
  folder.search = ''
  folder.hash = ''
  if (!folder.pathname.endsWith('/')) folder.pathname += '/'
  return folder
}

/** Names that stay in their folder: no separators, no escapes, no leading dot. */
const PLAIN_NAME = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,199}$/

/** Whether a name can be that of a file in a model's folder. */
export const isPlainName = (name: string): boolean => PLAIN_NAME.test(name)

/** Where a file lies. Throws `provider-malformed` when the index names a place outside the mirror. */
export function attachmentAddress({ index, attachments }: Mirror, location: string): URL {
  if (!location.split('/').every(isPlainName))
    throw unusable(`The index of models names a file outside its mirror: ${JSON.stringify(location)}.`, index.href)
  return new URL(location, attachments)
}

/** Redirects followed one after another. */
const MOST_HOPS = 5

/** A request for a file or an index. */
export interface Get {
  readonly headers?: Readonly<Record<string, string>>
  readonly signal: AbortSignal
  readonly fetch: typeof globalThis.fetch
}

/**
 * The answer of an address, after redirects. They are followed to https anywhere, else on the same host only, and never
 * from https to http. No key, cookie or referrer is sent. Throws `provider-refused` for any other redirect.
 */
export async function get(address: URL, { headers = {}, signal, fetch }: Get): Promise<Response> {
  let current = address
  for (let hop = 0; hop <= MOST_HOPS; hop++) {
    const response = await fetch(current, {
      redirect: 'manual',
      // bytes are counted and may be gone on with, so they must not be packed once more on the way
      headers: { 'accept-encoding': 'identity', ...headers },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    })
    const location = response.headers.get('location')
    if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return response
    await response.body?.cancel()
    if (!URL.canParse(location, current.href)) throw redirectProblem(current, location)
    const next = new URL(location, current)
    if (!mayFollow(current, next)) throw redirectProblem(current, next.origin)
    current = next
  }
  throw redirectProblem(address, 'one address after another')
}

function mayFollow(from: URL, to: URL): boolean {
  if (to.username !== '' || to.password !== '') return false
  return to.protocol === 'https:' || (to.protocol === from.protocol && to.host === from.host)
}

const redirectProblem = (address: URL, to: string) =>
  modelProblem(
    'provider-refused',
    `${address.href} redirects to ${to}, which is not followed: only https, or the same host, is.`,
    { address: address.href },
  )
