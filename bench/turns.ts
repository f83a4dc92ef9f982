/**
 * For how long at most nobody else has a turn while a document of many pairs is translated, aligned, read from a file of
 * pairs or comes as a job to its end, through an engine that answers at once: by the clock, and by the processor's time of
 * the whole process, which other processes do not lengthen. Usage: turns [PAIRS] [STAGE …]
 */
import { readFile } from 'node:fs/promises'
import process from 'node:process'
import { parseConfig } from '../src/config.ts'
import { createDependencies } from '../src/dependencies.ts'
import type { Document } from '../src/domain/document.ts'
import { createApp } from '../src/http/app.tsx'
import { DEFAULT_GLOSSARY } from '../src/pipeline/services.ts'
import { translateArticle } from '../src/pipeline/translate-article.ts'
import { deepl } from '../src/providers/deepl.ts'
import { createMemoryStore } from '../src/storage/memory.ts'
import { wordFile } from '../test/support/detection.ts'
import { seeded } from '../test/support/seeded.ts'
import { termbaseFile } from '../test/support/termbase.ts'
import { watchTurns } from './watch-turns.ts'

const [count = '20000', ...wanted] = process.argv.slice(2)
const SENTENCES_IN_PARAGRAPH = 6
/** Sentences that name one person, on the average. */
const SENTENCES_OF_A_NAME = 8
/** One name in so many is spelt in another way. */
const ODD = 25

const chance = seeded(7)
const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(chance() * list.length)]!
const STARTS = 'Bar Kor Mel Tar Ver Zan Lin Dor Fel Gor Hal Jar'.split(' ')
const MIDDLES = 'an el ik os um ar en il'.split(' ')
const ENDS = 'ski dorf mann berg enko escu sen ov witz ner'.split(' ')
const surname = (): string => `${pick(STARTS)}${pick(MIDDLES)}${pick(MIDDLES)}${pick(ENDS)}`
const people = Array.from(
  { length: Math.ceil(Number(count) / SENTENCES_OF_A_NAME) },
  () => `${pick(STARTS)}${pick(MIDDLES)}a ${surname()}`,
)

const sentences = Array.from({ length: Number(count) }, (_, id) => {
  const person = pick(people)
  const day = (id % 28) + 1
  const sum = 1_000 + 37 * id
  const spelt = id % ODD === 0 ? person.replace(/[kz]/, 'c') : person
  return pick([
    {
      de: `Am ${day}. März fror der Rat der Europäischen Union das Vermögen von ${person} und ${sum} Personen ein.`,
      en: `On ${day} March the Council of the European Union froze the assets of ${spelt} and ${sum} persons.`,
    },
    {
      de: `„Wir zahlen ${sum} Euro“, sagte ${person} im Außenministerium in Wien.`,
      en: `“We are paying ${sum} euros,” said ${spelt} at the Foreign Ministry in Vienna.`,
    },
    {
      de: `Die Sanktionen gegen ${person} gelten bis zum ${day}. Mai 2027, teilte die Kommission mit.`,
      en: `The sanctions against ${spelt} apply until ${day} May 2027, the Commission announced.`,
    },
  ])
})
const english = new Map(sentences.map(({ de, en }) => [de, en]))
const textOf = (language: 'de' | 'en'): string =>
  sentences
    .map((pair, id) => `${pair[language]}${id % SENTENCES_IN_PARAGRAPH === SENTENCES_IN_PARAGRAPH - 1 ? '\n\n' : ' '}`)
    .join('')

