/*
 * Lighthouse over the pages as they are served: the start page, the seed article kept as a document, the glossaries; as on
 * a phone (slowed down, its own default) and on a desk. Run: npm run build, npm run bench peers, npm run bench lighthouse
 * Budget: 95 of 100 in performance, accessibility and best practices.
 */
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import process from 'node:process'
import { CHROMIUM_ARGUMENTS, findChromium } from '../test/support/browser.ts'
import { freePort } from '../test/support/free-port.ts'
import { loadPeer } from './peers/peer.ts'

const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const
const LEAST = 95

interface Report {
  readonly lhr: {
    readonly categories: Record<
      string,
      { readonly score: number | null; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }
    >
    readonly audits: Record<
      string,
      { readonly score: number | null; readonly title: string; readonly displayValue?: string }
    >
    readonly runtimeError?: { readonly message: string }
  }
}
interface Lighthouse {
  readonly default: (address: string, flags: object, config?: object) => Promise<Report>
  readonly desktopConfig: object
}

const lighthouse = await loadPeer<Lighthouse>('lighthouse')
const { launch } = await loadPeer<{
  launch(options: object): Promise<{ readonly port: number; kill(): void }>
}>('chrome-launcher')

const port = await freePort()
const address = `http://127.0.0.1:${port}`
const server = spawn(process.execPath, ['dist/node.js'], {
  env: {
    PATH: process.env.PATH,
    PORT: String(port),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'silent',
    MODELS_OFFLINE: '1',
    DATABASE_URL: 'memory:',
  },
  stdio: 'inherit',
})
const browser = await launch({
  chromePath: findChromium() || undefined,
  chromeFlags: ['--headless=new', ...CHROMIUM_ARGUMENTS],
})
try {
  await answering()
  const kept = await fetch(`${address}/v1/translations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: await readFile('seeds/000_8a0484b5e21d9973.txt', 'utf8'), keep: true }),
  })
  const { id } = (await kept.json()) as { readonly id: string }
  for (const [page, path] of [
    ['start', '/'],
    ['reader', `/t/${id}`],
    ['glossaries', '/glossaries'],
  ] as const)
    for (const form of ['phone', 'desk'] as const) await measure(page, path, form)
} finally {
  browser.kill()
  server.kill()
}

async function measure(page: string, path: string, form: 'phone' | 'desk'): Promise<void> {
  const flags = { port: browser.port, onlyCategories: CATEGORIES, logLevel: 'error' }
  const { lhr } = await lighthouse.default(
    address + path,
    flags,
    form === 'desk' ? lighthouse.desktopConfig : undefined,
  )
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message)
  const scores = CATEGORIES.map((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100))
  console.log(
    `${page.padEnd(11)} ${form.padEnd(6)} ${CATEGORIES.map((name, index) => `${name} ${scores[index]}`).join('  ')}`,
  )
  for (const name of CATEGORIES)
    for (const { id, weight } of lhr.categories[name]?.auditRefs ?? []) {
      const audit = lhr.audits[id]
      if (weight > 0 && audit && audit.score !== null && audit.score < 0.9)
        console.log(`              ${id}: ${audit.title} ${audit.displayValue ?? ''}`)
    }
  if (scores.some((score) => score < LEAST)) process.exitCode = 1
}

/** Waits for the server: it is asked until it answers. */
async function answering(): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      return void (await fetch(`${address}/healthz`))
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  throw new Error('the server did not come up')
}
