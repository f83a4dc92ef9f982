import { expect, it } from 'vitest'
import { isQuoted, quotations } from '../../src/terms/quotations.ts'

it.each([
  { why: 'English', text: 'He said “no” and “yes”.', found: ['“no”', '“yes”'] },
  { why: 'German, low and high', text: 'Er sagte „nein“ dazu.', found: ['„nein“'] },
  { why: 'guillemets of either way round', text: '«non» et »nein«', found: ['«non»', '»nein«'] },
  { why: 'straight', text: 'a "b" c "d"', found: ['"b"', '"d"'] },
  { why: 'Chinese, one within another', text: '他说：「他答『不』。」', found: ['「他答『不』。」'] },
  { why: 'never closed: what follows is quoted', text: 'He said “no and left.', found: ['“no and left.'] },
  { why: 'apostrophes are none', text: 'It’s the states’ right, isn’t it?', found: [] },
])('finds quotations: $why', ({ text, found }) => {
  expect(quotations(text)).toEqual(found)
  for (const quotation of found) {
    const at = text.indexOf(quotation)
    expect(isQuoted(text, [at + 1, at + 2])).toBe(true)
  }
  expect(isQuoted(text, [0, 0])).toBe(false)
})
