import { describe, expect, it } from 'vitest'
import { readGlossary } from '../../src/exchange/read-glossary.ts'
import { writeGlossary } from '../../src/exchange/write-glossary.ts'

const read = (text: string) => readGlossary(text, { format: 'json' })
const german = (terms: string) => read(`[{"terms":{"de":${terms}}}]`).concepts[0]?.terms.get('de')

describe('reading a termbase in JSON', () => {
  it('gives concepts with all they may hold', () => {
    const { concepts, remarks } = read(`{ "id": "mine", "concepts": [ {
      "id": "dip.note", "domain": "diplomacy", "kind": "term", "partOfSpeech": "noun", "enforce": "domain",
      "definition": "A letter.", "note": "Unsigned.", "ambiguousWith": ["banknote"], "renderedBy": ["dip.letter"],
      "terms": { "de": "Verbalnote", "EN": { "preferred": "note verbale", "admitted": ["verbal note"],
        "deprecated": ["oral note"], "forms": ["notes verbales"] } } } ] }`)
    expect(remarks).toEqual([])
    expect(concepts).toEqual([
      {
        id: 'dip.note',
        domain: 'diplomacy',
        kind: 'term',
        partOfSpeech: 'noun',
        enforce: 'domain',
        definition: 'A letter.',
        note: 'Unsigned.',
        ambiguousWith: ['banknote'],
        renderedBy: ['dip.letter'],
        terms: new Map([
          ['de', { preferred: 'Verbalnote', admitted: [], deprecated: [], forms: [] }],
          [
            'en',
            {
              preferred: 'note verbale',
              admitted: ['verbal note'],
              deprecated: ['oral note'],
              forms: ['notes verbales'],
            },
          ],
        ]),
      },
    ])
  })

  it('asks for every term of a termbase that does not say how strict it is', () => {
    expect(read('[{"terms":{"de":"Note"}}]').concepts[0]).toMatchObject({
      id: 'term.note',
      kind: 'term',
      enforce: 'always',
      domain: '',
    })
  })

  it.each([
    {
      terms: '["Note", "Akte"]',
      cell: { preferred: 'Note', admitted: ['Akte'] },
      why: 'the first of a list is preferred',
    },
    { terms: '{"admitted":"Akte"}', cell: { preferred: null, admitted: ['Akte'] }, why: 'one string is a list of one' },
    { terms: '" Note \\n verbale "', cell: { preferred: 'Note verbale' }, why: 'white space is single' },
    { terms: '["Note", "Note"]', cell: { preferred: 'Note', admitted: [] }, why: 'a term stands once' },
    { terms: '"\\u200fنوت\\u200e"', cell: { preferred: 'نوت' }, why: 'marks of direction are no part of a term' },
    { terms: '"می\\u200cشود"', cell: { preferred: 'می\u200cشود' }, why: 'the joiners of Persian are' },
    { terms: '"constructor"', cell: { preferred: 'constructor' }, why: 'a word of JavaScript is a word' },
    { terms: '"N"', cell: { preferred: 'N' }, why: 'a letter may be a term' },
  ])('$why', ({ terms, cell }) => {
    expect(german(terms)).toMatchObject(cell)
  })

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('takes %s for an id like others', (id) => {
    const text = `[{"id":"${id}","terms":{"de":"${id}"}},{"id":"${id}","terms":{"de":"Note"}}]`
    const { concepts } = read(text)
    expect(concepts.map((concept) => concept.id)).toEqual([id, `${id}-2`])
    expect(read(writeGlossary(concepts, { format: 'json', id: 'mine' }).text).concepts).toEqual(concepts)
  })

  it.each([
    {
      text: '[{"terms":{"de":"Note","__proto__":"x y"}}]',
      remarks: ['error 1'],
      concepts: 1,
      why: 'a language that is none',
    },
    {
      text: '[\n{"terms":{"de":"Note"}},\n\n{"terms":{}}]',
      remarks: ['error 4'],
      concepts: 1,
      why: 'a concept without terms',
    },
    {
      text: '{"a":["concepts"],"concepts":[\n{},\n7]}',
      remarks: ['error 2', 'error 3'],
      concepts: 0,
      why: 'a concept that is none',
    },
    { text: '[{"terms":"Note"}]', remarks: ['error 1', 'error 1'], concepts: 0, why: 'terms without language' },
    { text: '[{"terms":{"de":7}}]', remarks: ['error 1', 'error 1'], concepts: 0, why: 'a term that is a number' },
    { text: '[{"terms":{"de":["Note",7]}}]', remarks: ['error 1'], concepts: 1, why: 'a list that holds a number' },
    {
      text: '[{"terms":{"de":"a\\u0000b","en":"note"}}]',
      remarks: ['error 1'],
      concepts: 1,
      why: 'a control character',
    },
    { text: '[{"terms":{"de":"a\\ud800","en":"note"}}]', remarks: ['error 1'], concepts: 1, why: 'half of a pair' },
    { text: '[{"terms":{"de":"Note","DE":"Akte"}}]', remarks: ['error 1'], concepts: 1, why: 'a language twice' },
    { text: '[{"terms":{"de":"CОVID"}}]', remarks: ['warning 1'], concepts: 1, why: 'letters that only look alike' },
    { text: '[{"terms":{"de":"x"}}]', remarks: ['warning 1'], concepts: 1, why: 'a term of one letter' },
    { text: '[{"terms":{"zh":"韩"}}]', remarks: [], concepts: 1, why: 'nothing where a letter is a word' },
    {
      text: '[{"terms":{"de":"Note"},"enforce":"never"}]',
      remarks: ['warning 1'],
      concepts: 1,
      why: 'a word that is none',
    },
    {
      text: '[{"terms":{"de":"Note"},"defintion":"x"}]',
      remarks: ['warning null'],
      concepts: 1,
      why: 'a field it does not keep',
    },
    { text: '{"concept":[]}', remarks: ['error null'], concepts: 0, why: 'another kind of JSON' },
    { text: '<tbx/>', remarks: [expect.stringMatching(/^error /)], concepts: 0, why: 'another format' },
    { text: '[]', remarks: ['warning null'], concepts: 0, why: 'no concepts' },
  ])('remarks on $why', ({ text, remarks, concepts }) => {
    const result = read(text)
    expect(result.remarks.map(({ level, line }) => `${level} ${line}`)).toEqual(remarks)
    expect(result.concepts).toHaveLength(concepts)
  })
})
