import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/*
 * The schemas that files are judged by, none of which is ours or may be passed on here. Some lie in packages of Debian;
 * the others are looked for in the folder `schemas` of the development data (DRAGOMAN_DATA) and else fetched from where
 * their makers publish them. What does not come out of a signed package must have the digest that stands here.
 */

const OASIS = 'https://raw.githubusercontent.com/oasis-tcs/xliff-xliff-22/bf6b775c460415e9588b299ceb7d388eb03aed26'
const LTAC = 'https://raw.githubusercontent.com/LTAC-Global'

/**
 * @typedef {object} SchemaSet
 * @property {readonly string[]} files
 * @property {string} [digest] of the files of a set that is published: SHA-256 of their names and digests
 * @property {(file: string) => string} [home] where a file is published
 * @property {{ readonly package: string, readonly archive?: string, readonly folder: string }} [debian] the package, the
 *   archive in it where there is one, and the folder in that
 */

/** @type {readonly [string, SchemaSet][]} */
const SETS = [
  [
    'tmx-1.4',
    {
      files: ['tmx14.dtd'],
      debian: { package: 'omegat', archive: 'usr/share/omegat/OmegaT.jar', folder: 'schemas' },
    },
  ],
  [
    'tbx-2-core',
    {
      files: ['tbx.xsd', 'xml.xsd'],
      debian: { package: 'omegat', archive: 'usr/share/omegat/OmegaT.jar', folder: 'schemas' },
    },
  ],
  [
    'xliff-1.2',
    {
      files: ['xliff-core-1.2-strict.xsd', 'xml.xsd'],
      debian: {
        package: 'php-symfony-translation',
        folder: 'usr/share/php/Symfony/Component/Translation/Resources/schemas',
      },
    },
  ],
  [
    'xliff-2.0-core',
    {
      files: ['xliff-core-2.0.xsd', 'xml.xsd'],
      debian: {
        package: 'php-symfony-translation',
        folder: 'usr/share/php/Symfony/Component/Translation/Resources/schemas',
      },
    },
  ],
  [
    'tbx-2',
    {
      files: ['TBXcdv04.dtd'],
      digest: 'a61b8e80b2930305af3136d541ae5ab12419aee8e8a84cda3226a3f5e1c22ff9',
      home: (file) =>
        `https://raw.githubusercontent.com/rmraya/OpenXLIFF/529b728a0e324bb86773147d02cb85074b32c42b/catalog/tbx/${file}`,
    },
  ],
  [
    'tbx-3',
    {
      files: ['TBXcoreStructV03.rng', 'TBX-Basic_DCA.sch'],
      digest: 'ef5f5a1f92a6252b36af7354bf5d92484dd2570dfe0569c85dd7a4c82bfbd7b3',
      home: (file) =>
        file.endsWith('.rng')
          ? `${LTAC}/TBX_core_module/6e70a98df89ecc96a8192389eacddda904b55181/docs/TBX_core_module_1.0/TBX_Core_RNG/${file}`
          : `${LTAC}/TBX-Basic_dialect/317fb299eac50176549e0bb360370cb49e53faf7/DCA/${file}`,
    },
  ],
  [
    'xliff-2.1',
    {
      files: [
        'xliff_2_advanced_validation.nvdl',
        'xliff_core_2.0.xsd',
        'xliff_core_2.1.sch',
        'informativeCopiesOf3rdPartySchemas/w3c/xml.xsd',
        'itsm.xsd',
        ...['fs', 'glossary', 'its', 'matches', 'metadata', 'resource_data', 'size_restriction', 'validation'].flatMap(
          (module) => [`${module}.sch`, `${module}.xsd`],
        ),
      ],
      digest: '1d3a52bc879689829a6b6b5baa73d6c96fb71a9e3e4e7b3e782b3ff82ac91e02',
      home: (file) => `${OASIS}/xliff-21/schemas/${file}`,
    },
  ],
]

/** The sets of schemas by their names. */
const SCHEMAS = new Map(SETS)

