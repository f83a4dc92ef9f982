import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Ended {
  readonly code: number | null
  readonly signal: string | null
  readonly out: string
  readonly err: string
}

/** A command under way; `ended` gives what it wrote. */
export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
}

/**
 * The command line built in a folder of its own, so that other tests may build theirs at the same time. It lies among the
 * installed packages, where it finds them.
 */
export async function buildCommand() {
  const folder = join(root, 'node_modules/.cache', `dragoman-command-${process.pid}`)
  await build({
    absWorkingDir: root,
    entryPoints: ['src/cli.ts'],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  })
  return {
    /** Starts it with the settings given and no others. */
    start(args: readonly string[], settings: Readonly<Record<string, string>> = {}): Running {
      const env = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...settings }
      const child = spawn(process.execPath, [join(folder, 'cli.mjs'), ...args], {
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      return { child, ended: ending(child) }
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

async function ending(child: ChildProcess): Promise<Ended> {
  let out = ''
  let err = ''
  child.stdout?.on('data', (text: Buffer) => {
    out += text.toString()
  })
  child.stderr?.on('data', (text: Buffer) => {
    err += text.toString()
  })
  const [code, signal] = await once(child, 'close')
  return { code, signal, out, err }
}
