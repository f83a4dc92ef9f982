/** Most words, or characters, of a run that is looked for. */
const LONGEST_RUN = 12
/** A run that comes so often without a break is a loop, if that makes so many words or characters. */
const TIMES = 4
const LEAST_WORDS = 12
const LEAST_CHARACTERS = 24

/**
 * Whether an engine went round in a circle: the same few words, or characters, over and over in the target and not in
 * the source, on half of the target at least.
 */
export function isLoop(source: string, target: string): boolean {
  return (
    (repeats(wordsOf(target), LEAST_WORDS) && !repeats(wordsOf(source), LEAST_WORDS)) ||
    (repeats(charactersOf(target), LEAST_CHARACTERS) && !repeats(charactersOf(source), LEAST_CHARACTERS))
  )
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\S+/gu) ?? []
const charactersOf = (text: string): readonly string[] => text.toLowerCase().match(/[^\s]/gu) ?? []

/** Whether some run is repeated over half of the units. */
function repeats(units: readonly string[], least: number): boolean {
  for (let run = 1; run <= LONGEST_RUN; run++) {
    let same = 0
    for (let place = run; place < units.length; place++) {
      same = units[place] === units[place - run] ? same + 1 : 0
      const covered = same + run
      if (covered >= least && covered >= run * TIMES && covered >= units.length / 2) return true
    }
  }
  return false
}