/** Whether a set comes out of a package, so that every Debian can have it. @param {string} name */
export const isPackaged = (name) => SCHEMAS.get(name)?.debian !== undefined

/** Milliseconds that a schema's home has to answer. */
const PATIENCE = 20_000

/**
 * The folder with the files of a set, under `cache`; an `Error` in plain words where they cannot be had.
 * @param {string} name of {@link SETS}
 * @param {string} cache
 * @returns {Promise<string>}
 */
export async function schemaFolder(name, cache) {
  const set = SCHEMAS.get(name)
  if (!set) throw new Error(`there is no set of schemas ${name}`)
  const folder = join(cache, name)
  if (set.files.every((file) => existsSync(join(folder, file)))) return folder
  mkdirSync(folder, { recursive: true })
  if (set.debian) fromPackage(set.files, set.debian, folder, cache)
  else await fromHome(name, set, folder)
  localise(folder)
  return folder
}

/**
 * Unpacks a package without installing it, so that none of what it needs is installed either.
 * @param {readonly string[]} files
 * @param {NonNullable<SchemaSet['debian']>} from
 * @param {string} folder
 * @param {string} cache
 */
function fromPackage(files, from, folder, cache) {
  const unpacked = join(cache, 'packages', from.package)
  if (!existsSync(unpacked)) {
    const downloads = join(cache, 'packages', `${from.package}.deb`)
    rmSync(downloads, { recursive: true, force: true })
    mkdirSync(downloads, { recursive: true })
    const download = () => spawnSync('apt-get', ['download', '-qq', from.package], { cwd: downloads, stdio: 'ignore' })
    // without lists of packages there is none to be found
    if (download().status !== 0) {
      spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
      if (download().status !== 0) throw new Error(`apt-get download ${from.package} fails`)
    }
    execFileSync('sh', ['-c', 'dpkg-deb -x *.deb "$0"', unpacked], { cwd: downloads })
  }
  for (const file of files) {
    const path = join(from.folder, file)
    const content = from.archive
      ? execFileSync('unzip', ['-p', join(unpacked, from.archive), path], { maxBuffer: 1e8 })
      : readFileSync(join(unpacked, path))
    writeFileSync(join(folder, file), content)
  }
}

/**
 * @param {string} name
 * @param {SchemaSet} set
 * @param {string} folder
 */
async function fromHome(name, { files, digest, home }, folder) {
  const data = join(process.env.DRAGOMAN_DATA ?? '../shared/data', 'schemas', name)
  /** @type {Map<string, Buffer>} */
  const found = new Map()
  for (const file of files) {
    const given = join(data, file)
    found.set(file, existsSync(given) ? readFileSync(given) : await fetched(home?.(file) ?? '', data))
  }
  const digests = [...found].map(([file, content]) => `${sha256(content)}  ${file}\n`).sort()
  if (sha256(Buffer.from(digests.join(''))) !== digest)
    throw new Error(`the schemas ${name} are not those they were: ${sha256(Buffer.from(digests.join('')))}`)
  for (const [file, content] of found) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
}

/** @param {string} url @param {string} data */
async function fetched(url, data) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) })
    if (answer.ok) return Buffer.from(await answer.arrayBuffer())
    throw new Error(`status ${answer.status}`)
  } catch (error) {
    throw new Error(
      `there is none in ${data}, and ${url} cannot be read (${error instanceof Error ? error.message : error})`,
    )
  }
}

/** Schemas of XLIFF ask the web or another folder for the attributes of XML; they lie beside them. @param {string} folder */
function localise(folder) {
  for (const file of ['xliff-core-1.2-strict.xsd', 'xliff-core-2.0.xsd']) {
    const path = join(folder, file)
    if (existsSync(path)) writeFileSync(path, readFileSync(path, 'utf8').replace(/"[^"]*\/xml\.xsd"/, '"xml.xsd"'))
  }
}

/** @param {Uint8Array} content */
const sha256 = (content) => createHash('sha256').update(content).digest('hex')
