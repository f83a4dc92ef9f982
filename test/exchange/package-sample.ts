import type { Document, Name } from '../../src/domain/document.ts'
import type { Span } from '../../src/domain/span.ts'
import { documentOf } from '../browser/sample-document.ts'

/** A name of the sample, in other letters in the source. */
const nameOf = (
  original: string,
  latin: string | null,
  [pair, target]: readonly [number, string],
  text: string,
): Name => ({
  id: 0,
  kind: 'person',
  original,
  transliteration: latin === null ? null : { text: latin, scheme: 'BGN/PCGN 1947' },
  concept: null,
  source: [{ text: original, places: [] }],
  target: [{ text: target, places: [{ pair, span: spanOf(text, target) }] }],
  consistent: true,
})

const spanOf = (text: string, part: string): Span => [text.indexOf(part), text.indexOf(part) + part.length]

const said = 'The asset freeze hits 1,421 people, Vladimir Petrov said.'

/** Articles in German, Arabic and Chinese with a title, a heading, a list, a term, flags and a sentence without translation. */
export const ARTICLES: readonly Document[] = [
  {
    ...documentOf('de', [
      {
        kind: 'title',
        sentences: [{ source: 'Sanktionen & „Öl“ <verlängert>', target: 'Sanctions & “oil” <extended>' }],
      },
      { kind: 'meta', sentences: [{ source: 'Brüssel, 3. März', target: 'Brussels, 3 March' }] },
      {
        kind: 'paragraph',
        sentences: [
          {
            source: 'Das Einfrieren von Vermögenswerten trifft 1412 Menschen, sagte Wladimir Petrow.',
            target: said,
            terms: [['Einfrieren von Vermögenswerten', 'asset freeze', 'asset freeze', 'applied']],
            flags: [
              ['number', 'error', '1412', '1,421', '1412 became 1,421.'],
              ['length', 'info', null, null, 'Shorter than\tusual.'],
            ],
          },
          { source: 'Das blieb liegen.\nZeile zwei.', target: null, status: 'failed' },
        ],
      },
      { kind: 'heading', sentences: [{ source: 'Was folgt', target: 'What follows' }] },
      { kind: 'list-item', sentences: [{ source: 'Erstens Öl.', target: 'First, oil.' }] },
      { kind: 'list-item', sentences: [{ source: 'Zweitens Gas.', target: 'Second, gas.' }] },
    ]),
    names: [nameOf('Владимир Петров', 'Vladimir Petrov', [2, 'Vladimir Petrov'], said)],
  },
  documentOf('ar', [
    { kind: 'title', sentences: [{ source: 'تمديد تجميد الأصول', target: 'Asset freeze extended' }] },
    {
      kind: 'paragraph',
      sentences: [
        {
          source: 'قال المجلس (EU) إن تجميد الأصول يشمل 1412 شخصاً.',
          target: 'The Council (EU) said the asset freeze covers 1412 people.',
          terms: [['تجميد الأصول', 'asset freeze', 'asset freeze', 'applied']],
          flags: [['name', 'warning', 'المجلس', 'Council', 'Which council is not said.']],
        },
      ],
    },
    { kind: 'list-item', sentences: [{ source: 'النفط.', target: 'Oil.' }] },
  ]),
  documentOf('zh', [
    { kind: 'title', sentences: [{ source: '欧盟延长“资产冻结”', target: 'EU extends asset freeze' }] },
    {
      kind: 'paragraph',
      sentences: [
        {
          source: '欧盟理事会称，资产冻结涉及1412人。',
          target: 'The Council of the EU said the asset freeze covers 1412 people.',
          terms: [['资产冻结', 'asset freeze', 'asset freeze', 'applied']],
        },
        { source: '此事尚未结束。', target: null },
      ],
    },
  ]),
]
