import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/*
 * Who may import whom in src/: rooms below the arrow of house style, `node:*` only where Node is. Fails on any other
 * import, on an unknown room, and when it read no module at all (a check that looks at nothing proves nothing).
 */
const source = fileURLToPath(new URL('../src/', import.meta.url))

const ARROWS = new Map([
  ['domain', []],
  ['builtin', ['providers', 'storage']],
  ['text', ['domain']],
  ['terms', ['domain', 'text']],
  ['align', ['domain', 'text']],
  ['check', ['domain']],
  ['exchange', ['domain']],
  ['providers', ['domain']],
  ['memory', ['domain']],
  ['storage', ['domain', 'memory']],
  ['screening', ['domain', 'providers']],
  ['local', ['domain', 'providers']],
  [
    'pipeline',
    ['domain', 'text', 'terms', 'align', 'check', 'exchange', 'memory', 'providers', 'screening', 'storage'],
  ],
  ['jobs', ['domain', 'pipeline', 'providers', 'storage']],
  ['http', ['domain', 'text', 'exchange', 'jobs', 'memory', 'pipeline', 'providers', 'storage']],
  ['settings', []],
  ['config.ts', ['settings']],
  [
    'dependencies.ts',
    [
      'domain',
      'builtin',
      'config.ts',
      'http',
      'jobs',
      'pipeline',
      'providers',
      'screening',
      'storage',
      'terms',
      'text',
    ],
  ],
  [
    'node',
    [
      ...['domain', 'builtin', 'config.ts', 'dependencies.ts', 'exchange', 'http', 'jobs', 'local', 'pipeline'],
      ...['providers', 'storage', 'terms', 'text'],
    ],
  ],
  ['node.ts', ['config.ts', 'node']],
  ['cli.ts', ['node']],
  [
    'worker.ts',
    ['builtin', 'config.ts', 'dependencies.ts', 'http', 'jobs', 'providers', 'storage', 'worker-tables.ts'],
  ],
  ['worker-tables.ts', []],
])
/** Rooms and files that may import `node:*`. */
const NODE = new Set(['local', 'node', 'node.ts', 'cli.ts', 'storage/libsql.ts'])
/** Scripts of the page: they run in a browser and import only one another. */
const PAGE = join('http', 'public')

/** Comments hold types of JSDoc, which a browser never loads. @param {string} code */
const withoutComments = (code) => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')

/** The specifiers a module imports, statically or dynamically, types included. @param {string} code */
const imports = (code) =>
  [...code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])([^'"\n]+)\1/g)].map((match) => match[2] ?? '')

/** @param {string} path */
const roomOf = (path) => path.split('/')[0] ?? ''

/** @param {string} folder */
async function modules(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile() && /\.[jt]sx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

const faults = []
const files = await modules(source)
for (const file of files) {
  const path = relative(source, file).replaceAll('\\', '/')
  const room = roomOf(path)
  const allowed = ARROWS.get(room)
  if (!allowed) {
    faults.push(`${path}: the room ${room} is not in the table`)
    continue
  }
  const code = await readFile(file, 'utf8')
  for (const specifier of imports(path.startsWith(PAGE) ? withoutComments(code) : code)) {
    if (specifier.startsWith('node:')) {
      if (!NODE.has(room) && !NODE.has(path)) faults.push(`${path}: ${specifier} outside the Node entries`)
      continue
    }
    if (!specifier.startsWith('.')) continue
    const target = normalize(join(dirname(path), specifier)).replaceAll('\\', '/')
    const other = roomOf(target)
    if (path.startsWith(PAGE) && !target.startsWith(PAGE))
      faults.push(`${path}: the page's scripts stand alone, ${specifier}`)
    else if (other !== room && !allowed.includes(other))
      faults.push(`${path}: ${room} may not import ${other} (${specifier})`)
  }
}
for (const fault of faults) console.error(fault)
console.log(`arrows: ${files.length} modules, ${faults.length} forbidden imports`)
if (faults.length > 0 || files.length === 0) process.exitCode = 1
