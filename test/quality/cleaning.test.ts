import { describe, expect, it } from 'vitest'
import { clean } from '../../src/text/clean.ts'
import { figuresOf, loadBodies } from './cleaning-data.ts'
import { compare } from './detection-floors.ts'
import floors from './floors/cleaning.json' with { type: 'json' }

describe('clean-up is at least as good as before', () => {
  it('no figure lies below its floor', () => {
    expect(compare(figuresOf(), floors).below).toEqual([])
  })

  it('safe clean-up removes no sentence from texts that are nothing but body', () => {
    const lost = loadBodies().flatMap((text) => clean(text, 'safe').removed.map((removed) => removed.text))
    expect(lost).toEqual([])
  })
})
