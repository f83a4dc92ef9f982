import { spawn } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'

/*
 * The test command. `node scripts/test.mjs`: the service built, its behaviour in Node and in workerd, then its page in a
 * real Chromium. `node scripts/test.mjs quality`: the quality floors, which need the development data.
 * DRAGOMAN_SKIP_BROWSER=1 leaves the browser out, and says so. A test of the page that passed only when it was run again
 * counts as passed, and a line of its own says how many did. The last line counts: N passed, N failed.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const results = `${root}test-results`
const quiet = {
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  // tests of the command need not build it again
  DRAGOMAN_BUILT: '1',
}
/** Vitest alone would leave a processor free for itself, which is half of a small machine. */
const workers = Math.max(2, availableParallelism() - 1)

/**
 * Runs a tool of the project and gives its exit code.
 * @param {string} tool
 * @param {...string} args
 * @returns {Promise<number>}
 */
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

/**
 * What a report of a test runner counts; all nought when it wrote none.
 * @param {string} name
 * @param {(report: any) => { passed: number, failed: number, skipped: number, flaky: number }} read
 */
async function counted(name, read) {
  try {
    return read(JSON.parse(await readFile(`${results}/${name}`, 'utf8')))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return { passed: 0, failed: 0, skipped: 0, flaky: 0 }
    throw error
  }
}

/** @param {{ numPassedTests: number, numFailedTests: number, numFailedTestSuites: number, numPendingTests: number }} report */
const vitestCounts = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests,
  flaky: 0,
})
/** @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report */
const playwrightCounts = ({ stats }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
  skipped: stats.skipped,
  flaky: stats.flaky,
})

const quality = process.argv[2] === 'quality'
await mkdir(results, { recursive: true })
const report = quality ? 'quality.json' : 'behaviour.json'
const projects = quality ? ['quality'] : ['node', 'workerd']
await rm(`${results}/${report}`, { force: true })
const options = [
  `--maxWorkers=${workers}`,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}/${report}`,
]

if (!quality) await build()
const codes = [await run('vitest/vitest.mjs', 'run', ...projects.flatMap((name) => ['--project', name]), ...options)]
const counts = [await counted(report, vitestCounts)]
if (!quality && process.env.DRAGOMAN_SKIP_BROWSER === '1') {
  console.log('\nThe browser tests were left out: DRAGOMAN_SKIP_BROWSER=1.')
} else if (!quality) {
  await rm(`${results}/browser.json`, { force: true })
  codes.push(await run('@playwright/test/cli.js', 'test'))
  counts.push(await counted('browser.json', playwrightCounts))
}
const sum = counts.reduce(
  (total, one) => ({
    passed: total.passed + one.passed,
    failed: total.failed + one.failed,
    skipped: total.skipped + one.skipped,
    flaky: total.flaky + one.flaky,
  }),
  { passed: 0, failed: 0, skipped: 0, flaky: 0 },
)
await writeFile(`${results}/${quality ? 'quality-count.json' : 'count.json'}`, JSON.stringify(sum))
// a runner that broke without a failed test is a failure all the same
const broke = codes.some((code) => code !== 0)
if (broke && sum.failed === 0) sum.failed = 1
if (sum.flaky > 0) console.log(`\n${sum.flaky} flaky: passed only when run again`)
console.log(`\n${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`)
process.exitCode = broke || sum.passed === 0 ? 1 : 0
