import { describe, expect, it } from 'vitest'
import { readGlossary } from '../../src/exchange/read-glossary.ts'
import { writeGlossary } from '../../src/exchange/write-glossary.ts'

const read = (text: string) => readGlossary(text, { format: 'tbx' })
const file = (entries: string) =>
  `<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">\n<text><body>\n${entries}\n</body></text></tbx>`
const entry = (sections: string) =>
  file(`<conceptEntry id="c1"><langSec xml:lang="de">${sections}</langSec></conceptEntry>`)
const section = (term: string, ...notes: string[]) => `<termSec><term>${term}</term>${notes.join('')}</termSec>`
const status = (word: string) => `<termNote type="administrativeStatus">${word}</termNote>`
const german = (text: string) => read(text).concepts[0]?.terms.get('de')

describe('reading TBX', () => {
  it('gives the concepts of version 3 in style DCA', () => {
    const { concepts, remarks } = read(
      file(`<conceptEntry id="sanc.freeze">
        <descrip type="subjectField">sanctions</descrip>
        <descripGrp><descrip type="definition">Keeping funds
 from being moved.</descrip><admin type="source">EU</admin></descripGrp>
        <note>Of funds only.</note>
        <langSec xml:lang="EN">
          ${section('asset\n freeze', '<termNote type="partOfSpeech">noun</termNote>', status('preferredTerm-admn-sts'))}
          ${section('freezing of <hi>assets</hi>', status('admittedTerm-admn-sts'))}
          ${section('asset frost', status('deprecatedTerm-admn-sts'))}
          ${section('asset stop', status('supersededTerm-admn-sts'))}
        </langSec>
      </conceptEntry>`),
    )
    expect(concepts).toEqual([
      {
        id: 'sanc.freeze',
        domain: 'sanctions',
        kind: 'term',
        partOfSpeech: 'noun',
        enforce: 'always',
        definition: 'Keeping funds\nfrom being moved.',
        note: 'Of funds only.',
        ambiguousWith: [],
        renderedBy: [],
        terms: new Map([
          [
            'en',
            {
              preferred: 'asset freeze',
              admitted: ['freezing of assets'],
              deprecated: ['asset frost', 'asset stop'],
              forms: [],
            },
          ],
        ]),
      },
    ])
    expect(remarks).toEqual([{ level: 'warning', line: null, message: '"source" is not kept (found 1 times)' }])
  })

  it('gives the concepts of version 3 in style DCT, whatever the prefixes are', () => {
    const { concepts, remarks } = read(
      `<t:tbx style="dct" xmlns:min="urn:m" xmlns:t="urn:t"><t:text><t:body><t:conceptEntry id="c2">
        <min:subjectField>law</min:subjectField>
        <t:langSec xml:lang="de"><t:termSec><t:term>Amtshilfe</t:term><min:partOfSpeech>noun</min:partOfSpeech>
        <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></t:termSec></t:langSec>
      </t:conceptEntry></t:body></t:text></t:tbx>`,
    )
    expect(concepts[0]).toMatchObject({ id: 'c2', domain: 'law', partOfSpeech: 'noun' })
    expect(concepts[0]?.terms.get('de')?.preferred).toBe('Amtshilfe')
    expect(remarks).toEqual([])
  })

  it('gives the concepts of version 2 with tig and ntig, as Weblate and the translate-toolkit write them', () => {
    const { concepts, remarks } = read(
      `<?xml version="1.0"?>
<!DOCTYPE martif PUBLIC "ISO 12200:1999A//DTD MARTIF core (DXFcdV04)//EN" "TBXcdv04.dtd">
<martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader>
<text><body><termEntry id="e1">
  <langSet xml:lang="en"><tig><term>note verbale</term></tig><tig><term>verbal note</term></tig></langSet>
  <langSet xml:lang="de"><ntig><termGrp><term>Verbalnote</term>
    <termNote type="normativeAuthorization">preferredTerm</termNote></termGrp></ntig></langSet>
</termEntry></body></text></martif>`,
    )
    expect(concepts[0]?.terms).toEqual(
      new Map([
        ['en', { preferred: 'note verbale', admitted: ['verbal note'], deprecated: [], forms: [] }],
        ['de', { preferred: 'Verbalnote', admitted: [], deprecated: [], forms: [] }],
      ]),
    )
    expect(remarks).toEqual([])
  })

  it.each([
    { status: 'preferredTerm-admn-sts', list: 'preferred', why: 'as TBX-Basic writes it' },
    { status: 'preferred', list: 'preferred', why: 'in one word' },
    { status: 'PreferredTerm', list: 'preferred', why: 'in any case' },
    { status: 'admitted', list: 'admitted', why: 'in one word' },
    { status: 'deprecatedTerm', list: 'deprecated', why: 'without its ending' },
    { status: 'supersededTerm-admn-sts', list: 'deprecated', why: 'as it may no longer be written' },
  ])('reads the status $status as $list, $why', ({ status: word, list }) => {
    const cell = german(entry(section('Note', status(word))))
    expect(list === 'preferred' ? [cell?.preferred] : cell?.[list as 'admitted']).toEqual(['Note'])
  })

  it.each([
    { sections: section('a b') + section('c d'), preferred: 'a b', admitted: ['c d'], why: 'the first without any' },
    {
      sections: section('a b') + section('c d', status('preferred')),
      preferred: 'c d',
      admitted: ['a b'],
      why: 'the one that says so',
    },
    {
      sections: section('a b', status('admitted')),
      preferred: null,
      admitted: ['a b'],
      why: 'none where all are only admitted',
    },
    {
      sections: section('a b', status('preferred')) + section('c d', status('preferred')),
      preferred: 'a b',
      admitted: ['c d'],
      why: 'the first of two that say so',
    },
  ])('prefers $why', ({ sections, preferred, admitted }) => {
    expect(german(entry(sections))).toMatchObject({ preferred, admitted })
  })

  it.each([
    { note: '<termNote type="termType">acronym</termNote>', kind: 'acronym', why: 'of its type' },
    { note: '<termNote type="partOfSpeech">properNoun</termNote>', kind: 'name', why: 'of its part of speech' },
  ])('takes a concept for $kind because $why', ({ note, kind }) => {
    expect(read(entry(section('Nato', note))).concepts[0]?.kind).toBe(kind)
  })

  it('tells what is unusual with its line and goes on', () => {
    const { concepts, remarks } = read(
      file(`<conceptEntry id="c1"><langSec xml:lang="no language">${section('a b')}</langSec>
<langSec xml:lang="xx">${section('c d', status('excellent'))}</langSec></conceptEntry>
<conceptEntry id="c2"/>`),
    )
    expect(concepts.map(({ id }) => id)).toEqual(['c1'])
    expect(remarks.map(({ level, line }) => [level, line])).toEqual([
      ['error', 3],
      ['warning', 4],
      ['warning', 3],
      ['error', 5],
    ])
  })

  it.each([
    { xml: '<xliff version="1.2"/>', line: 1, why: 'another format' },
    { xml: 'de,en\na,b', line: 1, why: 'a table' },
    { xml: '', line: 1, why: 'nothing' },
    { xml: file('<conceptEntry><conceptEntry/></conceptEntry>'), line: 3, why: 'a concept inside of a concept' },
    { xml: file('<conceptEntry>'), line: 4, why: 'XML that is not closed' },
    { xml: entry(section('a\0b')), line: 3, why: 'a character XML does not allow' },
    { xml: entry(section('a &b; c')), line: 3, why: 'an entity XML does not know' },
    {
      xml: '<!DOCTYPE tbx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><tbx>&b;</tbx>',
      line: 1,
      why: 'entities that grow without end',
    },
    {
      xml: '<!DOCTYPE tbx [<!ENTITY a "&b;"><!ENTITY b "&a;">]><tbx>&a;</tbx>',
      line: 1,
      why: 'entities that name each other',
    },
    {
      xml: '<!DOCTYPE tbx [<!ENTITY a SYSTEM "file:///etc/passwd">]><tbx>&a;</tbx>',
      line: 1,
      why: 'entities from elsewhere',
    },
  ])('gives no concepts and one error for $why', ({ xml, line }) => {
    expect(read(xml)).toEqual({ concepts: [], remarks: [{ level: 'error', line, message: expect.any(String) }] })
  })

  it('does not fetch the document type a file names', () => {
    const { concepts } = read(`<!DOCTYPE tbx SYSTEM "http://localhost:1/x.dtd">${entry(section('Note'))}`)
    expect(concepts).toHaveLength(1)
  })
})

describe('writing TBX', () => {
  it('gives the bytes other programs expect', () => {
    const { concepts } = readGlossary(
      '{"concepts":[{"id":"org.nato","domain":"law","enforce":"domain","terms":{"en":{"preferred":"NATO","forms":["NATO\'s"],"deprecated":["Nato & co"]}}}]}',
      { format: 'json' },
    )
    expect(writeGlossary(concepts, { format: 'tbx', id: 'mine' })).toEqual({
      mediaType: 'application/x-tbx+xml',
      remarks: [],
      text: `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader><fileDesc><titleStmt><title>mine</title></titleStmt><sourceDesc><p>Dragoman</p></sourceDesc></fileDesc></tbxHeader>
  <text><body>
    <conceptEntry id="org.nato">
      <descrip type="subjectField">law</descrip>
      <note>dragoman.enforce: domain</note>
      <langSec xml:lang="en">
        <termSec><term>NATO</term><termNote type="termType">acronym</termNote><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
        <termSec><term>NATO's</term><termNote type="termType">variant</termNote><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote><note>dragoman.status: form</note></termSec>
        <termSec><term>Nato &amp; co</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
      </langSec>
    </conceptEntry>
  </body></text>
</tbx>
`,
    })
  })
})
