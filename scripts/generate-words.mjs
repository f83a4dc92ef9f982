import { gzipSync } from 'node:zlib'
import { loadTypeScript } from './load-typescript.mjs'
import { writeGenerated } from './write-generated.mjs'

/* The word tables of language detection (src/text/detection/words/) as one file among the page's assets. */
/** @type {typeof import('../src/text/detection/word-rows.ts')} */
const { WORD_ROWS } = await loadTypeScript('src/text/detection/word-rows.ts')
/** @type {typeof import('../src/text/detection/word-file.ts')} */
const { writeWordFile } = await loadTypeScript('src/text/detection/word-file.ts')
const file = writeWordFile(WORD_ROWS)
await writeGenerated(new URL('../src/http/public/assets/language-words.txt', import.meta.url), file)
console.log(`${WORD_ROWS.length} rows of words, ${gzipSync(file).length} bytes gzip`)
