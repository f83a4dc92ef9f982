import { expect, it } from 'vitest'
import { byLanguage, dataFolder, f1, macro, ours, scoreFiles, scoreGolden } from '../../bench/segmentation-scores.ts'
import floors from './floors/segmentation.json' with { type: 'json' }

/** Boundary F1 by language and over all, and the share of golden cases that come out exactly; in percent. */
function figures(): Map<string, number> {
  const files = scoreFiles(dataFolder(), ours)
  const languages = byLanguage(files)
  const parallel = [...files].filter(([name]) => name.includes('_pud-')).map(([, score]) => score)
  return new Map([
    ...Array.from(languages, ([language, score]): [string, number] => [language, f1(score)]),
    ['all languages', macro(languages.values())],
    ['parallel news', macro(parallel)],
    ...Array.from(scoreGolden(dataFolder(), ours), ([set, { cases, passed }]): [string, number] => [
      set,
      (100 * passed) / cases,
    ]),
  ])
}

it('cuts no language worse than before', () => {
  const found = figures()
  const below = Object.entries(floors).filter(([name, floor]) => !((found.get(name) ?? 0) >= floor))
  expect(below.map(([name, floor]) => `${name}: ${found.get(name)?.toFixed(2)}, floor ${floor}`)).toEqual([])
  expect([...found.keys()].sort()).toEqual(Object.keys(floors).sort())
})
