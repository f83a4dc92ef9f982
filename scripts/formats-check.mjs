import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { BESIDE, JUDGES, PYTHON } from './formats-judges.mjs'
import { isPackaged, schemaFolder } from './formats-schemas.mjs'

/*
 * Has every form a document can be exported in judged by programs nobody here wrote: npm run test:formats [FORMAT …].
 * Programs that are missing are installed where we are root on Debian. A form without a judge, a judge that cannot be
 * asked and a judge that is not content fail. `--reachable`: schemas that no package carries and that cannot be fetched
 * are told and do not fail.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'test-results/formats')
const reachable = process.argv.includes('--reachable')
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))

/** @param {string} program */
const isThere = (program) =>
  program.startsWith('module:')
    ? spawnSync(PYTHON, ['-c', `import ${program.slice(7)}`]).status === 0
    : spawnSync('sh', ['-c', `command -v "${program}"`]).status === 0

/** Installs what is missing, where that is possible. @param {readonly { program: string, package: string }[]} needed */
function install(needed) {
  const missing = [...new Set(needed.filter(({ program }) => !isThere(program)).map((each) => each.package))]
  if (missing.length === 0 || process.getuid?.() !== 0 || !isThere('apt-get')) return
  console.log(`installing ${missing.join(' ')}`)
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  }
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], options)
}

async function writeSamples() {
  const outfile = join(folder, 'write-samples.mjs')
  await build({
    absWorkingDir: root,
    entryPoints: ['test/foreign/write-samples.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  })
  const { writeSamples: write } = await import(outfile)
  return write(join(folder, 'files'), join(root, 'src/http/public/assets/one-file.txt'))
}

rmSync(join(folder, 'files'), { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const { formats, files } = await writeSamples()
const judges = JUDGES.filter(({ format }) => wanted.length === 0 || wanted.includes(format))
install([...judges, ...BESIDE])

const counts = { passed: 0, failed: 0, told: 0 }
/** @param {'passed' | 'failed' | 'told'} how @param {string} what @param {readonly string[]} [why] */
function tell(how, what, why = []) {
  counts[how] += 1
  console.log(`${{ passed: 'ok  ', failed: 'FAIL', told: 'NOT JUDGED' }[how]} ${what}`)
  for (const line of why.slice(0, 20)) console.log(`       ${line.slice(0, 400)}`)
}

for (const judge of judges) {
  const { format, name, program, schemas } = judge
  const samples = files.filter((/** @type {{ format: string }} */ file) => file.format === format)
  const start = Date.now()
  const what = () => `${format} by ${name}, ${samples.length} files, ${((Date.now() - start) / 1000).toFixed(1)} s`
  if (samples.length === 0) tell('failed', `${format} by ${name}`, ['no file of that form was written'])
  else if (!isThere(program))
    tell('failed', `${format} by ${name}`, [`${program} is missing: apt-get install ${judge.package}`])
  else {
    const found = schemas ? await schemaFolder(schemas, join(folder, 'schemas')).catch((error) => error) : ''
    if (found instanceof Error)
      tell(
        reachable && schemas && !isPackaged(schemas) && !/not those they were/.test(found.message) ? 'told' : 'failed',
        `${format} by ${name}`,
        [`the schemas ${schemas} cannot be had: ${found.message}`],
      )
    else {
      const problems = judge.judge(samples, {
        schemas: found,
        scratch: join(folder, 'scratch', `${format}-${program.replace(/\W/g, '')}`),
        expected: ({ document }) => join(folder, 'files', `${document}.expected.json`),
      })
      tell(problems.length === 0 ? 'passed' : 'failed', what(), problems)
    }
  }
}
for (const format of formats)
  if (wanted.length === 0 && !JUDGES.some((judge) => judge.format === format))
    tell('failed', `${format} by nobody`, [
      'no program that we did not write judges this form: scripts/formats-judges.mjs',
    ])
if (counts.told > 0) console.log(`${counts.told} not judged: see docs/exports.md, "Who judges the files"`)
console.log(`${counts.passed} passed, ${counts.failed} failed`)
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0
