import { parseConfig } from '../config.ts'
import { createServices } from '../dependencies.ts'
import type { Document } from '../domain/document.ts'
import { parseShare } from '../domain/share.ts'
import type { ScoreFloor } from '../exchange/alignment-tmx.ts'
import { alignTexts } from '../pipeline/align-texts.ts'
import { confidentDocument, leftOutWords } from '../pipeline/confident-document.ts'
import { deepl } from '../providers/deepl.ts'
import { termbaseOf } from './named-termbase.ts'
import { openEngine } from './open-engine.ts'
import { openStore } from './open-store.ts'
import { type Command, EXIT, oneOf, tag } from './options.ts'
import { readTermbase, readWords } from './read-asset.ts'
import { readInput } from './read-input.ts'
import { UsageError } from './usage-error.ts'
import { requireOutput, WRITTEN_FORMATS, type WrittenFormat, writeDocument } from './write-document.ts'

/** `dragoman align SOURCE TARGET`: an existing translation sentence beside sentence, its terms and numbers checked. */
export const align: Command = async (operands, values) => {
  const [sourcePath, targetPath, ...more] = operands
  if (sourcePath === undefined || targetPath === undefined || more.length > 0)
    throw new UsageError('align takes two files: the source and its translation.')
  const format = oneOf(values.format ?? 'text', WRITTEN_FORMATS, '--format')
  await requireOutput(format, values.out, operands)
  const least = leastScore(values['min-score'])
  const [source, target] = [await readInput([sourcePath]), await readInput([targetPath])]
  const config = parseConfig(process.env)
  const store = openStore(config)
  const engine = openEngine(config)
  try {
    const services = createServices(config, { deepl, local: engine, termbase: readTermbase, words: readWords, store })
    const whole = await alignTexts(
      {
        source: { content: { kind: 'text', text: source }, language: tag(values.from, '--from') },
        target: { content: { kind: 'text', text: target }, language: tag(values.to, '--to') },
        pivot: oneOf(values.pivot ?? 'auto', ['auto', 'none'], '--pivot'),
        locked: [],
        corpus: values.corpus ?? false,
        embeddings: values.embeddings ?? false,
        provider: values.provider,
        termbase: values['no-glossary'] ? null : await termbaseOf(values.glossary, services.glossaries),
      },
      services,
    )
    const { document, floor } = aboveFloor(whole, least, format)
    for (const warning of document.warnings) process.stderr.write(`${warning}\n`)
    await writeDocument(document, format, { out: values.out, floor })
    return EXIT.done
  } finally {
    await engine.close()
    await store.close()
  }
}

/** The document as it is written, with the floor under its scores where one was asked for; says what that leaves out. */
function aboveFloor(
  document: Document,
  least: number | undefined,
  format: WrittenFormat,
): { document: Document; floor?: ScoreFloor } {
  if (least === undefined) return { document }
  if (format === 'ladder') {
    process.stderr.write('--min-score leaves out nothing of a ladder: its rungs count every sentence.\n')
    return { document }
  }
  const { document: certain, leftOut } = confidentDocument(document, least)
  if (leftOut === 0) process.stderr.write(`${leftOutWords(0, document.pairs.length, least)}\n`)
  return { document: certain, floor: { least, leftOut } }
}

/** The least score a pair must have; `undefined` when the option is not given. Throws `UsageError`. */
function leastScore(given: string | undefined): number | undefined {
  if (given === undefined) return undefined
  const least = parseShare(given)
  if (least === undefined) throw new UsageError('--min-score must be a number from 0 to 1, such as 0.9.')
  return least
}
