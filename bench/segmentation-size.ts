/** Prints what the segmenter with all its tables adds to a bundle, minified and gzipped, and how fast it cuts text. */
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { segmentText } from '../src/text/segment.ts'

const { outputFiles } = await build({
  entryPoints: ['src/text/segment.ts'],
  bundle: true,
  minify: true,
  format: 'esm',
  charset: 'utf8',
  write: false,
})
const code = outputFiles[0]!.contents
console.log(`minified ${code.length} bytes, gzipped ${gzipSync(code, { level: 9 }).length} bytes (at most 15360)`)

const PARAGRAPHS = [
  {
    language: 'de',
    text: 'Der Rat hat am 11. November z. B. die Sanktionen gegen 12 Banken verlängert. „Das ist ein Signal“, sagte Dr. Weber. Die Botschafter der Mitgliedstaaten hatten sich zuvor darauf verständigt, die bestehenden Maßnahmen um weitere sechs Monate zu verlängern und auf neue Personen und Organisationen auszuweiten. Im 19. Jahrhundert wäre das undenkbar gewesen.\n',
  },
  {
    language: 'en',
    text: 'The U.S. Treasury sanctioned three banks on Jan. 5. “This is a signal,” Mr. Weber said. Critics disagreed, saying that the measures announced by the administration would hardly change the course of a war which had already lasted for three years and drawn in half a dozen neighbouring states. Acme Inc. and J. P. Smith did not comment at 5 p.m. on Monday.\n',
  },
  {
    language: 'ru',
    text: 'В 1916 г. Россия заключила договор с Японией. «Это сигнал», — сказал В. В. Иванов. Критики возразили, что объявленные правительством меры едва ли изменят ход войны, которая длится уже третий год и втянула в себя полдюжины соседних государств. Ст. 5 договора гласит и т. д. Потом наступила тишина.\n',
  },
  {
    language: 'zh',
    text: '外交部发言人王毅说：“这是一个信号。”制裁将于5月生效！批评者不同意。三家银行没有发表评论。\n',
  },
]

/** Seconds a text takes, the best of three. */
function time(text: string, language: string): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now()
    segmentText(text, language)
    return (performance.now() - start) / 1000
  })
  return Math.min(...times)
}

for (const { language, text } of PARAGRAPHS) {
  const long = text.repeat(Math.ceil(2e6 / text.length))
  console.log(`${language}: ${(Buffer.byteLength(long) / 1e6 / time(long, language)).toFixed(1)} MB/s (at least 20)`)
}

const HOSTILE = new Map([
  ['10 MB of prose', PARAGRAPHS[0]!.text.repeat(Math.ceil(1e7 / PARAGRAPHS[0]!.text.length))],
  [
    '10 MB of prose in one line',
    PARAGRAPHS[0]!.text.replace('\n', ' ').repeat(Math.ceil(1e7 / PARAGRAPHS[0]!.text.length)),
  ],
  ['1 MB without punctuation', 'abc '.repeat(250_000)],
  ['1 MB of dots', '.'.repeat(1_000_000)],
  ['1 MB of spaced dots', '. '.repeat(500_000)],
  ['1 MB of initials', 'A. '.repeat(333_333)],
  ['1 MB of list markers', '1. '.repeat(333_333)],
  ['1 MB of quotation marks', '."'.repeat(500_000)],
  ['a word of 100,000 letters', 'a'.repeat(100_000)],
])
for (const [name, text] of HOSTILE) console.log(`${name}: ${(1000 * time(text, 'de')).toFixed(0)} ms`)
