import { isLoopback } from '../domain/loopback.ts'
import { isPrivateHost } from '../domain/private-address.ts'
import { Problem } from '../domain/problem.ts'

/** Below are those of mail, shells and the like, RFC 6335 §6. */
const FIRST_FREE_PORT = 1024

/**
 * The address a job may tell its end to, in its canonical form: https on its own port or one that no service of a system
 * has, without a user, and not in a private network, which the caller must not reach through this service. `loopback`
 * allows this machine, over http and at any port as well. Throws `invalid-request`.
 */
export function callbackAddress(given: string, loopback: boolean): string {
  const refuse = (message: string): never => {
    throw new Problem('invalid-request', `callback ${message}.`, { errors: [{ field: 'callback', message }] })
  }
  if (!URL.canParse(given)) return refuse('must be an https address')
  const url = new URL(given)
  if (url.username !== '' || url.password !== '') return refuse('must be an address without a user and a password')
  if (loopback && isLoopback(url.hostname) && ['http:', 'https:'].includes(url.protocol)) return url.href
  if (url.protocol !== 'https:') return refuse('must be an https address')
  // the URL leaves 443 out
  if (url.port !== '' && Number(url.port) < FIRST_FREE_PORT)
    return refuse(`must be at port 443 or one from ${FIRST_FREE_PORT} on`)
  if (isPrivateHost(url.hostname)) return refuse('must be an address of the public internet')
  return url.href
}
