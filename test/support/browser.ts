import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** What Chromium is started with: no sandbox (containers, root), and no traffic of its own. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

/**
 * The path of a Chromium: `CHROMIUM_PATH`, else one on PATH, else Debian's installed by apt when we are root, else
 * Playwright's own download. Throws in plain words, naming the switch that leaves the browser tests out, when none can be
 * had.
 */
export function findChromium(): string {
  const named = process.env.CHROMIUM_PATH
  if (named) return named
  return onPath() ?? fromApt() ?? fromPlaywright()
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false
    throw error
  }
}

function fromApt(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  console.error('No Chromium on PATH: installing Debian’s (set CHROMIUM_PATH to use another).')
  return succeeds('apt-get', ['update', '-qq']) &&
    succeeds('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
    ? onPath()
    : undefined
}

function fromPlaywright(): string {
  console.error('No Chromium on PATH: asking Playwright for its own.')
  if (succeeds(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium-headless-shell']))
    return ''
  throw new Error(
    'The browser tests need Chromium, and none was found, installed or downloaded. ' +
      'Install it, or set CHROMIUM_PATH to one, or leave the browser tests out with DRAGOMAN_SKIP_BROWSER=1.',
  )
}

function succeeds(command: string, options: readonly string[]): boolean {
  try {
    execFileSync(command, options, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    return true
  } catch (error) {
    console.error(
      `${command} could not do it: ${error instanceof Error ? error.message.split('\n', 1)[0] : String(error)}`,
    )
    return false
  }
}
