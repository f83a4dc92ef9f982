import type { Tag } from '../../src/domain/tag.ts'
import { SHARED, SINGLE } from '../../src/text/detection/languages.ts'
import { codesOf } from '../detection-codes.ts'
import { loadPeer } from './peer.ts'

/** Gives the language tag of a text, `und` when it cannot say. */
export type Detect = (text: string) => string

/** Codes that peers answer where we say another: two letters of old standards and macrolanguages. */
const RENAMED: ReadonlyMap<string, Tag> = new Map([
  ['no', 'nb'],
  ['iw', 'he'],
  ['fil', 'tl'],
  ['in', 'id'],
])

interface Franc {
  franc(text: string, options: { minLength: number; only?: readonly string[] }): string
}

/** Languages, without subtags, by the ISO 639-3 codes that franc answers. */
const threeLetters = (): ReadonlyMap<string, Tag> =>
  new Map(
    [...SHARED.values(), [...SINGLE.values()]]
      .flat()
      .flatMap((tag) => codesOf(tag).map((code) => [code, withoutSubtags(tag)])),
  )

async function trigrams(name: 'franc' | 'franc-min', ours: boolean): Promise<Detect> {
  const { franc } = await loadPeer<Franc>(name)
  const tags = threeLetters()
  const options = { minLength: 1, ...(ours ? { only: [...tags.keys()] } : {}) }
  return (text) => tags.get(franc(text, options)) ?? 'und'
}

async function eld(size: 'large' | 'small'): Promise<Detect> {
  const { eld } = await loadPeer<{ eld: { detect(text: string): { language: string } } }>(`eld/${size}`)
  return (text) => read(eld.detect(text).language)
}

const withoutSubtags = (tag: string): string => tag.split('-', 1)[0]!

const read = (code: string): string => RENAMED.get(code) ?? (withoutSubtags(code) || 'und')

/** Detectors of npm, each loaded when asked for and used with its defaults, but for the least length of a text: none. */
const LOADERS: ReadonlyMap<string, () => Promise<Detect>> = new Map([
  ['franc', () => trigrams('franc', false)],
  ['franc, our languages', () => trigrams('franc', true)],
  ['franc-min', () => trigrams('franc-min', false)],
  [
    'tinyld heavy',
    async () => {
      const { detect } = await loadPeer<{ detect(text: string): string }>('tinyld/heavy')
      return (text) => read(detect(text))
    },
  ],
  ['eld large', () => eld('large')],
  ['eld small', () => eld('small')],
  [
    'cld3-asm',
    async () => {
      const { loadModule } = await loadPeer<{
        loadModule(): Promise<{
          create(least: number, most: number): { findLanguage(text: string): { language: string } }
        }>
      }>('cld3-asm')
      const identifier = (await loadModule()).create(0, 1000)
      return (text) => read(identifier.findLanguage(text).language)
    },
  ],
])

/** Those that come with the service itself. */
export const OWN_DETECTORS: readonly string[] = ['franc', 'franc, our languages', 'franc-min']
export const DETECTORS: readonly string[] = [...LOADERS.keys()]

export const loadDetector = (name: string): Promise<Detect> => LOADERS.get(name)!()
