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
  /** Milliseconds that importing it in a fresh process takes beyond importing a module without content, the best of some. */
  readonly imports: number
}

/** What is bundled: a module's source, the folder its imports are looked up from, and packages put in place of others. */
interface Module {
  readonly name: string
  readonly source: string
  readonly folder: string
  readonly alias?: Record<string, string>
  /** A file that the module loads when it runs. */
  readonly loads?: string
}

/** A module bundled as the service ships: one file, minified, with all that it imports. */
async function bundle({ name, source, folder, alias = {} }: Module): Promise<string> {
  mkdirSync(FOLDER, { recursive: true })
  const outfile = `${FOLDER}/weight-${name.replaceAll(/\W+/g, '-')}.mjs`
  await build({
    stdin: { contents: source, resolveDir: folder, loader: 'ts' },
    outfile,
    bundle: true,
    minify: true,
    alias,
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

async function weigh(module: Module): Promise<Weight> {
  const file = await bundle(module)
  const empty = await bundle({ name: 'empty', source: '', folder: FOLDER })
  const codes = [readFileSync(file), ...(module.loads ? [readFileSync(module.loads)] : [])]
  const times = Array.from({ length: PROCESSES }, () => ({ empty: importTime(empty), full: importTime(file) }))
  const kilobytes = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0) / 1000
  return {
    name: module.name,
    minified: kilobytes(codes.map((code) => code.length)),
    gzip: kilobytes(codes.map((code) => gzipSync(code, { level: 9 }).length)),
    imports: Math.min(...times.map(({ full }) => full)) - Math.min(...times.map(({ empty }) => empty)),
  }
}

const exporting = (modules: readonly string[]): string =>
  modules.map((module, index) => `export * as part${index} from '${module}'`).join('\n')

const OURS = ['./segment.ts', './detect.ts', './clean.ts']
/** What detection reads when it is first asked. */
const WORDS = resolve('src/http/public/assets/language-words.txt')
const FRANC_MIN = { franc: resolve('node_modules/franc-min') }
const ourModule = (name: string, modules: readonly string[], alias: Record<string, string> = {}): Module => ({
  name,
  source: exporting(modules),
  folder: resolve('src/text'),
  alias,
  ...(modules.includes('./detect.ts') && { loads: WORDS }),
})

/** What our text modules weigh, together and one by one, and the peers. The Worker is built with the smaller franc. */
export async function weights(peers: ReadonlyMap<string, string>): Promise<readonly Weight[]> {
  const modules = [
    ourModule('all three, on Node', OURS),
    ourModule('all three, in the Worker', OURS, FRANC_MIN),
    ...OURS.map((file) => ourModule(file.slice(2, -3), [file])),
    ...[...peers].map(([name, path]) => ({
      name,
      source: exporting([path]),
      folder: resolve('bench/peers'),
      ...(name === 'sentencex-wasm' ? { loads: peerFile('sentencex-wasm/sentencex_wasm_bg.wasm') } : {}),
    })),
  ]
  const found: Weight[] = []
  for (const module of modules) found.push(await weigh(module))
  return found
}

/** Milliseconds the first call of everything takes in a fresh process: tables are built then, and code is not yet compiled. */
export async function firstCall(article: string): Promise<number> {
  const source = `import { clean } from './clean.ts'
    import { detect, prepareDetection } from './detect.ts'
    import { segmentText } from './segment.ts'
    import { readFile } from 'node:fs/promises'
    const words = () => readFile(${JSON.stringify(WORDS)}, 'utf8')
    export const run = async (text: string) => [await prepareDetection(words), clean(text, 'safe'), detect(text), segmentText(text, 'de')]`
  const file = await bundle({ name: 'first call', source, folder: resolve('src/text') })
  const input = `${FOLDER}/first-call.txt`
  writeFileSync(input, article)
  const script = `import { readFileSync } from 'node:fs'
    const { run } = await import(${JSON.stringify(file)})
    const text = readFileSync(${JSON.stringify(input)}, 'utf8')
    const t = performance.now(); await run(text); process.stdout.write(String(performance.now() - t))`
  return Math.min(
    ...Array.from({ length: PROCESSES }, () =>
      Number(spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).stdout),
    ),
  )
}
