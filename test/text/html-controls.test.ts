import { describe, expect, it } from 'vitest'
import { readHtml } from '../../src/text/html.ts'
import { outline } from '../fixtures/cleaning/outline.ts'

const cleaned = async (html: string) => {
  const { text, blocks } = await readHtml(html)
  return outline(text, 'safe', blocks)
}

const MORE = 'Diplomats said that the decision had been prepared for several weeks in Brussels.'
const THIRD = 'The system has excluded 40 banks since the war began, according to its operator.'
const PROSE = 'The ministers agreed on Tuesday to cut six more banks off from the payment system.'

describe('what is pressed and what leads elsewhere', () => {
  it.each([
    {
      why: 'a button within a sentence is a part of it',
      html: `<p>${PROSE}<p>The <button>steering group</button>, 12 strong, met.`,
      lines: [`paragraph: ${PROSE}`, 'paragraph: The steering group, 12 strong, met.'],
    },
    {
      why: 'at its beginning and its end',
      html: `<p>${PROSE}<p><button>OPEC</button> met in <button>Vienna</button>.`,
      lines: [`paragraph: ${PROSE}`, 'paragraph: OPEC met in Vienna.'],
    },
    {
      why: 'buttons alone come back as removed',
      html: `<p>${PROSE}</p><div><button>Enlarge</button><button>Speak</button></div><p>${MORE}`,
      lines: [`paragraph: ${PROSE}`, '-outside: Enlarge Speak', `paragraph: ${MORE}`],
    },
    {
      why: 'a button behind a sentence is none of it',
      html: `<p>${PROSE} <button>Enlarge</button></p><p>${MORE}`,
      lines: [`paragraph: ${PROSE}`, '-outside: Enlarge', `paragraph: ${MORE}`],
    },
    {
      why: 'navigation comes back as removed',
      html: `<nav><ul><li><a href=1>World</a><li>Trade</ul></nav><p>${PROSE}`,
      lines: ['-outside: World', '-outside: Trade', `paragraph: ${PROSE}`],
    },
    {
      why: 'choices come back as removed',
      html: `<p>${PROSE}<form><select><option>Vienna<option>Geneva</select></form>`,
      lines: [`paragraph: ${PROSE}`, '-outside: Vienna', '-outside: Geneva'],
    },
    {
      why: 'a button that never ends holds no paragraph',
      html: `<button>Enlarge<p>${PROSE}`,
      lines: ['-outside: Enlarge', `paragraph: ${PROSE}`],
    },
    {
      why: 'a heading beside the text goes where its sentences go',
      html: `<article><h1>Six banks</h1><p>${PROSE}</p><aside><h3>Background</h3><p>${THIRD}</p></aside><p>${MORE}</p></article>`,
      lines: [
        'title: Six banks',
        `paragraph: ${PROSE}`,
        'suspect: Background',
        `suspect: ${THIRD}`,
        `paragraph: ${MORE}`,
      ],
    },
  ])('$why', async ({ html, lines }) => {
    expect(await cleaned(html)).toEqual(lines)
  })
})
