import type { CueText } from './cues.ts'

/** Cues and milliseconds between them beyond which nothing runs on. */
const [MOST, PAUSE] = [6, 3_000]
const TAGS = /<\/?[a-z][^<>]*>|\{\\[^{}]*\}/gi
/** The end of a sentence, whatever quotes and brackets close behind it. */
const ENDED = /(?:[.!?:;。！？؟۔।♪#…]|\.{3})["'”“’»)\]}）」』]*$/u

/** The cues by sentences that run on over several of them. */
export function cueGroups(cues: readonly CueText[]): readonly (readonly CueText[])[] {
  const groups: CueText[][] = []
  for (const cue of cues) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (group && before && group.length < MOST && runsOn(before, cue)) group.push(cue)
    else groups.push([cue])
  }
  return groups
}

const wordsOf = ({ lines }: CueText): string => lines.join(' ').replace(TAGS, '').trim()

const runsOn = (before: CueText, next: CueText): boolean => {
  const text = wordsOf(before)
  const another = next.speaker || before.speaker || next.voice !== before.voice
  return text !== '' && !ENDED.test(text) && !another && next.from - before.to <= PAUSE && wordsOf(next) !== ''
}
