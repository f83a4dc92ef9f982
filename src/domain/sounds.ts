/** Spellings of more than one letter and the sound they stand for. */
const GROUPS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    s: 'shch dsch tsch dzh tch sch tsh sh ch cz sz zh ts tz dj',
    v: 'ph',
    k: 'kh ck gh',
    u: 'ou oo',
    i: 'ee ie ye',
  }).flatMap(([sound, groups]) => groups.split(' ').map((group) => [group, sound] as const)),
)
/** The groups that begin with a letter, in that order: longer ones before those they begin with. */
const STARTING: ReadonlyMap<string, readonly string[]> = new Map(
  [...GROUPS.keys()].map(([letter]) => [letter!, [...GROUPS.keys()].filter((group) => group.startsWith(letter!))]),
)
const SINGLE: ReadonlyMap<string, string> = new Map(
  Object.entries({ v: 'fwb', k: 'qcxg', i: 'yj', s: 'z', '': 'h' }).flatMap(([sound, letters]) =>
    Array.from(letters, (letter) => [letter, sound] as const),
  ),
)
/** Before these a c is a sibilant: Cecilia. */
const SOFTENING = 'eiy'

/**
 * Letters in which the spellings of one name in other languages agree: `Zhukov` and `Schukow` are both `sukov`. Takes
 * lower-case Latin letters without marks; what it does not know stays.
 */
export function soundsOf(letters: string): string {
  const known = remembered.get(letters)
  if (known !== undefined) return known
  const sounds = readSounds(letters)
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(letters, sounds)
  return sounds
}

/** An article names the same again and again. */
const remembered = new Map<string, string>()
const MOST_REMEMBERED = 5_000

function readSounds(letters: string): string {
  let sounds = ''
  let last = ''
  for (let at = 0; at < letters.length; ) {
    const [sound, length] = soundAt(letters, at)
    if (sound !== last) sounds += sound
    if (sound !== '') last = sound
    at += length
  }
  return sounds
}

function soundAt(letters: string, at: number): readonly [sound: string, length: number] {
  const letter = letters[at]!
  const group = STARTING.get(letter)?.find((spelling) => letters.startsWith(spelling, at))
  if (group !== undefined) return [GROUPS.get(group)!, group.length]
  if (letter === 'c' && at + 1 < letters.length && SOFTENING.includes(letters[at + 1]!)) return ['s', 1]
  return [SINGLE.get(letter) ?? letter, 1]
}
