import { describe, expect, it } from 'vitest'
import type { FileCode, FileText } from '../../src/exchange/translatable-file.ts'
import { codedLine } from '../../src/pipeline/coded-line.ts'
import { withoutBlanksAtBreaks } from '../../src/pipeline/line-breaks.ts'
import { expectLinear } from '../support/growth.ts'

/** A text whose breaks are written as `|` and `¦` (a tab), variables as `%`. */
function broken(written: string): FileText {
  const codes: FileCode[] = []
  let text = ''
  for (const letter of written) {
    if (letter === '|') codes.push({ at: text.length, kind: 'alone', breaks: 'line' })
    else if (letter === '¦') codes.push({ at: text.length, kind: 'alone', breaks: 'column' })
    else if (letter === '%') codes.push({ at: text.length, kind: 'alone', word: true })
    else text += letter
  }
  return { text, codes }
}

describe('the line of a text with breaks', () => {
  it.each([
    { why: 'a sentence runs on over a line', given: 'Erste Zeile|und noch eine', line: 'Erste Zeile und noch eine' },
    { why: 'a blank beside the break is enough', given: 'Erste Zeile |und eine', line: 'Erste Zeile und eine' },
    { why: 'what begins anew is a text of its own', given: 'Kapitel 1|Der Anfang', line: 'Kapitel 1\n\nDer Anfang' },
    {
      why: 'a full line is no end',
      given: `${'Wort '.repeat(9)}der|Kommission`,
      line: `${'Wort '.repeat(9)}der Kommission`,
    },
    { why: 'a sentence has ended', given: 'Das ist es.|iPhone', line: 'Das ist es.\n\niPhone' },
    { why: 'a tab stands between columns', given: 'Betrag:¦zwölf¦Euro', line: 'Betrag:\n\nzwölf\n\nEuro' },
    { why: 'two breaks are an empty line', given: 'Erste Zeile||und eine', line: 'Erste Zeile\n\nund eine' },
    { why: 'a variable stands apart from the line before', given: 'Guten Tag|%', line: 'Guten Tag\n\nZQ1X' },
    { why: 'and from the line behind', given: '%|guten Tag', line: 'ZQ1X guten Tag' },
  ])('$why', ({ given, line }) => {
    expect(codedLine(broken(given)).line).toBe(line)
  })

  it('tells of each of its letters where it stands in the text', () => {
    const text = broken('Eins|zwei|Drei % vier¦fünf')
    const { line, textOffset } = codedLine(text)
    for (const [at, letter] of [...line].entries())
      if (/\p{Ll}/u.test(letter)) expect(text.text[textOffset(at)]).toBe(letter)
  })

  it('is made, and its places are told, in a time that grows with its breaks', async () => {
    await expectLinear({
      of: (size) => broken('wort|'.repeat(size / 4)),
      run: (text) => {
        const { line, textOffset } = codedLine(text)
        for (let at = 0; at < line.length; at += 5) textOffset(at)
      },
    })
  })
})

describe('a translation', () => {
  it('has no blanks beside its breaks where the text has none', () => {
    expect(withoutBlanksAtBreaks(['First line', 0, ' second'], broken('Erste Zeile|zweite'))).toEqual([
      ...['First line', 0, 'second'],
    ])
    expect(withoutBlanksAtBreaks(['One ', 0, ' two'], broken('Eins |zwei'))).toEqual(['One ', 0, 'two'])
  })
})
