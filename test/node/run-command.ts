import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from '../../scripts/build.mjs'

/** The repository's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Builds the command, unless `npm test` has: files that build at the same time would take it away from one another. */
export const built = async (): Promise<void> => {
  if (process.env.DRAGOMAN_BUILT !== '1') await build()
}

export interface Result {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Where there is no store: what a test is to keep, it keeps in a folder of its own. */
const NOWHERE = join(tmpdir(), `dragoman-keeps-nothing-${process.pid}`)

/** The command as a person runs it: a process of its own, with no provider configured and the settings given. */
export const dragoman = (
  args: readonly string[],
  input?: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Result> =>
  new Promise((resolve) => {
    const env = {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      MODELS_OFFLINE: '1',
      DRAGOMAN_HOME: NOWHERE,
      ...settings,
    }
    const child = execFile(
      process.execPath,
      [join(root, 'bin/dragoman.js'), ...args],
      { env, maxBuffer: 1e8 },
      (error, out, err) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
      },
    )
    child.stdin?.end(input)
  })