const config = parseConfig({
  ...{ MODELS_OFFLINE: '1', PROVIDERS: 'local', MAX_BODY_BYTES: String(200 << 20) },
  ...{ MAX_TEXT_LENGTH: '100000000', REQUEST_TIMEOUT_MS: '600000' },
})
const dependencies = createDependencies(config, {
  deepl,
  local: {
    name: 'local',
    limits: { texts: 50 },
    features: { terminology: 'none', alternatives: 0, markup: 'none', context: false },
    free: true,
    languages: async () => ({ sources: ['de'], targets: ['en'] }),
    translate: async ({ texts }) => texts.map((text) => ({ text: english.get(text) ?? text })),
  },
  assets: async ({ url }) => new Response(await readFile(`src/http/public${new URL(url).pathname}`)),
  termbase: termbaseFile,
  words: wordFile,
  store: createMemoryStore(),
  jobs: {
    wake: async (id) => {
      setTimeout(() => dependencies.jobs.advance({}, id), 0)
    },
  },
})
const { services } = dependencies
const app = createApp({ ...dependencies, log: () => undefined })
const termbase = await services.glossaries.open([DEFAULT_GLOSSARY])

async function post(path: string, body: string, type = 'application/json'): Promise<Response> {
  const request = new Request(`http://localhost${path}`, { method: 'POST', body, headers: { 'content-type': type } })
  const answer = await app.request(request)
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${(await answer.text()).slice(0, 300)}`)
  return answer
}

async function read(answer: Response): Promise<void> {
  const reader = answer.body!.getReader()
  while (!(await reader.read()).done);
}

const tsv = (): string => sentences.map(({ de, en }) => `${de}\t${en}\n`).join('')
const tmx = (): string =>
  `<?xml version="1.0"?><tmx version="1.4"><header creationtool="bench" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="de" datatype="plaintext"/><body>${sentences
    .map(({ de, en }) => `<tu><tuv xml:lang="de"><seg>${de}</seg></tuv><tuv xml:lang="en"><seg>${en}</seg></tuv></tu>`)
    .join('')}</body></tmx>`

/** Each stage prepares what it is given, and says what it does with it. */
const STAGES = new Map<string, () => () => Promise<unknown>>([
  [
    'translate',
    () => {
      const content = { kind: 'text', posted: textOf('de') } as const
      return async () => {
        let document: Document | undefined
        const article = { content, source: 'de', target: 'en', termbase, clean: 'safe' } as const
        for await (const event of translateArticle(article, services))
          if (event.event === 'end') document = event.document
        return document
      }
    },
  ],
  [
    'translate-json',
    () => {
      const body = JSON.stringify({ text: textOf('de'), target: 'en' })
      return async () => read(await post('/v1/translations?format=json', body))
    },
  ],
  [
    'job',
    () => {
      const body = JSON.stringify({ text: textOf('de'), target: 'en' })
      return async () => {
        const { id } = (await (await post('/v1/jobs', body)).json()) as { id: string }
        for (;;) {
          await new Promise((resolve) => setTimeout(resolve, 20))
          const { state } = (await (await app.request(`/v1/jobs/${id}`)).json()) as { state: string }
          if (state === 'done') return
          if (state !== 'queued' && state !== 'running') throw new Error(`the job ended as ${state}`)
        }
      }
    },
  ],
  [
    'import-tsv',
    () => {
      const body = tsv()
      return async () =>
        read(await post('/v1/imports?from=tsv&source=de&target=en&format=jsonl', body, 'text/tab-separated-values'))
    },
  ],
  [
    'import-tmx',
    () => {
      const body = tmx()
      return async () => read(await post('/v1/imports?from=tmx&format=jsonl', body, 'application/x-tmx+xml'))
    },
  ],
  [
    'align',
    () => {
      const body = JSON.stringify({ source: { text: textOf('de') }, target: { text: textOf('en') } })
      return async () => read(await post('/v1/alignments?format=jsonl', body))
    },
  ],
])

console.log(
  '| stage | ms | longest time nobody else had a turn, ms | of the processor, ms | turns over 100 ms |\n|---|---|---|---|---|',
)
for (const [name, prepare] of STAGES) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const work = prepare()
  await new Promise((resolve) => setTimeout(resolve, 200))
  const start = performance.now()
  const turns = watchTurns()
  await work()
  const { longest, worked, many } = turns()
  console.log(
    `| ${name} | ${Math.round(performance.now() - start)} | ${Math.round(longest)} | ${Math.round(worked)} | ${many} |`,
  )
}
process.exit()
