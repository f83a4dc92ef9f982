import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/*
 * Programs nobody here wrote, and what each of them is to say of our files. A judge is asked for all files of its format
 * at once, for most of them take seconds to start.
 */

const root = fileURLToPath(new URL('..', import.meta.url))
/** Debian's own, which sees Debian's modules. */
const PYTHON = '/usr/bin/python3'
/** Milliseconds that a judge may take. */
const PATIENCE = 300_000

/**
 * @typedef {object} Sample
 * @property {string} document
 * @property {string} format
 * @property {string} path
 *
 * @typedef {object} Judge
 * @property {string} name
 * @property {string} format
 * @property {string} program what must be installed: a command, or `module:` and a module of Python
 * @property {string} package of Debian that has it
 * @property {string} [schemas] the set that it judges by
 * @property {(samples: readonly Sample[], where: { readonly schemas: string, readonly scratch: string, readonly expected: (sample: Sample) => string }) => readonly string[]} judge
 *   what is wrong with the files, nothing when nothing is
 */

/** What a command complains of: nothing when it is content. @param {string} command @param {readonly string[]} args @param {import('node:child_process').SpawnSyncOptions} [options] */
function complaints(command, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1e8,
    timeout: PATIENCE,
    ...options,
  })
  if (error) return [`${command}: ${error.message}`]
  const said = `${stdout}\n${stderr}`
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\[warning\]| validates$/.test(line))
  return status === 0 ? [] : said.length > 0 ? said.slice(0, 20) : [`${command} ended with ${status} and said nothing`]
}

/** @param {readonly Sample[]} samples */
const pathsOf = (samples) => samples.map(({ path }) => path)

/** @param {string} schema @param {readonly string[]} how @returns {Judge['judge']} */
const xmllint =
  (schema, ...how) =>
  (samples, { schemas }) =>
    complaints('xmllint', ['--noout', '--nonet', ...how, join(schemas, schema), ...pathsOf(samples)])

/** @param {string} schema @returns {Judge['judge']} */
const jing =
  (schema) =>
  (samples, { schemas }) =>
    complaints('jing', [join(schemas, schema), ...pathsOf(samples)])

/** @param {string} name @returns {Judge['judge']} */
const python =
  (name) =>
  (samples, { expected }) =>
    samples.flatMap((sample) =>
      complaints(PYTHON, [join(root, 'test/foreign/judge.py'), name, sample.path, expected(sample)]).map(
        (line) => `${sample.document}: ${line}`,
      ),
    )

/** Files made of ours by another program, judged in their place. @param {string} name @param {(sample: Sample, scratch: string) => string} make @returns {Judge['judge']} */
const converted = (name, make) => (samples, where) => {
  mkdirSync(where.scratch, { recursive: true })
  return python(name)(
    samples.map((sample) => ({ ...sample, path: make(sample, where.scratch) })),
    where,
  )
}

/** @type {Judge['judge']} */
function office(samples, where) {
  const { scratch } = where
  mkdirSync(scratch, { recursive: true })
  const profile = `-env:UserInstallation=file://${join(scratch, 'profile')}`
  const problems = complaints('soffice', [
    profile,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    scratch,
    ...pathsOf(samples),
  ])
  const made = samples.map((sample) => {
    const pdf = join(scratch, basename(sample.path).replace(/\.docx$/, '.pdf'))
    const text = `${pdf}.txt`
    problems.push(...complaints('pdftotext', ['-raw', pdf, text]))
    return { ...sample, path: text }
  })
  // of a page laid out only simple scripts come back as text in the order in which they were written
  const readable = made.filter(({ document }) => document === 'seed' || document === 'beads' || document === 'chinese')
  return problems.length > 0 ? problems : python('text')(readable, where)
}

