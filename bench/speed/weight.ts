import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { peerFile } from '../peers/peer.ts'

const FOLDER = resolve('test-results/bench')
const PROCESSES = 9
/** What a module of CommonJS needs inside one of ECMAScript. */
const REQUIRE = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);"

export interface Weight {
  readonly name: string
  /** Kilobytes (1,000 bytes) minified, and gzipped after that. */
  readonly minified: number
  readonly gzip: number
  /** Median milliseconds that importing it in a fresh process takes beyond importing a module without content. */
  readonly imports: number
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]!

/** A module bundled as the service ships: one file, minified, with all that it imports. */
async function bundle(name: string, source: string, folder: string): Promise<string> {
  mkdirSync(FOLDER, { recursive: true })
  const outfile = `${FOLDER}/weight-${name.replaceAll(/\W+/g, '-')}.mjs`
  await build({
    stdin: { contents: source, resolveDir: folder, loader: 'ts' },
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    charset: 'utf8',
    logLevel: 'error',
    banner: { js: REQUIRE },
  })
  return outfile
}

/** Milliseconds that a fresh process takes to import a file. */
function importTime(file: string): number {
  const script = `const t = performance.now(); await import(${JSON.stringify(file)}); process.stdout.write(String(performance.now() - t))`
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return Number(stdout)
}

async function weigh(name: string, source: string, folder: string, wasm?: string): Promise<Weight> {
  const file = await bundle(name, source, folder)
  const codes = [readFileSync(file), ...(wasm ? [readFileSync(wasm)] : [])]
  const empty = await bundle('empty', '', FOLDER)
  const pairs = Array.from({ length: PROCESSES }, () => ({ empty: importTime(empty), full: importTime(file) }))
  const kilobytes = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0) / 1000
  return {
    name,
    minified: kilobytes(codes.map((code) => code.length)),
    gzip: kilobytes(codes.map((code) => gzipSync(code, { level: 9 }).length)),
    imports: median(pairs.map(({ full }) => full)) - median(pairs.map(({ empty }) => empty)),
  }
}

const exporting = (modules: readonly string[]): string =>
  modules.map((module, index) => `export * as part${index} from '${module}'`).join('\n')

/** What our text modules weigh, together and one by one, and the peers if they are there. */
export async function weights(peers: ReadonlyMap<string, string>): Promise<readonly Weight[]> {
  const src = resolve('src/text')
  const all = ['./segment.ts', './detect.ts', './clean.ts']
  const found: Weight[] = [await weigh('segment + detect + clean', exporting(all), src)]
  for (const module of all) found.push(await weigh(module.slice(2, -3), exporting([module]), src))
  for (const [name, module] of peers) {
    const wasm = name === 'sentencex-wasm' ? peerFile('sentencex-wasm/sentencex_wasm_bg.wasm') : undefined
    found.push(await weigh(name, exporting([module]), resolve('bench/peers'), wasm))
  }
  return found
}

/** Milliseconds the first call of everything takes in a fresh process: tables are built then, and code is not yet compiled. */
export async function firstCall(article: string): Promise<number> {
  const src = resolve('src/text')
  const source = `import { clean } from './clean.ts'
    import { detect } from './detect.ts'
    import { segmentText } from './segment.ts'
    export const run = (text: string) => [clean(text, 'safe'), detect(text), segmentText(text, 'de')]`
  const file = await bundle('first call', source, src)
  const input = `${FOLDER}/first-call.txt`
  writeFileSync(input, article)
  const script = `import { readFileSync } from 'node:fs'
    const { run } = await import(${JSON.stringify(file)})
    const text = readFileSync(${JSON.stringify(input)}, 'utf8')
    const t = performance.now(); run(text); process.stdout.write(String(performance.now() - t))`
  return median(
    Array.from({ length: PROCESSES }, () =>
      Number(spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).stdout),
    ),
  )
}
