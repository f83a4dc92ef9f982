import { describe, expect, it } from 'vitest'
import file from '../../src/http/public/assets/language-words.txt?raw'
import { SHARED } from '../../src/text/detection/languages.ts'
import { readWordFile, writeWordFile } from '../../src/text/detection/word-file.ts'
import { WORD_ROWS } from '../../src/text/detection/word-rows.ts'
import { loadWords, wordLists } from '../../src/text/detection/words.ts'

describe('the word tables of detection', () => {
  it('are read as they were written', () => {
    expect(readWordFile(writeWordFile(WORD_ROWS))).toEqual(WORD_ROWS)
  })

  it('stand in the file of the service as they stand in the source', () => {
    expect(file).toBe(writeWordFile(WORD_ROWS))
  })

  it.each([
    { why: 'nothing', text: '' },
    { why: 'a page that says there is none', text: '<!doctype html>\n<title>Not found</title>\n' },
    { why: 'the half of a file', text: file.slice(0, file.length / 2) },
    { why: 'a file without its last line', text: file.slice(0, file.lastIndexOf('\n', file.length - 2) + 1) },
    { why: 'another table', text: 'sanctions-diplomacy\t1\n' },
  ])('are refused, never taken for tables without words: $why', ({ text }) => {
    expect(() => readWordFile(text)).toThrow('word tables')
  })

  it('say so when they are asked before they are there, are read again after a reading that failed, and once only', async () => {
    expect(() => wordLists('de')).toThrow('prepareDetection')
    await expect(loadWords(() => Promise.reject(new Error('no such asset')))).rejects.toThrow('no such asset')
    expect(() => wordLists('de')).toThrow('prepareDetection')
    await loadWords(async () => file)
    await loadWords(() => Promise.reject(new Error('asked twice')))
    expect(wordLists('de').frequent[0]).toMatch(/^der die und /)
  })

  it('have words of every language that shares its script', async () => {
    await loadWords(async () => file)
    const without = [...SHARED.values()].flat().filter((language) => wordLists(language).frequent.length === 0)
    expect(without).toEqual([])
  })
})
