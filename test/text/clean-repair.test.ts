import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { repairEncoding, repairText } from '../../src/text/clean-repair.ts'

describe('what a block says once scrape damage is undone', () => {
  it.each([
    { why: 'soft hyphens show nothing', text: 'Ver\u00adtei\u00addigung', repaired: 'Verteidigung' },
    {
      why: 'a word hyphenated at a line end is one word',
      text: 'der Vertei-\ndigungsvertrag',
      repaired: 'der Verteidigungsvertrag',
    },
    {
      why: 'a hyphen before a capital belongs to the word',
      text: 'die Nordsee-\nAnrainer',
      repaired: 'die Nordsee- Anrainer',
    },
    { why: 'a line break is a blank', text: 'one\r\n  two', repaired: 'one two' },
    { why: 'UTF-8 read as Windows-1252', text: 'fÃ¼r dâ€™accord â€žjaâ€œ', repaired: 'für d’accord „ja“' },
    {
      why: 'letters that happen to stand beside each other stay',
      text: 'NÃO, Âge, Ñandú',
      repaired: 'NÃO, Âge, Ñandú',
    },
    { why: 'joiners stay where scripts need them', text: 'می\u200cشود', repaired: 'می\u200cشود' },
    { why: 'combining marks are composed', text: 'e\u0301te\u0301', repaired: 'été' },
  ])('$why', ({ text, repaired }) => {
    expect(repairText(text)).toBe(repaired)
  })

  it('reads back what was read as Windows-1252', () => {
    const latin1 = (text: string) => String.fromCharCode(...new TextEncoder().encode(text))
    fc.assert(
      fc.property(fc.stringMatching(/^[à-öø-ÿЀ-џ ]{0,20}$/), (text) => {
        expect(repairEncoding(latin1(text))).toBe(text)
      }),
    )
  })

  it('leaves text without damage as it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zäöüß ]{0,40}$/), (text) => {
        expect(repairText(text)).toBe(text.normalize('NFC'))
      }),
    )
  })
})
