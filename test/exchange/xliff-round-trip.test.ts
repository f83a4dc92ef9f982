import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document, Pair } from '../../src/domain/document.ts'
import { readPairXliff, readXliff } from '../../src/exchange/read-xliff.ts'
import { writeXliff } from '../../src/exchange/write-xliff.ts'
import { writeXliff12 } from '../../src/exchange/write-xliff12.ts'
import { STATES } from '../browser/sample-document.ts'
import { generatedDocument } from '../support/generated-document.ts'

/** What XML cannot hold, as U+FFFD. */
const inXml = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
/** What XLIFF 2 has no `cp` for. */
const noncharacters = (text: string): string => text.replace(/[\ufffe\uffff]/g, '\ufffd')

/** What a file holds of a pair. */
const carried = (pair: Pair, text: (given: string) => string) => ({
  id: pair.id,
  block: pair.block,
  source: { text: text(pair.source.text), segments: pair.source.segments, language: pair.source.language },
  target: pair.target && { ...pair.target, text: text(pair.target.text) },
  status: pair.status,
  origin: pair.origin,
  provider: pair.provider,
  bead: pair.bead,
  score: pair.score,
  terms: pair.terms,
  flags: pair.flags,
  reviewed: pair.reviewed,
})

const FORMATS = [
  { format: 'XLIFF 2.1', write: writeXliff, text: noncharacters },
  { format: 'XLIFF 1.2', write: writeXliff12, text: inXml },
]

describe.each(FORMATS)('$format', ({ write, text }) => {
  it('gives every document back as far as it holds one', () => {
    fc.assert(
      fc.property(generatedDocument(), (document: Document) => {
        const read = readXliff(write(document))
        expect(read.pairs.map((pair) => carried(pair, (given) => given))).toEqual(
          document.pairs.map((pair) => carried(pair, text)),
        )
        expect(read.blocks.map(({ id, kind, pairs }) => ({ id, kind, pairs }))).toEqual(
          document.blocks.map(({ id, kind, pairs }) => ({ id, kind, pairs })),
        )
        expect(read.names).toEqual(document.names)
        expect(read.glossary).toEqual(document.glossary)
        expect(read.warnings).toEqual(document.warnings)
        expect([read.source, read.target]).toEqual([document.source.language, document.target.language])
        expect([read.confidence, read.detected]).toEqual([document.source.confidence, document.source.detected])
      }),
    )
  })

  it('gives the same bytes for the same document', () => {
    expect(write(structuredClone(STATES))).toBe(write(STATES))
  })

  it('says of a target that was changed since that somebody edited it, and forgets what was said of the old one', () => {
    const changed = write(STATES).replace('Published on 3 March', 'Published on 3 March.')
    const read = readXliff(changed).pairs
    const [before, after] = [STATES.pairs[1]!, read[1]!]
    expect(before.origin).toBe('machine')
    expect(after).toMatchObject({ origin: 'edited', target: { text: 'Published on 3 March.' }, terms: [], flags: [] })
    expect(read[0]!.origin).toBe('machine')
  })

  it('holds no fact of a file in another shape than it was written in', () => {
    const file = write(STATES).replaceAll(/\{&quot;concept[^<]*/g, '{&quot;concept&quot;:1}')
    expect(readXliff(file).pairs.flatMap(({ terms }) => terms)).toEqual([])
  })
})

describe('XLIFF of another tool', () => {
  it('gives a pair a segment, with what the file says of it', () => {
    const file = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="a" source-language="de-DE" target-language="en" datatype="html"><header/><body>
<group id="g"><trans-unit id="1"><source>Ein <g id="1">Satz</g>.</source><target>A <g id="1">sentence</g>.</target></trans-unit>
<trans-unit id="2" approved="yes"><source>Zwei.</source><target state-qualifier="exact-match">Two.</target></trans-unit></group>
<trans-unit id="3"><source>Drei. Vier.</source><seg-source><mrk mtype="seg" mid="a">Drei.</mrk> <mrk mtype="seg" mid="b">Vier.</mrk></seg-source><target state-qualifier="mt-suggestion"><mrk mtype="seg" mid="a">Three.</mrk></target></trans-unit>
</body></file>
<file original="b" source-language="de-DE" datatype="plaintext"><body><trans-unit id="1"><source>Ende</source><target state="new">Ende</target></trans-unit></body></file></xliff>`
    const { pairs, source, target, remarks } = readPairXliff(file)
    expect([source, target]).toEqual(['de-DE', 'en'])
    expect(pairs.map((pair) => [pair.block, pair.source, pair.target, pair.origin, pair.reviewed])).toEqual([
      [0, 'Ein Satz.', 'A sentence.', 'human', undefined],
      [0, 'Zwei.', 'Two.', 'memory', true],
      [1, 'Drei.', 'Three.', 'machine', undefined],
      [1, 'Vier.', null, undefined, undefined],
      [2, 'Ende', null, undefined, undefined],
    ])
    expect(remarks).toEqual(['2 inline codes were left out of the texts.'])
  })

  it('of version 2 gives its segments, and no blank between them', () => {
    const file = `<xliff version="2.0" srcLang="fr" trgLang="en" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f"><skeleton>x</skeleton>
<unit id="1"><originalData><data id="d">&lt;b></data></originalData><segment state="reviewed"><source>A <ph id="1" dataRef="d"/>b</source><target>C</target></segment><ignorable><source> </source></ignorable><segment><source>D</source></segment></unit></file></xliff>`
    expect(readPairXliff(file).pairs.map(({ source, target, reviewed }) => [source, target, reviewed])).toEqual([
      ['A b', 'C', true],
      ['D', null, undefined],
    ])
  })
})
