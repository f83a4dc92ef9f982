import { parseArgs } from 'node:util'
import { type Config, ConfigError, parseConfig } from '../config.ts'
import { createGlossariesOf, createServices } from '../dependencies.ts'
import type { Document } from '../domain/document.ts'
import { Problem } from '../domain/problem.ts'
import { cut } from '../domain/span.ts'
import { baseLanguage, languageName, type Tag, UNDETERMINED } from '../domain/tag.ts'
import { reasonOf } from '../http/log-fault.ts'
import { asProblem } from '../http/problem-answer.ts'
import { byteCount } from '../local/models/byte-count.ts'
import type { Article } from '../pipeline/article.ts'
import { translateArticle } from '../pipeline/translate-article.ts'
import { deepl } from '../providers/deepl.ts'
import { detect, prepareDetection } from '../text/detect.ts'
import { segmentText } from '../text/segment.ts'
import { align } from './align-command.ts'
import { compared } from './compared.ts'
import { convert } from './convert-command.ts'
import { documents } from './documents-command.ts'
import { glossary } from './glossary-command.ts'
import { jobs } from './jobs-command.ts'
import { keys } from './keys-command.ts'
import { memory } from './memory-command.ts'
import { models } from './models-command.ts'
import { termbaseOf } from './named-termbase.ts'
import { openEngine } from './open-engine.ts'
import { openStore } from './open-store.ts'
import { type Command, EXIT, OPERATOR, OPTIONS, oneOf, print, tag, type Values } from './options.ts'
import { OutputError } from './output-file.ts'
import { createProgress, type Progress } from './progress.ts'
import { readTermbase, readWords } from './read-asset.ts'
import { readInput } from './read-input.ts'
import { serve } from './serve.ts'
import { fileKindFor, translateFile } from './translate-file-command.ts'
import { UsageError } from './usage-error.ts'
import { watchReaders } from './watch-readers.ts'
import { requireOutput, WRITTEN_FORMATS, writeDocument } from './write-document.ts'

const USAGE = `Usage: dragoman <command> [options]

  translate FILE|-   translate an article        --to en [--from de] [--format text|json|ndjson|FILES]
                                                 [--provider NAME | --compare NAME,NAME]
                                                 [--glossary ID|FILE]… [--no-glossary] [--unit sentence|paragraph]
                                                 [--clean off|safe|strict] [--html] [--out FILE] [--private]
  translate FILE     a file of its own format, written back with its texts translated: .xlf   [--out FILE] [--as FORMAT]
                                                 [--private]  neither looked up in the translation memory nor remembered
  align FILE FILE    a text and its translation   [--from de] [--to en] [--format text|json|ladder|FILES] [--out FILE]
                                                 [--pivot auto|none] [--corpus] [--embeddings] [--min-score 0.9]
                                                 [--glossary ID|FILE]…
  convert FILE|- [FILE]     a file of pairs in another form, checked: .tmx .csv .tsv .jsonl .json .zip, or two texts
                                                 [--format text|json|ladder|FILES] [--as tmx] [--from de] [--to en]
                                                 [--glossary ID|FILE]… [--no-glossary] [--out FILE]
  segment FILE|-     its sentences, one a line    [--language de] [--format text|json]
  detect FILE|-      its language                 [--format text|json]
  terms FILE|-       the terms found in it        --to en [--from de] [--glossary ID|FILE]… [--format text|json]
  glossary check FILE…      what is wrong or doubtful in a glossary: .json .tbx .csv .tsv .yaml, or a folder of YAML
  glossary convert IN OUT   into another format   [--format json|tbx|tbx2|csv|tsv|deepl] [--from de --to en]
  glossary import FILE      keep one of your own  --id NAME [--name "For people"]
  glossary list · export ID [--format …] · rm ID
  documents list · show ID [--format text|json|ladder|FILES] [--out FILE] · export · rm ID   what was kept on request
  jobs submit FILE|-        a long document, translated by a server that has the same store   [as translate] [--wait]
  jobs list · show ID [--format text|json] · cancel ID
  memory import FILE|-      remember what others translated, for every key   [--format tmx|csv|tsv] [--from de --to en]
  memory export · search WORDS · stats · clear all   what is remembered   [--from de] [--to en]
  keys add LABEL            a key that may call   [--glossary ID]…  its glossaries when a request names none
                            [--budget 500000/month]  characters it may have billed a day or a month
  keys budget ID            gives a key another budget, or --budget none
  keys list · rm ID
  models pull PAIR…         download the local engine's model of a pair, such as de-en   [--from DIR|URL]
  models list · verify [PAIR]… · rm PAIR…   [--json] [--offered]  list what is installed, or can be downloaded
  serve              the HTTP service and page    [--port 8787] [--host 127.0.0.1]

FILES are csv md tmx tbx tbx2 xliff xliff12 tsv jsonl moses, docx and epub with --out, and page: one HTML file to read, pass on and print without a server.
Of several glossaries the first has precedence. FILE is a text file in UTF-8; - reads standard input. Providers are set by the environment (DEEPL_API_KEY, …; see README).
Exit codes: 0 done · 1 nothing could be done, the reason is on standard error · 2 wrong use or settings ·
            3 done in part: some sentences were not translated, each says so
`

