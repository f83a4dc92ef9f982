import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { characterFScore } from '../src/check/character-f-score.ts'

/** What a scripted model does to a sentence. */
export type Manner = 'edit' | 'number' | 'negation' | 'chatter' | 'unchanged'

/** What it said, to be compared with what was taken. */
export interface Proposal {
  readonly manner: Manner
  readonly source: string
  readonly draft: string
  readonly text: string
}

/**
 * A language model's stand-in behind OpenAI's chat interface, on loopback. It knows no language: it writes each term over
 * the words of the sentence that are most like it, or at the end when none is. Two of five answers are spoilt, by the
 * sentence's own hash: a changed number, a dropped or added "not", words around the answer, no change at all.
 */
export async function startScriptedModel() {
  const proposals: Proposal[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      const { messages } = JSON.parse(body)
      const { source, translation, terms } = JSON.parse(messages.at(-1).content)
      const manner = mannerOf(source.text)
      const text = spoil(written(translation.text, terms), manner, translation.text)
      proposals.push({ manner, source: source.text, draft: translation.text, text })
      response.setHeader('content-type', 'application/json')
      response.end(
        JSON.stringify({
          object: 'chat.completion',
          choices: [
            {
              index: 0,
              finish_reason: 'stop',
              message: { role: 'assistant', content: JSON.stringify({ translation: text }) },
            },
          ],
        }),
      )
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/v1`, proposals, close: () => server.close() }
}

const MANNERS: readonly Manner[] = [
  'edit',
  'edit',
  'edit',
  'edit',
  'edit',
  'edit',
  'number',
  'negation',
  'chatter',
  'unchanged',
]

function mannerOf(text: string): Manner {
  let hash = 0
  for (const unit of text) hash = (hash * 31 + unit.codePointAt(0)!) % 1_000_003
  return MANNERS[hash % MANNERS.length]!
}

/** The sentence with each term over the run of as many words that is most like it. */
function written(sentence: string, terms: readonly { readonly target: string }[]): string {
  let text = sentence
  for (const { target } of terms) {
    const words = [...text.matchAll(/[\p{L}\p{M}\p{N}'’-]+/gu)]
    const count = target.split(/\s+/).length
    let best = { alike: 0.3, start: -1, end: -1 }
    for (let first = 0; first + count <= words.length; first += 1) {
      const [start, end] = [words[first]!.index, words[first + count - 1]!.index + words[first + count - 1]![0].length]
      const alike = characterFScore(text.slice(start, end).toLowerCase(), target.toLowerCase())
      if (alike > best.alike) best = { alike, start, end }
    }
    text = best.start < 0 ? `${text} (${target})` : text.slice(0, best.start) + target + text.slice(best.end)
  }
  return text
}

function spoil(text: string, manner: Manner, draft: string): string {
  switch (manner) {
    case 'number':
      return /\d/.test(text) ? text.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)) : `${text} 7`
    case 'negation':
      return /\b(?:not|nicht|pas|не)\b/u.test(text)
        ? text.replace(/\b(?:not|nicht|pas|не)\b/u, '')
        : text.replace(/\s/, ' not nicht не 不 ')
    case 'chatter':
      return `Sure, here is the corrected sentence: ${text}`
    case 'unchanged':
      return draft
    default:
      return text
  }
}
