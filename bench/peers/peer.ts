import { existsSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const FOLDER = 'bench/peers'
const { load } = (await import(pathToFileURL(resolve(FOLDER, 'load.js')).href)) as {
  load(name: string): Promise<unknown>
}

/** The module of a package that is installed for the benchmarks; what it exports is for the caller to know. */
export const loadPeer = async <Module>(name: string): Promise<Module> => (await load(name)) as Module

/** Where a file of an installed peer lies. */
export const peerFile = (path: string): string => resolve(FOLDER, 'node_modules', path)

/** Says in plain words how to get the peers when they are not there; whether they are. */
export function peersInstalled(): boolean {
  const installed = existsSync(peerFile('.package-lock.json'))
  if (!installed)
    console.log(
      'The libraries people would use instead are not installed, so their columns are left out.\n' +
        '`npm run bench peers` installs them into bench/peers, apart from the service.\n',
    )
  return installed
}

/** The version of a package, looked for among the peers first. */
export function versionOf(name: string): string {
  const file = [peerFile(`${name}/package.json`), resolve('node_modules', name, 'package.json')].find(existsSync)
  return file ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : '?'
}

/** The machine and the versions that the figures hold for, in a line. */
export const setting = (packages: readonly string[]): string =>
  [
    `Node ${process.versions.node} (ICU ${process.versions.icu})`,
    `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`,
    ...packages.map((name) => `${name} ${versionOf(name)}`),
  ].join(', ')
