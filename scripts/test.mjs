import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'

/*
 * The test command: the service built, its behaviour in Node and in workerd, then its page in a real Chromium.
 * DRAGOMAN_SKIP_BROWSER=1 leaves the browser out, and says so.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const quiet = {
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
}

/** Runs a tool of the project and gives its exit code. */
const run = (tool, ...args) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`${root}node_modules/${tool}`, ...args], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...quiet },
    })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })

await build()
const behaviour = await run('vitest/vitest.mjs', 'run', '--project', 'node', '--project', 'workerd')
let browser = 0
if (process.env.DRAGOMAN_SKIP_BROWSER === '1') {
  console.log('\nThe browser tests were left out: DRAGOMAN_SKIP_BROWSER=1.')
} else {
  browser = await run('@playwright/test/cli.js', 'test')
}
process.exitCode = behaviour || browser
