import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/*
 * Bundles a benchmark of bench/ and runs it: node scripts/bench.mjs article [its arguments].
 * `peers` installs the libraries that the benchmarks are read beside; without a name it lists the benchmarks.
 */
const [name, ...args] = process.argv.slice(2)
const root = fileURLToPath(new URL('..', import.meta.url))

if (name === 'peers') process.exitCode = installPeers()
else if (name && existsSync(`${root}bench/${name}.ts`)) process.exitCode = await run(name)
else {
  console.error(
    `usage: npm run bench <name> -- [its arguments]\n\npeers ${benchmarks().join(' ')}\n\nSee bench/README.md.`,
  )
  process.exitCode = 2
}

/** @param {string} name */
async function run(name) {
  const outfile = `${root}test-results/bench/${name}.mjs`
  await mkdir(`${root}test-results/bench`, { recursive: true })
  await build({
    absWorkingDir: root,
    entryPoints: [`bench/${name}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  })
  return spawnSync(process.execPath, [outfile, ...args], { cwd: root, stdio: 'inherit' }).status ?? 1
}

/** Exactly what bench/peers locks; npm is told the folder, as it would take the one `npm run` was called in. */
function installPeers() {
  const command = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const folder = `${root}bench/peers`
  const options = { cwd: folder, stdio: /** @type {const} */ ('inherit'), shell: process.platform === 'win32' }
  return spawnSync(command, ['ci', '--prefix', folder], options).status ?? 1
}

/** Benchmarks are the files that run by themselves: those that give nothing to others. */
function benchmarks() {
  return readdirSync(`${root}bench`)
    .filter((file) => file.endsWith('.ts') && !/^export /m.test(readFileSync(`${root}bench/${file}`, 'utf8')))
    .map((file) => file.slice(0, -3))
}
