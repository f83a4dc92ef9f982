// @ts-check
import { keyOf } from './align-beads.js'

/** @import { Bead } from './align-beads.js' */

/**
 * A file of an alignment with the scores the beads have. The service is given every bead as certain, so that the file has
 * them as they stand; how sure it was of those the reader never touched must not be lost by that. Formats without scores
 * stay as they are.
 *
 * @param {string} format
 * @param {string} file
 * @param {readonly Bead[]} beads
 * @returns {string}
 */
export function withScores(format, file, beads) {
  const scores = new Map(beads.map((bead) => [keyOf(bead), bead.locked ? 1 : (bead.score ?? 1)]))
  /** @param {string} key */
  const scoreOf = (key) => scores.get(key) ?? 1
  switch (format) {
    case 'tsv':
      return table(file, scoreOf)
    case 'ladder':
      return ladder(file, scoreOf)
    case 'tmx':
      return memory(
        file,
        beads
          .filter(({ source, target }) => source.length > 0 && target.length > 0)
          .map((bead) => scoreOf(keyOf(bead))),
      )
    case 'ndjson':
      return events(file, scoreOf)
    default:
      return file
  }
}

/**
 * @param {number} from
 * @param {number} count
 */
const run = (from, count) => Array.from({ length: count }, (_, k) => from + k)

/** @param {(key: string) => number} scoreOf @param {string} file */
function table(file, scoreOf) {
  let [s, t] = [0, 0]
  return file.replace(/\t(\d+)-(\d+)\t[\d.]+$/gm, (_, n, m) => {
    const key = keyOf({ source: run(s, Number(n)), target: run(t, Number(m)) })
    s += Number(n)
    t += Number(m)
    return `\t${n}-${m}\t${scoreOf(key).toFixed(3)}`
  })
}

/** @param {(key: string) => number} scoreOf @param {string} file */
function ladder(file, scoreOf) {
  const rungs = file
    .trimEnd()
    .split('\n')
    .map((rung) => rung.split('\t').map(Number))
  const written = rungs.map(([s = 0, t = 0], at) => {
    const [nextS, nextT] = rungs[at + 1] ?? []
    if (nextS === undefined || nextT === undefined) return `${s}\t${t}\t1.000`
    return `${s}\t${t}\t${scoreOf(keyOf({ source: run(s, nextS - s), target: run(t, nextT - t) })).toFixed(3)}`
  })
  return `${written.join('\n')}\n`
}

/** @param {string} file @param {readonly number[]} scores */
function memory(file, scores) {
  let at = 0
  return file.replace(
    /(<prop type="x-score">)[\d.]+(<\/prop>)/g,
    (_, open, close) => `${open}${(scores[at++] ?? 1).toFixed(3)}${close}`,
  )
}

/** @param {(key: string) => number} scoreOf @param {string} file */
const events = (file, scoreOf) =>
  file
    .split('\n')
    .map((line) => {
      if (line.trim() === '') return line
      const { event, data } = JSON.parse(line)
      /** @param {import('../../../domain/document.ts').Pair} pair */
      const own = (pair) => ({
        ...pair,
        score: scoreOf(keyOf({ source: pair.source.segments, target: pair.target?.segments ?? [] })),
      })
      if (event === 'pair') return JSON.stringify({ event, data: own(data) })
      return JSON.stringify({ event, data: data.pairs ? { ...data, pairs: data.pairs.map(own) } : data })
    })
    .join('\n')
