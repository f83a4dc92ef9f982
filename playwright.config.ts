import { defineConfig } from '@playwright/test'
import { CHROMIUM_ARGUMENTS, findChromium } from './test/support/browser.ts'
import { freePort } from './test/support/free-port.ts'

// workers read this file too, and must come to the same port and browser
process.env.DRAGOMAN_BROWSER_PORT ??= String(await freePort())
process.env.DRAGOMAN_BROWSER ??= findChromium()
const address = `http://127.0.0.1:${process.env.DRAGOMAN_BROWSER_PORT}`

/** The page in a real Chromium against the built server, with no provider and no network. */
export default defineConfig({
  testDir: 'test/browser',
  outputDir: 'test-results/browser',
  workers: 1,
  forbidOnly: true,
  // processor time is measured too, which a busy machine can stretch: what passes only now is counted apart
  retries: 1,
  // no test waits for a time, but a busy machine may be slow
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL: address,
    launchOptions: {
      args: CHROMIUM_ARGUMENTS,
      // empty means Playwright's own
      ...(process.env.DRAGOMAN_BROWSER === '' ? {} : { executablePath: process.env.DRAGOMAN_BROWSER }),
    },
  },
  webServer: {
    command: 'node dist/node.js',
    url: `${address}/healthz`,
    env: { PORT: process.env.DRAGOMAN_BROWSER_PORT, HOST: '127.0.0.1', LOG_LEVEL: 'silent', MODELS_OFFLINE: '1' },
    reuseExistingServer: false,
  },
})
