import { writeFile } from 'node:fs/promises'
import { parseConfig } from '../config.ts'
import { createServices } from '../dependencies.ts'
import type { Document } from '../domain/document.ts'
import { writeLadder, writeMoses, writePairTable } from '../exchange/alignment-formats.ts'
import { writeTmx } from '../exchange/write-tmx.ts'
import { alignTexts } from '../pipeline/align-texts.ts'
import { deepl } from '../providers/deepl.ts'
import { termbaseOf } from './named-termbase.ts'
import { openStore } from './open-store.ts'
import { type Command, EXIT, oneOf, print, tag } from './options.ts'
import { readInput } from './read-input.ts'
import { readTermbase } from './read-termbase.ts'
import { renderSideBySide } from './side-by-side.ts'
import { UsageError } from './usage-error.ts'

const FORMATS = ['text', 'json', 'tmx', 'tsv', 'moses', 'ladder'] as const

/** `dragoman align SOURCE TARGET`: an existing translation sentence beside sentence, its terms and numbers checked. */
export const align: Command = async (operands, values) => {
  const [sourcePath, targetPath, ...more] = operands
  if (sourcePath === undefined || targetPath === undefined || more.length > 0)
    throw new UsageError('align takes two files: the source and its translation.')
  const format = oneOf(values.format ?? 'text', FORMATS, '--format')
  if (format === 'moses' && values.out === undefined)
    throw new UsageError('moses is two files: name what they begin with, --out corpus makes corpus.de and corpus.en.')
  const [source, target] = [await readInput([sourcePath]), await readInput([targetPath])]
  const config = parseConfig(process.env)
  const store = openStore(config)
  try {
    const services = createServices(config, { deepl, termbase: readTermbase, store })
    const document = await alignTexts(
      {
        source: { content: { kind: 'text', text: source }, language: tag(values.from, '--from') },
        target: { content: { kind: 'text', text: target }, language: tag(values.to, '--to') },
        pivot: oneOf(values.pivot ?? 'auto', ['auto', 'none'], '--pivot'),
        locked: [],
        corpus: values.corpus ?? false,
        provider: values.provider,
        termbase: values['no-glossary'] ? null : await termbaseOf(values.glossary, services.glossaries),
      },
      services,
    )
    for (const warning of document.warnings) process.stderr.write(`${warning}\n`)
    await write(document, format, values.out)
    return EXIT.done
  } finally {
    await store.close()
  }
}

async function write(document: Document, format: (typeof FORMATS)[number], out: string | undefined): Promise<void> {
  const { pairs, source, target } = document
  if (format === 'moses') {
    if (source.language === target.language)
      throw new UsageError(`moses names its two files by language, and both sides are ${source.language}.`)
    const files = writeMoses(pairs)
    await Promise.all([
      writeFile(`${out}.${source.language}`, files.source),
      writeFile(`${out}.${target.language}`, files.target),
    ])
    process.stderr.write(`wrote ${out}.${source.language} and ${out}.${target.language}\n`)
    return
  }
  const text = rendered(document, format)
  if (out === undefined) print(text)
  else await writeFile(out, text)
}

function rendered(document: Document, format: Exclude<(typeof FORMATS)[number], 'moses'>): string {
  const { pairs, source, target } = document
  switch (format) {
    case 'text':
      return renderSideBySide(document, process.stdout.columns)
    case 'json':
      return `${JSON.stringify(document, null, 2)}\n`
    case 'tsv':
      return writePairTable(pairs)
    case 'ladder':
      return writeLadder(pairs)
    case 'tmx':
      return writeTmx(
        pairs.flatMap(({ id, source: left, target: right }) =>
          left.text !== '' && right
            ? [
                {
                  id: String(id),
                  source: source.language,
                  texts: [
                    { language: source.language, text: left.text },
                    { language: target.language, text: right.text },
                  ],
                },
              ]
            : [],
        ),
        { source: source.language, tool: 'Dragoman', toolVersion: '0.1.0' },
      )
  }
}
