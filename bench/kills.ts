/**
 * What is lost when the service is killed (kill -9): a long text as a job, on Node and in workerd, killed three times in the
 * middle of it, beside the same undisturbed; then writers of a store killed at any moment, while they bring the tables up to
 * date too. Needs `npm run build`. Usage: kills [KILLS] [CHARACTERS] [node|workerd|writers]
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { type JobDone, jobThroughKills, longText } from '../test/support/job-through-kills.ts'
import { killWriters } from '../test/support/kill-writers.ts'
import { startKillable } from '../test/support/killable-server.ts'
import { startPayingEngine } from '../test/support/paying-engine.ts'
import { seeded } from '../test/support/seeded.ts'
import { startWorkerd } from '../test/support/workerd-server.ts'

const kills = Number(process.argv[2] ?? 200)
const length = Number(process.argv[3] ?? 2_000_000)
const only = process.argv[4]
/** Characters of one request at most, and milliseconds it takes. */
const MOST_CHARACTERS = 5_000
const LATENCY_MS = 100
const LEASE_MS = 20_000
const SHARES = [0.2, 0.5, 0.8]
/** Without a termbase: where a term is missing an engine is asked again. */
const OPTIONS = '&glossary=null'

const folder = await mkdtemp(join(tmpdir(), 'dragoman-bench-kills-'))
const engine = await startPayingEngine(MOST_CHARACTERS, LATENCY_MS)
const settings = {
  ...{ LIBRETRANSLATE_URL: engine.url, PROVIDERS: 'libretranslate', MODELS_OFFLINE: '1' },
  ...{ JOB_LEASE_MS: `${LEASE_MS}`, MAX_TEXT_LENGTH: '10000000' },
}

const onNode = (name: string) => () =>
  startKillable({ ...settings, DATABASE_URL: `file:${join(folder, `${name}.db`)}` })

// messages are lost with workerd, and sent again ten seconds after a lease has run out
const inWorkerd = (name: string) => () =>
  startWorkerd(join(folder, name), { ...settings, JOB_SLICE_MS: '20000', JOB_LEASE_MS: '8000' })

async function measure(
  where: string,
  start: (name: string) => () => ReturnType<typeof startKillable>,
): Promise<boolean> {
  const text = longText(length)
  const tell = (what: string, { paid, again, ms, slowest, unanswered, job }: JobDone): void =>
    console.log(
      `${where}, ${what}: ${(ms / 1000).toFixed(1)} s, ${job.progress.total} sentences, taken up ${job.attempts} times, ` +
        `${paid} characters paid for, ${again} texts twice or more, slowest answer beside it ${slowest.toFixed(0)} ms, ` +
        `${unanswered} not answered in half a minute`,
    )
  const whole = await jobThroughKills(start(`${where}-whole`), engine, text, [], OPTIONS)
  tell('undisturbed', whole)
  const at = SHARES.map((share) => share * whole.paid)
  const killed = await jobThroughKills(start(`${where}-killed`), engine, text, at, OPTIONS)
  tell(`killed ${at.length} times`, killed)
  const same = JSON.stringify(killed.document) === JSON.stringify(whole.document)
  const requests = (killed.paid - whole.paid) / at.length / MOST_CHARACTERS
  console.log(
    `${where}: ${same ? 'the same document' : 'ANOTHER DOCUMENT'}, ${requests.toFixed(1)} requests paid for twice a kill`,
  )
  return same
}

try {
  const good: boolean[] = []
  if (only === undefined || only === 'node') good.push(await measure('Node', onNode))
  if (only === undefined || only === 'workerd') good.push(await measure('workerd', inWorkerd))
  if (only === undefined || only === 'writers') {
    const tally = await killWriters(kills, seeded(Date.now() % 1_000_000))
    const { lost, twice, damaged, acknowledged, done } = tally
    console.log(
      `writers: killed ${tally.kills} times, ${acknowledged} writes acknowledged, ${lost.length} lost, ${done} jobs done, ` +
        `${twice.length} twice, ${damaged.length} files that did not open`,
    )
    for (const one of [...lost, ...twice, ...damaged].slice(0, 10)) console.log(`  ${one}`)
    good.push(lost.length + twice.length + damaged.length === 0)
  }
  if (good.includes(false)) process.exitCode = 1
} finally {
  engine.close()
  await rm(folder, { recursive: true })
}
