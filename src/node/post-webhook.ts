import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns'
import { request as plain } from 'node:http'
import { request as secure } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isLoopback } from '../domain/loopback.ts'
import { isPrivateAddress, isPrivateHost } from '../domain/private-address.ts'
import type { PostWebhook } from '../jobs/tell-callback.ts'

/**
 * Sends webhooks from Node, which reaches private networks: a name that stands for an address there is refused when it is
 * connected to, so that nobody can change what it stands for in between. `loopback` allows this machine.
 */
export const postWebhook =
  ({ loopback }: { readonly loopback: boolean }, find: FindAddresses = lookup): PostWebhook =>
  (url, headers, body, signal) =>
    new Promise((resolve, reject) => {
      const target = new URL(url)
      const own = loopback && isLoopback(target.hostname)
      // an address is not looked up
      if (!own && (target.protocol !== 'https:' || isPrivateHost(target.hostname)))
        return reject(new Error('only https on the public internet is called back'))
      const send = target.protocol === 'https:' ? secure : plain
      const options = {
        method: 'POST',
        headers,
        signal,
        ...(own ? {} : { lookup: publicLookup(find) }),
        agent: false as const,
      }
      const sent = send(target, options, (answer) => {
        answer.resume()
        resolve(answer.statusCode ?? 0)
      })
      sent.on('error', reject)
      sent.end(body)
    })

/** Finds all addresses of a name. */
type FindAddresses = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/** The addresses of a name; an error where one of them is not of the public internet. */
const publicLookup =
  (find: FindAddresses): LookupFunction =>
  (hostname, options, callback) =>
    find(hostname, { ...options, all: true }, (error, addresses) => {
      const hidden = addresses?.some(({ address }) => isPrivateAddress(address))
      const refusal = error ?? (hidden ? new Error('that name stands for an address of a private network') : null)
      if (refusal || !addresses[0]) return callback(refusal ?? new Error('that name stands for no address'), '')
      if (options.all) return callback(null, addresses)
      callback(null, addresses[0].address, addresses[0].family)
    })
