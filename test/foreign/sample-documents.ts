import { example } from '../../src/builtin/example.ts'
import { parseConfig } from '../../src/config.ts'
import { createServices } from '../../src/dependencies.ts'
import type { Document } from '../../src/domain/document.ts'
import type { FilePair } from '../../src/exchange/pair-file.ts'
import { importPairs } from '../../src/pipeline/import-pairs.ts'
import { DEFAULT_GLOSSARY, type Services } from '../../src/pipeline/services.ts'
import { translateArticle } from '../../src/pipeline/translate-article.ts'
import { deepl } from '../../src/providers/deepl.ts'
import { createMemoryStore } from '../../src/storage/memory.ts'
import { wordFile } from '../support/detection.ts'
import { termbaseFile } from '../support/termbase.ts'

/** A document that programs nobody here wrote are asked to read, and what it is there for. */
export interface SampleDocument {
  readonly name: string
  readonly document: Document
}

/** Text as scrapes hold it: markup, references, marks of direction, controls, formulas, halves of letters. */
const HOSTILE: readonly FilePair[] = [
  { source: 'Ein ]]> Ende & ein &amp;amp; Zeichen <b>fett</b>', target: 'An ]]> end & an &amp;amp; sign <b>bold</b>' },
  { source: '=cmd|"/c calc"!A1', target: '=cmd|"/c calc"!A1' },
  { source: '@SUM(1;2)\tTab', target: '+1\tTab -2' },
  { source: 'Er sagte: „Nein“ und "Ja".', target: '"No," he said, and \'yes\'.' },
  { source: '"Alles" in Anführungszeichen, auch "das"', target: '"All" in quotation marks, "that" too' },
  {
    source: 'Steuer\u0000zeichen\u0001 \u000b\u001f und \ud800 halbe',
    target: 'Control\u0000 characters\ufffe and \udc00 halves',
  },
  { source: 'Zeile eins\nZeile zwei\r\nZeile drei', target: 'Line one\nline two\r\nline three' },
  { source: 'Trenner\u2028darin\u0085auch', target: 'Separator\u2028inside\u0085too' },
  { source: '😀 𐎠 👩‍👩‍👧 é é', target: '😀 𐎠 👩‍👩‍👧 é é' },
  { source: '\u202eumgedreht\u202c und \u200fweiter', target: '\u202ereversed\u202c and \u200fon' },
  { source: '# Kein Titel', target: '# No title' },
  { source: '1. Keine *Liste* [nicht](x) <https://e.org>', target: '1. No *list* [not](x) <https://e.org>' },
  { source: '<script>alert(1)</script>', target: '<script>alert(1)</script>' },
  { source: '__proto__ constructor', target: '__proto__ constructor' },
  { source: '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>&a;', target: '<![CDATA[ not &a; ]]>' },
  {
    source: 'Die "Verbalnote" & das Einfrieren von Vermögenswerten ]]> <b>gelten</b>\u0001.',
    target: 'The "note verbale" & the asset freeze ]]> <b>apply</b>\u0001.',
  },
  { source: 'Leeres Ziel', target: '' },
  { source: 'Nicht übersetzt', target: null },
  { source: 'Misslungen', target: null, failed: true },
  { source: 'Lang. '.repeat(2_000).trim(), target: 'Long. '.repeat(2_000).trim() },
]

const ARABIC: readonly FilePair[] = [
  { source: 'أعلن الاتحاد الأوروبي تجميد الأصول.', target: 'The European Union announced an asset freeze.' },
  {
    source: 'وقّع الوزير سيرغي لافروف 12 مرسوما في موسكو.',
    target: 'Minister Sergei Lavrov signed 21 decrees in Moscow.',
  },
  { source: 'قال: «لن نقبل العقوبات».', target: '“We will not accept the sanctions,” he said.', reviewed: true },
]
const CHINESE: readonly FilePair[] = [
  { source: '欧盟宣布冻结资产。', target: 'The EU announced an asset freeze.', origin: 'machine', provider: 'local' },
  {
    source: '制裁将于2024年3月5日生效,涉及12人。',
    target: 'The sanctions take effect on 5 March 2024 and concern 12 people.',
  },
  { source: '他说:“不。”', target: '“No,” he said.', origin: 'edited', provider: 'local', reviewed: true },
]
const BEADS: readonly FilePair[] = [
  { source: 'Erster Satz. Zweiter Satz.', target: 'First and second sentence.', bead: '2-1', score: 0.91, block: 0 },
  {
    source: 'Ein langer Satz, der zwei wurde.',
    target: 'A long sentence. It became two.',
    bead: '1-2',
    score: 0.42,
    block: 0,
  },
  { source: 'Niemand übersetzte ihn.', target: null, bead: '1-0', score: 0.5, block: 1 },
  { source: '', target: 'Nobody wrote it.', bead: '0-1', score: 0.5, block: 1 },
  { source: 'Drei. Vier. Fünf.', target: 'Three. Four. Five.', bead: '3-3', score: 1, block: 2 },
  { source: 'Ceci est en français.', target: 'This one is French.', language: 'fr', block: 2 },
]

/** The documents: the seed article as translated, other scripts, uneven beads, hostile text. */
export async function sampleDocuments(): Promise<readonly SampleDocument[]> {
  const config = parseConfig({ LOCAL_ENGINE: 'off' })
  const services = createServices(config, {
    deepl,
    termbase: termbaseFile,
    words: wordFile,
    store: createMemoryStore(),
  })
  const termbase = await services.glossaries.open([DEFAULT_GLOSSARY])
  const pairs = (source: string, given: readonly FilePair[]): Promise<Document> =>
    importPairs({ source, target: 'en', pairs: given, remarks: [] }, { termbase }, services)
  return [
    { name: 'seed', document: await seedDocument(services) },
    { name: 'arabic', document: await pairs('ar', ARABIC) },
    { name: 'chinese', document: await pairs('zh-Hans', CHINESE) },
    { name: 'beads', document: await pairs('de', BEADS) },
    { name: 'hostile', document: await pairs('de', HOSTILE) },
  ]
}

async function seedDocument(services: Services): Promise<Document> {
  const article = {
    content: { kind: 'text', posted: example.text },
    target: 'en',
    termbase: await services.glossaries.open([DEFAULT_GLOSSARY]),
    clean: 'safe',
    unit: 'sentence',
  } as const
  for await (const event of translateArticle(article, services)) if (event.event === 'end') return event.document
  throw new Error('the translation ended without its last event')
}
