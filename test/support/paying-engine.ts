import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { rightTranslation } from './fault-schedule.ts'

/** An engine that is paid for by the character, whatever becomes of its answers; it always gives the same ones. */
export interface PayingEngine {
  readonly url: string
  /** Characters it was sent so far. */
  paid(): number
  /** Texts it was sent more than once. */
  again(): number
  /** Resolves when it was sent so many characters. */
  reached(characters: number): Promise<void>
  forget(): void
  close(): void
}

/** Starts one that speaks LibreTranslate's API, takes so many characters in a request and so long for each. */
export async function startPayingEngine(mostCharacters: number, latencyMs: number): Promise<PayingEngine> {
  let paid = 0
  const seen = new Map<string, number>()
  let waiting: { readonly at: number; readonly go: () => void }[] = []
  const server = createServer((message, response) => {
    const parts: Buffer[] = []
    message.on('data', (part: Buffer) => parts.push(part))
    message.on('end', () => {
      const send = (body: unknown) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
      if (message.url === '/languages')
        return send([
          { code: 'de', name: 'German', targets: ['en'] },
          { code: 'en', name: 'English', targets: [] },
        ])
      if (message.url === '/frontend/settings') return send({ charLimit: mostCharacters })
      const { q } = JSON.parse(Buffer.concat(parts).toString()) as { q: string[] }
      for (const text of q) {
        paid += text.length
        seen.set(text, (seen.get(text) ?? 0) + 1)
      }
      for (const { at, go } of waiting) if (at <= paid) go()
      waiting = waiting.filter(({ at }) => at > paid)
      setTimeout(() => send({ translatedText: q.map(rightTranslation) }), latencyMs)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    paid: () => paid,
    again: () => [...seen.values()].filter((times) => times > 1).length,
    reached: (at) => new Promise((go) => (at <= paid ? go() : waiting.push({ at, go }))),
    forget() {
      paid = 0
      seen.clear()
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
