import { clean } from '../../src/text/clean.ts'
import { detect } from '../../src/text/detect.ts'
import { segmentText } from '../../src/text/segment.ts'
import { prepareDetection } from '../../test/support/detection.ts'
import { DETECTORS, loadDetector, OWN_DETECTORS } from '../peers/detectors.ts'
import { loadSplitter, SEGMENTERS } from '../peers/segmenters.ts'

export type Work = 'segment' | 'detect' | 'clean' | 'all three'
type Tool = (text: string, language: string) => unknown

const OURS: Readonly<Record<Work, Tool>> = {
  segment: segmentText,
  detect: (text) => detect(text),
  clean: (text) => clean(text, 'safe'),
  'all three': (text, language) => [clean(text, 'safe'), detect(text), segmentText(text, language)],
}

const intl: Tool = (text, language) =>
  Array.from(new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text), ({ segment }) => segment)

/** Names of the tools that do a work, ours first; no peer takes debris out of plain text. */
export function toolsFor(work: Work, withPeers: boolean): readonly string[] {
  if (work === 'segment') return ['dragoman', 'Intl', ...(withPeers ? SEGMENTERS : [])]
  if (work === 'detect') return ['dragoman', ...(withPeers ? DETECTORS : OWN_DETECTORS)]
  return ['dragoman']
}

export async function loadTool(work: Work, name: string): Promise<Tool> {
  if (name === 'dragoman' && work !== 'segment' && work !== 'clean') await prepareDetection()
  if (name === 'dragoman') return OURS[work]
  if (name === 'Intl') return intl
  return work === 'segment' ? loadSplitter(name) : loadDetector(name)
}