const OMEGAT_PROJECT = (
  /** @type {string} */ source,
  /** @type {string} */ target,
) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file><dictionary_dir>__DEFAULT__</dictionary_dir><source_lang>${source}</source_lang><target_lang>${target}</target_lang><source_tok>org.omegat.tokenizer.DefaultTokenizer</source_tok><target_tok>org.omegat.tokenizer.DefaultTokenizer</target_tok><sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations><remove_tags>false</remove_tags></project></omegat>
`

/** A translator's program takes the memory and translates the source by it. @type {Judge['judge']} */
function omegat(samples, { scratch, expected }) {
  return samples.flatMap((sample) => {
    const document = JSON.parse(readFileSync(expected(sample), 'utf8'))
    const pairs = /** @type {{ source: { text: string, language?: string }, target: { text: string } | null }[]} */ (
      document.pairs
    )
      .filter(({ source }) => source.language === undefined)
      .map(({ source, target }) => ({ source: source.text, target: target?.text ?? '' }))
      .filter(
        ({ source, target }) => /^[\p{L}\p{N} .,:;–?!]+$/u.test(source) && target !== '' && !/[<&\n]/.test(target),
      )
    if (pairs.length === 0) return []
    const folder = join(scratch, sample.document)
    rmSync(folder, { recursive: true, force: true })
    for (const part of ['source', 'target', 'tm/auto', 'omegat', 'glossary', 'dictionary'])
      mkdirSync(join(folder, part), { recursive: true })
    writeFileSync(join(folder, 'omegat.project'), OMEGAT_PROJECT(document.source.language, document.target.language))
    cpSync(sample.path, join(folder, 'tm/auto/memory.tmx'))
    writeFileSync(join(folder, 'source/article.txt'), `${pairs.map(({ source }) => source).join('\n\n')}\n`)
    const problems = complaints('omegat', [
      folder,
      '--mode=console-translate',
      `--config-dir=${join(scratch, 'config')}`,
    ])
    const target = join(folder, 'target/article.txt')
    if (!existsSync(target)) return [...problems, `${sample.document}: OmegaT wrote no translation`]
    const lines = new Set(
      readFileSync(target, 'utf8')
        .split('\n')
        .map((line) => line.trim()),
    )
    return pairs
      .filter((pair) => !lines.has(pair.target.trim()))
      .slice(0, 5)
      .map((pair) => `${sample.document}: OmegaT does not find "${pair.source.slice(0, 60)}" in the memory`)
  })
}

/** @type {readonly Judge[]} */
export const JUDGES = [
  {
    name: 'the DTD of TMX 1.4b',
    format: 'tmx',
    program: 'xmllint',
    package: 'libxml2-utils',
    schemas: 'tmx-1.4',
    judge: xmllint('tmx14.dtd', '--dtdvalid'),
  },
  {
    name: 'translate-toolkit',
    format: 'tmx',
    program: 'module:translate',
    package: 'translate-toolkit',
    judge: python('tmx'),
  },
  { name: 'OmegaT', format: 'tmx', program: 'omegat', package: 'omegat', judge: omegat },
  {
    name: 'the strict schema of XLIFF 1.2',
    format: 'xliff12',
    program: 'xmllint',
    package: 'libxml2-utils',
    schemas: 'xliff-1.2',
    judge: xmllint('xliff-core-1.2-strict.xsd', '--schema'),
  },
  {
    name: 'translate-toolkit',
    format: 'xliff12',
    program: 'module:translate',
    package: 'translate-toolkit',
    judge: python('xliff12'),
  },
  {
    name: 'the core schema of XLIFF 2.0',
    format: 'xliff',
    program: 'xmllint',
    package: 'libxml2-utils',
    schemas: 'xliff-2.0-core',
    judge: xmllint('xliff-core-2.0.xsd', '--schema'),
  },
  {
    name: 'the schemas and Schematron of XLIFF 2.1',
    format: 'xliff',
    program: 'jing',
    package: 'jing',
    schemas: 'xliff-2.1',
    judge: jing('xliff_2_advanced_validation.nvdl'),
  },
  {
    name: 'the grammar of TBX 3',
    format: 'tbx',
    program: 'jing',
    package: 'jing',
    schemas: 'tbx-3',
    judge: jing('TBXcoreStructV03.rng'),
  },
  {
    name: 'the Schematron of TBX-Basic',
    format: 'tbx',
    program: 'jing',
    package: 'jing',
    schemas: 'tbx-3',
    judge: jing('TBX-Basic_DCA.sch'),
  },
  {
    name: "OmegaT's schema of TBX 2",
    format: 'tbx2',
    program: 'xmllint',
    package: 'libxml2-utils',
    schemas: 'tbx-2-core',
    judge: xmllint('tbx.xsd', '--schema'),
  },
  {
    name: 'the DTD of TBX 2',
    format: 'tbx2',
    program: 'xmllint',
    package: 'libxml2-utils',
    schemas: 'tbx-2',
    judge: xmllint('TBXcdv04.dtd', '--dtdvalid'),
  },
  {
    name: 'translate-toolkit',
    format: 'tbx2',
    program: 'module:translate',
    package: 'translate-toolkit',
    judge: python('tbx2'),
  },
  { name: "Python's csv", format: 'csv', program: PYTHON, package: 'python3', judge: python('csv') },
  { name: "Python's csv", format: 'tsv', program: PYTHON, package: 'python3', judge: python('tsv') },
  { name: "Python's json", format: 'jsonl', program: PYTHON, package: 'python3', judge: python('jsonl') },
  { name: "Python's json", format: 'json', program: PYTHON, package: 'python3', judge: python('json') },
  { name: "Python's zipfile", format: 'moses', program: PYTHON, package: 'python3', judge: python('moses') },
  { name: 'its own arithmetic', format: 'ladder', program: PYTHON, package: 'python3', judge: python('ladder') },
  { name: 'html5lib', format: 'page', program: 'module:html5lib', package: 'python3-html5lib', judge: python('page') },
  {
    name: 'cmark',
    format: 'md',
    program: 'cmark',
    package: 'cmark',
    judge: converted('md', (sample, scratch) => {
      const path = join(scratch, `${sample.document}.html`)
      writeFileSync(path, spawnSync('cmark', [sample.path], { maxBuffer: 1e8 }).stdout)
      return path
    }),
  },
  { name: 'LibreOffice', format: 'docx', program: 'soffice', package: 'libreoffice-writer-nogui', judge: office },
  {
    name: 'epubcheck',
    format: 'epub',
    program: 'epubcheck',
    package: 'epubcheck',
    judge: (samples) =>
      // a book at a time, and it takes seconds to start
      pathsOf(samples.filter(({ document }) => ['seed', 'arabic', 'hostile'].includes(document))).flatMap((path) =>
        complaints('java', ['-jar', '/usr/share/java/epubcheck.jar', '-q', path]),
      ),
  },
]

/** Programs that a judge needs beside its own. */
export const BESIDE = [
  { program: 'java', package: 'default-jre-headless' },
  { program: 'pdftotext', package: 'poppler-utils' },
  { program: 'unzip', package: 'unzip' },
]
export { PYTHON }
