import { createServer, type ServerResponse } from 'node:http'

/** One translation under the test's hand: it sends events when it likes and ends, or breaks off. */
export interface ScriptedAnswer {
  readonly request: Record<string, unknown>
  send(event: string, data: unknown): void
  end(): void
  breakOff(): void
  /** Resolves when the page goes away. */
  readonly left: Promise<void>
}

/**
 * The real server with its translations replaced: everything else is passed on to `origin`. `next()` gives the translation
 * the page asks for next.
 */
export async function scriptedServer(origin: string) {
  const asked: ScriptedAnswer[] = []
  const waiting: ((answer: ScriptedAnswer) => void)[] = []
  const server = createServer(async (request, response) => {
    const body: Uint8Array[] = []
    for await (const part of request) body.push(part)
    if (request.method === 'POST' && request.url === '/v1/translations') {
      const answer = answerOver(response, JSON.parse(Buffer.concat(body).toString('utf8')))
      const wanted = waiting.shift()
      if (wanted) wanted(answer)
      else asked.push(answer)
      return
    }
    const passed = await fetch(`${origin}${request.url}`, {
      method: request.method ?? 'GET',
      headers: {
        'content-type': request.headers['content-type'] ?? 'text/plain',
        accept: request.headers.accept ?? '*/*',
      },
      ...(body.length > 0 ? { body: Buffer.concat(body) } : {}),
    })
    const headers = Object.fromEntries(
      [...passed.headers].filter(([name]) => !/^(content-(encoding|length)|transfer-encoding)$/.test(name)),
    )
    response.writeHead(passed.status, headers)
    response.end(Buffer.from(await passed.arrayBuffer()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The scripted server has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    next: (): Promise<ScriptedAnswer> => {
      const answer = asked.shift()
      return answer ? Promise.resolve(answer) : new Promise((resolve) => waiting.push(resolve))
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function answerOver(response: ServerResponse, request: Record<string, unknown>): ScriptedAnswer {
  response.writeHead(200, { 'content-type': 'application/x-ndjson' })
  response.flushHeaders()
  return {
    request,
    send: (event, data) => response.write(`${JSON.stringify({ event, data })}\n`),
    end: () => response.end(),
    breakOff: () => response.destroy(),
    left: new Promise((resolve) => response.once('close', resolve)),
  }
}
