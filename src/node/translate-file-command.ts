import { parseConfig } from '../config.ts'
import { createServices } from '../dependencies.ts'
import { Problem } from '../domain/problem.ts'
import { FILE_KINDS, fileKindOfName } from '../exchange/file-kinds.ts'
import { FormatError } from '../exchange/format-error.ts'
import { readTranslatable } from '../exchange/read-translatable.ts'
import type { FileKind } from '../exchange/translatable-file.ts'
import { byteCount } from '../local/models/byte-count.ts'
import { nothingTranslated } from '../pipeline/nothing-translated.ts'
import { checkedTarget, countTexts, translateTexts } from '../pipeline/translate-file.ts'
import { deepl } from '../providers/deepl.ts'
import { termbaseOf } from './named-termbase.ts'
import { openEngine } from './open-engine.ts'
import { openStore } from './open-store.ts'
import { EXIT, OPERATOR, oneOf, tag, type Values } from './options.ts'
import { writeOutput } from './output-file.ts'
import { createProgress, type Progress } from './progress.ts'
import { readTermbase, readWords } from './read-asset.ts'
import { readInputBytes } from './read-input.ts'
import { UsageError } from './usage-error.ts'

/** The kind of file that is to be written back, by `--as` or by its name; none of an article. Throws `UsageError`. */
export function fileKindFor(operands: readonly string[], values: Values): FileKind | undefined {
  if (values.as !== undefined) return FILE_KINDS.get(oneOf(values.as, [...FILE_KINDS.keys()], '--as'))
  const kind = fileKindOfName(operands[0] ?? '')
  return kind?.article ? undefined : kind
}

/** `dragoman translate FILE.xlf`: the same file with its texts translated, to `--out` or standard output. */
export async function translateFile(kind: FileKind, operands: readonly string[], values: Values): Promise<number> {
  refuseMeaningless(values)
  const { name, bytes } = await readInputBytes(operands)
  const config = parseConfig(process.env)
  const store = openStore(config)
  const engine = openEngine(config)
  const progress = createProgress(process.stderr)
  let fetching: Progress | undefined
  try {
    const services = createServices(config, { deepl, local: engine, termbase: readTermbase, words: readWords, store })
    const file = await read(kind, name, bytes)
    const target = checkedTarget(file, tag(values.to, '--to'))
    const termbase = values['no-glossary'] ? null : await termbaseOf(values.glossary, services.glossaries)
    const { provider, private: leavesNoTrace } = values
    const wish = { source: tag(values.from, '--from'), target, termbase, provider, private: leavesNoTrace ?? false }
    const { translations, problem } = await translateTexts(file, wish, services, {
      owner: OPERATOR,
      onProgress(done, total) {
        fetching?.end()
        progress.show(done, total)
      },
      onPreparation({ what, done, total }) {
        const told = (at: number, of: number) => `${byteCount(at)} of ${byteCount(of)} of ${what}, downloaded once`
        fetching ??= createProgress(process.stderr, told)
        fetching.show(done, total)
      },
    })
    const { texts, translated } = countTexts(translations)
    // a file in which nothing is translated would be the one there is
    const nothing = nothingTranslated({ translations, problem })
    const reason = nothing ?? problem
    if (reason) process.stderr.write(`${reason.title}: ${reason.detail}\n`)
    if (nothing) return EXIT.failed
    const content = file.write(translations, target)
    if (values.out === undefined) process.stdout.write(content)
    else await writeOutput(values.out, content)
    process.stderr.write(`${translated} of ${texts} texts translated.\n`)
    return translated === texts ? EXIT.done : EXIT.partly
  } finally {
    fetching?.end()
    progress.end()
    await engine.close()
    await store.close()
  }
}

/** Options that say how an article is to be read or written. */
function refuseMeaningless(values: Values): void {
  for (const name of ['format', 'compare', 'unit', 'clean', 'html'] as const)
    if (values[name] !== undefined)
      throw new UsageError(`A file is written back as what it is: --${name} has no meaning for it.`)
}

async function read(kind: FileKind, name: string, bytes: Uint8Array<ArrayBuffer>) {
  try {
    return await readTranslatable(kind, bytes)
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    throw new Problem('invalid-file', `${name} cannot be read: ${error.message}.`, {}, { cause: error })
  }
}
