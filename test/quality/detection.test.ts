import { describe, expect, it } from 'vitest'
import { detect } from '../../src/text/detect.ts'
import { prepareDetection } from '../support/detection.ts'
import { CORE, KINDS, loadSamples, measure, READER } from './detection-data.ts'
import { compare } from './detection-floors.ts'
import floors from './floors/detection.json' with { type: 'json' }

const samples = loadSamples()
const base = (tag: string) => tag.split('-')[0]!
await prepareDetection()
const { accuracy } = measure(samples, (text) => base(detect(text).language))

const mean = (values: readonly number[]) => (100 * values.reduce((sum, value) => sum + value, 0)) / values.length

/** Macro averages in percent by kind and group of languages, and five words of each language there is a floor for. */
function figures(): Record<string, number> {
  const found: Record<string, number> = {}
  for (const kind of KINDS) {
    const shares = accuracy.get(kind)!
    const of = (languages: readonly string[]) =>
      mean(languages.filter((one) => shares.has(one)).map((one) => shares.get(one)!))
    found[`${kind}, all languages`] = of([...shares.keys()])
    found[`${kind}, core languages`] = of(CORE)
    found[`${kind}, reader languages`] = of(READER)
  }
  for (const [language, share] of accuracy.get('five words')!) found[`five words, ${language}`] = 100 * share
  return found
}

describe('languages are told apart at least as well as before', () => {
  it('no figure lies below its floor', () => {
    const { below, liftable } = compare(figures(), floors)
    if (liftable.length > 0) console.info(`These floors can be lifted:\n${liftable.join('\n')}`)
    expect(below).toEqual([])
  })

  it('at most one text of two hundred is wrong with a confidence of 0.9 or more', () => {
    const texts = samples.filter(({ kind }) => kind !== 'word pair' && kind !== 'single word')
    const wrong = texts.filter(({ text, language }) => {
      const found = detect(text)
      return found.confidence >= 0.9 && base(found.language) !== language
    })
    expect(wrong.length / texts.length).toBeLessThanOrEqual(0.005)
  })
})
