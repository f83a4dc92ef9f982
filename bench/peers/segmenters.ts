import { readFileSync } from 'node:fs'
import type { Segment } from '../segmentation-scores.ts'
import { loadPeer, peerFile } from './peer.ts'

type Split = (text: string, language: string) => readonly string[]

/** Sentence splitters of npm, each loaded when asked for and used with its defaults. */
const SPLITTERS: ReadonlyMap<string, () => Promise<Split>> = new Map([
  [
    'sentencex',
    async () => {
      const { default: segment } = await loadPeer<{ default: (language: string, text: string) => string[] }>(
        'sentencex',
      )
      return (text, language) => segment(language, text)
    },
  ],
  [
    'sentencex-wasm',
    async () => {
      const module = await loadPeer<{
        initSync(options: { module: Uint8Array }): void
        segment(language: string, text: string): string[]
      }>('sentencex-wasm')
      module.initSync({ module: readFileSync(peerFile('sentencex-wasm/sentencex_wasm_bg.wasm')) })
      return (text, language) => module.segment(language, text)
    },
  ],
  [
    'cldr-segmentation',
    async () => {
      const { sentenceSplit, suppressions } = await loadPeer<{
        sentenceSplit(text: string, suppressions: unknown): string[]
        suppressions: Readonly<Record<string, unknown>>
      }>('cldr-segmentation')
      return (text, language) => sentenceSplit(text, suppressions[language])
    },
  ],
  [
    'sbd',
    async () => {
      const { default: sbd } = await loadPeer<{ default: { sentences(text: string): string[] } }>('sbd')
      return (text) => sbd.sentences(text)
    },
  ],
  [
    'sentence-splitter',
    async () => {
      const { split } = await loadPeer<{ split(text: string): { type: string; raw: string }[] }>('sentence-splitter')
      return (text) =>
        split(text)
          .filter(({ type }) => type === 'Sentence')
          .map(({ raw }) => raw)
    },
  ],
])

export const SEGMENTERS: readonly string[] = [...SPLITTERS.keys()]

/** A peer as a splitter into strings, as its callers get them. */
export const loadSplitter = (name: string): Promise<Split> => SPLITTERS.get(name)!()

/** A peer as a function that gives the places where sentences end. None knows a script subtag, so it is left off. */
export async function loadSegmenter(name: string): Promise<Segment> {
  const split = await loadSplitter(name)
  return (text, language) => endsOf(text, split(text, language.split('-', 1)[0]!))
}

/** Where sentences given as strings end in their text, white space around them aside. */
function endsOf(text: string, sentences: readonly string[]): number[] {
  let at = 0
  return sentences.map((sentence) => {
    const found = text.indexOf(sentence.trim(), at)
    if (found >= 0) at = found + sentence.trim().length
    return at
  })
}