/** Runs a command; gives the exit code. Results go to standard output, progress and problems to standard error. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parse(args)
    const [name, ...operands] = positionals
    if (values.help) return print(USAGE)
    if (name === undefined) throw new UsageError('Which command?')
    const command = COMMANDS.get(name)
    if (!command) throw new UsageError(`There is no command ${JSON.stringify(name)}.`)
    // a server goes on when nobody reads its log any more
    if (command !== run) watchReaders(process.stdout, process.stderr)
    return await command(operands, values)
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n\n${USAGE}`)
      return EXIT.usage
    }
    if (error instanceof ConfigError) {
      process.stderr.write(`${error.message}\n`)
      return EXIT.usage
    }
    if (error instanceof OutputError) {
      process.stderr.write(`${error.message}\n`)
      return EXIT.failed
    }
    const problem = asProblem(error)
    if (problem.code === 'internal') throw error
    process.stderr.write(`${problem.title}: ${problem.detail}\n`)
    if (problem.code === 'storage-unavailable' && problem.cause !== undefined)
      process.stderr.write(`${reasonOf(problem.cause)}\n`)
    return EXIT.failed
  }
}

function parse(args: readonly string[]): { values: Values; positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

const COMMANDS = new Map<string, Command>([
  ['translate', translate],
  ['segment', segment],
  ['detect', detectLanguage],
  ['terms', terms],
  ['align', align],
  ['convert', convert],
  ['glossary', glossary],
  ['documents', documents],
  ['jobs', jobs],
  ['keys', keys],
  ['memory', memory],
  ['serve', run],
  ['models', models],
])

const TRANSLATION_FORMATS = ['ndjson', ...WRITTEN_FORMATS.filter((format) => format !== 'ladder')] as const

const downloaded = (what: string) => (done: number, total: number) =>
  `${byteCount(done)} of ${byteCount(total)} of ${what}, downloaded once`

async function translate(operands: readonly string[], values: Values): Promise<number> {
  const format = oneOf(values.format ?? 'text', TRANSLATION_FORMATS, '--format')
  await requireOutput(format, values.out, operands)
  const kind = fileKindFor(operands, values)
  if (kind) return translateFile(kind, operands, values)
  const posted = await readInput(operands)
  const config = parseConfig(process.env)
  const store = openStore(config)
  const engine = openEngine(config)
  const services = createServices(config, { deepl, local: engine, termbase: readTermbase, words: readWords, store })
  const article: Article = {
    content: { kind: values.html || /\.html?$/i.test(operands[0] ?? '') ? 'html' : 'text', posted },
    source: tag(values.from, '--from'),
    target: tag(values.to, '--to') ?? 'en',
    ...compared(values, services),
    termbase: values['no-glossary'] ? null : await termbaseOf(values.glossary, services.glossaries),
    unit: oneOf(values.unit ?? 'sentence', ['sentence', 'paragraph'], '--unit'),
    clean: oneOf(values.clean ?? 'safe', ['off', 'safe', 'strict'], '--clean'),
    private: values.private ?? false,
  }
  const progress = createProgress(process.stderr)
  let fetching: Progress | undefined
  let end: { document: Document; problem: Problem | null } | undefined
  try {
    for await (const event of translateArticle(article, services, { owner: OPERATOR })) {
      if (event.event === 'progress' && event.preparation) {
        fetching ??= createProgress(process.stderr, downloaded(event.preparation.what))
        fetching.show(event.preparation.done, event.preparation.total)
      } else if (event.event === 'progress') {
        fetching?.end()
        progress.show(event.done, event.total)
      }
      if (event.event === 'end') end = event
      if (format === 'ndjson' && event.event !== 'progress') print(`${JSON.stringify(event)}\n`)
    }
  } finally {
    fetching?.end()
    progress.end()
    await engine.close()
    await store.close()
  }
  const { document, problem } = end!
  // of what could not be translated there is no file to make, but a person may see it
  if (format !== 'ndjson' && (document.summary.translated > 0 || format === 'text' || format === 'json'))
    await writeDocument(document, format, { out: values.out, termbase: article.termbase })
  if (problem) process.stderr.write(`${problem.title}: ${problem.detail}\n`)
  if (document.summary.translated === document.pairs.length) return EXIT.done
  return document.summary.translated > 0 ? EXIT.partly : EXIT.failed
}

async function languageOf(text: string): Promise<Tag> {
  await prepareDetection(readWords)
  return detect(text).language
}

async function segment(operands: readonly string[], values: Values): Promise<number> {
  const format = oneOf(values.format ?? 'text', ['text', 'json'], '--format')
  const text = await readInput(operands)
  const language = tag(values.language ?? values.from, '--language') ?? (await languageOf(text))
  const segments = segmentText(text, language)
  if (format === 'json') return print(`${JSON.stringify({ language, segments }, null, 2)}\n`)
  return print(
    segments
      .filter((one) => one.text.trim() !== '')
      .map((one) => `${one.text.trim()}\n`)
      .join(''),
  )
}

async function detectLanguage(operands: readonly string[], values: Values): Promise<number> {
  const format = oneOf(values.format ?? 'text', ['text', 'json'], '--format')
  await prepareDetection(readWords)
  const found = detect(await readInput(operands))
  if (format === 'json') return print(`${JSON.stringify(found, null, 2)}\n`)
  return print(`${found.language}\t${languageName(found.language) ?? 'undetermined'}\t${found.confidence.toFixed(3)}\n`)
}

async function terms(operands: readonly string[], values: Values): Promise<number> {
  const format = oneOf(values.format ?? 'text', ['text', 'json'], '--format')
  const text = await readInput(operands)
  const store = openStore(parseConfig(process.env))
  const termbase = await termbaseOf(values.glossary, createGlossariesOf({ store, termbase: readTermbase }))
  await store.close()
  const source = tag(values.from, '--from') ?? (await languageOf(text))
  const target = tag(values.to, '--to') ?? 'en'
  if (baseLanguage(source) === UNDETERMINED) {
    throw new Problem(
      'language-undetermined',
      'The text gives too little to tell its language by. Say which it is with --from.',
    )
  }
  const found = termbase.match(text, source).map(({ concept, span, enforce }) => {
    const { preferred, admitted } = termbase.terms(concept, target)
    return { concept, span, targets: [...(preferred === null ? [] : [preferred]), ...admitted], enforce }
  })
  const glossary = { id: termbase.id, version: termbase.version }
  if (format === 'json') return print(`${JSON.stringify({ source, target, glossary, terms: found }, null, 2)}\n`)
  const lines = found.map(
    ({ concept, span, targets, enforce }) => `${cut(text, span)}\t${targets[0] ?? '–'}\t${concept}\t${enforce}\n`,
  )
  return print(lines.join(''))
}

async function run(operands: readonly string[], values: Values): Promise<number> {
  if (operands.length > 0) throw new UsageError('serve takes no file.')
  const environment = {
    ...process.env,
    ...(values.port && { PORT: values.port }),
    ...(values.host && { HOST: values.host }),
  }
  const config: Config = parseConfig(environment)
  await serve(config)
  return EXIT.done
}
