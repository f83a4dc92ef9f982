/*
 * What the guard refuses: human translations, of which it should refuse none, and answers spoilt on purpose, of which it
 * should refuse all. Run: npm run bench guard -- [--list]
 * With NEWS_SYSTEMS, a folder of clones of wmt21-, wmt22- and wmt23-news-systems (github.com/wmt-conference), the
 * references and the stored answers of engines there too. `--list` prints what is refused of those, to be read.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { guard } from '../src/pipeline/guard.ts'
import { loadReferences } from '../test/quality/checks-data.ts'
import { prepareDetection } from '../test/support/detection.ts'

/** A text and an answer to it. */
interface Answer {
  readonly source: { readonly text: string; readonly language: string }
  readonly target: { readonly text: string; readonly language: string }
}

const refusal = ({ source, target }: Answer) =>
  guard(source.text, target.text, { source: source.language, target: target.language })

function print(name: string, answers: readonly Answer[], isRead: boolean): void {
  const refused = answers.filter(refusal)
  const failed = refused.filter((answer) => !refusal(answer)!.readable).length
  const share = ((100 * refused.length) / answers.length).toFixed(3).padStart(7)
  console.log(
    `${name.padEnd(40)}${String(refused.length).padStart(6)} of ${answers.length}, ${share} %, ${failed} of them not readable`,
  )
  if (!isRead) return
  for (const answer of refused)
    console.log(
      `  ${answer.source.language}-${answer.target.language} ${refusal(answer)!.detail}\n    ${answer.source.text}\n    ${answer.target.text}`,
    )
}

/** Answers that are no translations, by what is wrong with them. */
function spoilt(all: readonly Answer[]): ReadonlyMap<string, readonly Answer[]> {
  const long = all.filter(({ source, target }) => source.text.length >= 60 && target.text.length >= 60)
  const answered = (change: (answer: Answer, place: number) => string): readonly Answer[] =>
    long.map((answer, place) => ({ ...answer, target: { ...answer.target, text: change(answer, place) } }))
  const change = (text: string): string => {
    const words = text.split(' ')
    return words.with(words.length >> 1, 'Xanadu').join(' ')
  }
  return new Map([
    ['the source', answered(({ source }) => source.text)],
    ['the source behind [en]', answered(({ source, target }) => `[${target.language}] ${source.text}`)],
    ['the source in small letters', answered(({ source }) => source.text.toLowerCase())],
    ['the source with a word changed', answered(({ source }) => change(source.text))],
    ['another language', inAnother(long)],
    ['a sixth of the translation', answered(({ target }) => target.text.slice(0, target.text.length / 6))],
    ['a remark before it', answered(({ target }) => `Sure! Here is the translation:\n\n${target.text}`)],
    ['a remark after it', answered(({ target }) => `${target.text}\n\n(Note: I translated it literally.)`)],
    ['a placeholder in it', answered(({ target }) => target.text.replace(' ', ' ⟦1⟧ '))],
    ['its end again and again', answered(({ target }) => target.text + target.text.slice(-40).repeat(4))],
  ])
}

/** Each text with its translation into yet another language, where there is one. */
function inAnother(all: readonly Answer[]): readonly Answer[] {
  const translations = new Map<string, Answer['target'][]>()
  for (const { source, target } of all)
    translations.set(source.text, [...(translations.get(source.text) ?? []), target])
  return all.flatMap(({ source, target }, place) => {
    const others = translations.get(source.text)!.filter(({ language }) => language !== target.language)
    if (others.length === 0) return []
    return [{ source, target: { ...target, text: others[place % others.length]!.text } }]
  })
}

/** Stored translations of news, with their sources. */
function stored(folder: string, kind: string): readonly Answer[] {
  return ['wmt21', 'wmt22', 'wmt23'].flatMap((set) => {
    const texts = join(folder, `${set}-news-systems`, 'txt')
    const lines = (path: string): readonly string[] => readFileSync(join(texts, path), 'utf8').split('\n')
    const sources = readdirSync(join(texts, 'sources'))
    return readdirSync(join(texts, kind)).flatMap((name) => {
      const [, test = '', from = '', to = ''] = /^(\w+)\.([a-z]{2,3})-([a-z]{2,3})\./.exec(name) ?? []
      const source = sources.find((file) => file.startsWith(`${test}.${from}-${to}.`))
      if (!source) return []
      const asked = lines(`sources/${source}`)
      return lines(`${kind}/${name}`).flatMap((text, place) =>
        text.trim() && asked[place]?.trim()
          ? [{ source: { text: asked[place], language: from }, target: { text, language: to } }]
          : [],
      )
    })
  })
}

const isListed = process.argv.includes('--list')
await prepareDetection()
const references = loadReferences()
print('human references', references, isListed)
for (const [name, answers] of spoilt(references)) print(name, answers, false)
const { NEWS_SYSTEMS } = process.env
if (NEWS_SYSTEMS)
  for (const kind of ['references', 'system-outputs']) print(`WMT ${kind}`, stored(NEWS_SYSTEMS, kind), isListed)
