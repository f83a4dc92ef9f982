import { spawnSync } from 'node:child_process'
import { CASES } from './cases.ts'
import { loadTool, type Work } from './tools.ts'

/** Longest a process may take. */
const PATIENCE_MS = 10_000

/**
 * Milliseconds a tool takes for a text, warm: the best of at least three runs; of one when that alone is long. By the
 * clock, or in processor time where that is less, as it is when other processes are at work.
 */
export async function time(work: Work, tool: string, name: string): Promise<number> {
  const run = await loadTool(work, tool)
  const { language, text, lineByLine } = CASES.get(name)!
  const input = lineByLine ? text().split('\n') : [text()]
  let best = Number.POSITIVE_INFINITY
  const begun = performance.now()
  for (let runs = 0; runs < 500; runs++) {
    const before = process.cpuUsage()
    const started = performance.now()
    for (const part of input) run(part, language)
    const ended = performance.now()
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, ended - started, (user + system) / 1000 || Number.POSITIVE_INFINITY)
    if (ended - begun > 3_000 || (runs >= 2 && ended - begun > 600)) break
  }
  return best
}

/** The same in a process of its own, so that tools do not disturb each other; why there is no figure, in a word. */
export function timeApart(work: Work, tool: string, name: string): number | string {
  const { stdout, stderr, status, error } = spawnSync(process.execPath, [process.argv[1]!, '--one', work, tool, name], {
    encoding: 'utf8',
    timeout: PATIENCE_MS,
  })
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ETIMEDOUT') return `> ${PATIENCE_MS / 1000} s`
  if (status !== 0) {
    if (tool === 'dragoman') throw new Error(stderr)
    return 'fails'
  }
  return Number(stdout)
}
