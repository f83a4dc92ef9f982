import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postWebhook } from '../../src/node/post-webhook.ts'

const seen: { readonly url: string; readonly headers: NodeJS.Dict<string | string[]>; readonly body: string }[] = []
const server = createServer((message, response) => {
  const parts: Buffer[] = []
  message.on('data', (part: Buffer) => parts.push(part))
  message.on('end', () => {
    const { url = '', headers } = message
    seen.push({ url, headers, body: Buffer.concat(parts).toString() })
    if (url === '/slow') return
    response.writeHead(url === '/moved' ? 302 : 204, { location: '/elsewhere' }).end()
  })
})
let address: string
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
})
const soon = (): AbortSignal => AbortSignal.timeout(5_000)

describe('a webhook sent from Node', () => {
  it('goes with its headers and its body, and gives the status', async () => {
    const post = postWebhook({ loopback: true })
    expect(await post(`${address}/told?a=1`, { 'webhook-id': 'msg_1' }, '{"ä":1}', soon())).toBe(204)
    expect(seen.at(-1)).toMatchObject({ url: '/told?a=1', headers: { 'webhook-id': 'msg_1' }, body: '{"ä":1}' })
  })

  it('follows no redirection', async () => {
    const before = seen.length
    expect(await postWebhook({ loopback: true })(`${address}/moved`, {}, '', soon())).toBe(302)
    expect(seen.length).toBe(before + 1)
  })

  it('is given up when no answer comes in time', async () => {
    const sent = postWebhook({ loopback: true })(`${address}/slow`, {}, '', AbortSignal.timeout(50))
    await expect(sent).rejects.toThrow()
  })

  it.each([
    'http://127.0.0.1:9/',
    'https://127.0.0.1:9/',
    'https://10.0.0.1/',
    'https://[::1]/',
    'https://localhost/',
    'http://example.org/',
  ])('is not sent into a private network: %s', async (url) => {
    await expect(postWebhook({ loopback: false })(url, {}, '', soon())).rejects.toThrow('public internet')
  })

  it('is not sent where a public name stands for an address in a private network', async () => {
    const asked: string[] = []
    const post = postWebhook({ loopback: false }, (hostname, _, callback) => {
      asked.push(hostname)
      callback(null, [
        { address: '93.184.216.34', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ])
    })
    await expect(post('https://hooks.example.org/', {}, '', soon())).rejects.toThrow('private network')
    expect(asked).toEqual(['hooks.example.org'])
  })

  it('is not sent to another machine without https, whatever is allowed on this one', async () => {
    await expect(postWebhook({ loopback: true })('http://10.0.0.1/', {}, '', soon())).rejects.toThrow('public internet')
  })
})
