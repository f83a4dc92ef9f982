import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document, Pair } from '../../src/domain/document.ts'
import { writeMoses, writePairTable } from '../../src/exchange/alignment-formats.ts'
import { writeAlignmentTmx } from '../../src/exchange/alignment-tmx.ts'
import type { PairFile } from '../../src/exchange/pair-file.ts'
import { readPairLines } from '../../src/exchange/pair-lines.ts'
import { readPairTexts } from '../../src/exchange/pair-moses.ts'
import { oneLine } from '../../src/exchange/pair-remarks.ts'
import { readPairTable } from '../../src/exchange/pair-table.ts'
import { readPairTmx } from '../../src/exchange/pair-tmx.ts'
import { readPairXliff } from '../../src/exchange/read-xliff.ts'
import { writePairCsv } from '../../src/exchange/write-pair-csv.ts'
import { writePairLines } from '../../src/exchange/write-pair-lines.ts'
import { writeXliff } from '../../src/exchange/write-xliff.ts'
import { writeXliff12 } from '../../src/exchange/write-xliff12.ts'
import { importPairs } from '../../src/pipeline/import-pairs.ts'
import { generatedDocument } from '../support/generated-document.ts'

/** What a pair of a document may still be after it went through a format. */
type Carried = Pick<Pair, 'status' | 'origin' | 'provider' | 'bead' | 'score'> & {
  readonly source: string
  readonly target: string | null
  readonly id?: number
  readonly block?: number
  readonly language?: string
  readonly segments?: readonly (readonly number[])[]
  readonly reviewed?: boolean
}

const carried = (pair: Pair): Carried => ({
  id: pair.id,
  block: pair.block,
  source: pair.source.text,
  target: pair.target?.text ?? null,
  segments: [pair.source.segments, pair.target?.segments ?? []],
  status: pair.status,
  origin: pair.origin,
  provider: pair.provider,
  bead: pair.bead,
  score: pair.score,
  ...(pair.source.language !== undefined && { language: pair.source.language }),
  ...(pair.reviewed && { reviewed: true }),
})

/** What a file of bytes makes of a text: halves of letters are lost. */
const asBytes = (text: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text))
/** What XML makes of it: of what it cannot hold, a sign that says so. */
const asXml = (text: string): string =>
  text.replace(/[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')

const imported = async (file: PairFile, { source, target }: Document): Promise<readonly Carried[]> => {
  const choice = { source: source.language, target: target.language, termbase: null }
  const document = await importPairs(file, choice, { prepareDetection: async () => undefined })
  return document.pairs.map(carried)
}
const languages = ({ source, target }: Document) => ({ source: source.language, target: target.language })

/** The same with only these of its facts, for formats that do not carry the others. */
const only = (pair: Carried, ...names: readonly (keyof Carried)[]) =>
  Object.fromEntries(names.map((name) => [name, pair[name]]))

const always = (check: (document: Document) => Promise<void>) =>
  fc.assert(fc.asyncProperty(generatedDocument(), check), { numRuns: 60 })

describe('what is exported and imported again', () => {
  it('is as CSV every pair with its ids, blocks, beads, score, origin, engine, language and review', () =>
    always(async (document) => {
      const file = readPairTable(asBytes(writePairCsv(document)), languages(document))
      expect(await imported(file, document)).toEqual(
        document.pairs.map(carried).map((pair) => ({
          ...pair,
          source: asBytes(pair.source),
          target: pair.target === null ? null : asBytes(pair.target),
        })),
      )
    }))

  it('is as JSON lines the same, halves of letters too', () =>
    always(async (document) => {
      const file = readPairLines(asBytes(writePairLines(document)), languages(document))
      expect(await imported(file, document)).toEqual(document.pairs.map(carried))
    }))

  it('is as TMX the same but blocks, of pairs that have both sides and as far as XML has the characters', () =>
    always(async (document) => {
      const whole = document.pairs.filter(({ source, target }) => source.text !== '' && target)
      if (whole.length === 0) return
      const names = [
        'id',
        'source',
        'target',
        'status',
        'origin',
        'provider',
        'bead',
        'score',
        'language',
        'reviewed',
      ] as const
      const pairs = await imported(readPairTmx(asBytes(writeAlignmentTmx(document)), languages(document)), document)
      expect(pairs.map((pair) => only(pair, ...names))).toEqual(
        whole.map(carried).map((pair) => ({
          ...only(pair, ...names),
          source: asXml(pair.source),
          target: asXml(pair.target!),
        })),
      )
    }))

  it.each([
    { version: '2.1', write: writeXliff, as: (text: string) => text.replace(/[\ufffe\uffff]/g, '\ufffd') },
    { version: '1.2', write: writeXliff12, as: asXml },
  ])('is as XLIFF $version every pair with all that, as far as the format has the characters', ({ write, as }) =>
    always(async (document) => {
      const pairs = await imported(readPairXliff(asBytes(write(document))), document)
      expect(pairs).toEqual(
        document.pairs.map(carried).map((pair) => ({
          ...pair,
          source: as(pair.source),
          target: pair.target === null ? null : as(pair.target),
        })),
      )
    }),
  )

  it('is as TSV the texts on one line with bead and score; an empty target is none', () =>
    always(async (document) => {
      const file = readPairTable(asBytes(writePairTable(document.pairs)), languages(document))
      const pairs = file.pairs.map(({ source, target, bead, score }) => ({ source, target, bead, score }))
      expect(pairs).toEqual(
        document.pairs.map(({ source, target, bead, score }) => ({
          source: asBytes(oneLine(source.text)),
          target: asBytes(oneLine(target?.text ?? '')) || null,
          bead,
          score,
        })),
      )
    }))

  it('is in the two files of Moses the texts on one line, of pairs that have both', () =>
    always(async (document) => {
      const { source, target } = writeMoses(document.pairs)
      const { pairs } = readPairTexts(asBytes(source), asBytes(target), {})
      expect(pairs).toEqual(
        document.pairs
          .map((pair) => ({
            source: asBytes(oneLine(pair.source.text)),
            target: asBytes(oneLine(pair.target?.text ?? '')),
          }))
          .filter((pair) => pair.source !== '' && pair.target !== ''),
      )
    }))
})
