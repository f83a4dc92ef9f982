import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../src/domain/problem.ts'
import { readDocx } from '../../src/exchange/docx/read-docx.ts'
import { type FileParts, type FileTranslation, placedParts, sourceParts } from '../../src/exchange/translatable-file.ts'
import { openArchive } from '../../src/exchange/unzip.ts'
import { readTree } from '../../src/exchange/xml-tree.ts'
import { zip } from '../../src/exchange/zip.ts'
import { expectLinear } from '../support/growth.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A document whose body is that, with further parts of `word/`. */
function docx(body: string, parts: { readonly [name: string]: string } = {}): Uint8Array<ArrayBuffer> {
  const type = (name: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name === 'document' ? 'document.main' : name}+xml"/>`
  const names = ['document', ...Object.keys(parts)]
  return zip([
    { name: '[Content_Types].xml', text: `<Types>${names.map(type).join('')}</Types>`, packed: true },
    { name: 'word/media/picture.png', text: 'not to be touched' },
    { name: 'word/document.xml', text: `<w:document ${W}><w:body>${body}</w:body></w:document>`, packed: true },
    ...Object.entries(parts).map(([name, text]) => ({ name: `word/${name}.xml`, text, packed: true })),
  ])
}

const translated = (parts: FileParts): FileTranslation => ({ parts, origin: 'machine', provider: 'fake', remarks: [] })
const upper = (parts: FileParts): FileParts =>
  parts.map((part) => (typeof part === 'string' ? part.toUpperCase() : part))
const partOf = (bytes: string | Uint8Array, name = 'word/document.xml') =>
  new TextDecoder().decode(openArchive(bytes as Uint8Array).read(name))
const bodyOf = (bytes: string | Uint8Array) => /<w:body>(.*)<\/w:body>/s.exec(partOf(bytes))![1]!

/** The text of the first paragraph with its codes as `‹` `›` `·`. */
const shape = (body: string): string => {
  const text = readDocx(docx(body)).texts[0]!
  return sourceParts(text)
    .map((part) => (typeof part === 'string' ? part : { open: '‹', close: '›', alone: '·' }[text.codes[part]!.kind]))
    .join('')
}

const run = (text: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const field = (code: string, value: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(value)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const control = (properties: string, text: string) =>
  `<w:sdt xmlns:w14="urn:w14"><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`
const box = (text: string) =>
  `<w:r><w:pict><v:textbox xmlns:v="urn:v"><w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent></v:textbox></w:pict></w:r>`

describe('the text of a paragraph', () => {
  it.each([
    {
      why: 'is whole where Word cut it',
      body: `${run('Ein ')}<w:proofErr w:type="spellStart"/>${run('Satz', '<w:lang w:val="de-DE"/>')}${run('.')}`,
      is: 'Ein Satz.',
    },
    {
      why: 'marks another format',
      body: `${run('Ein ')}${run('fetter', '<w:b/>')}${run(' Satz.')}`,
      is: 'Ein ‹fetter› Satz.',
    },
    {
      why: 'takes the format of most of it for its own',
      body: `${run('Nur ', '<w:i/>')}${run('das meiste ist fett.', '<w:b/>')}`,
      is: '‹Nur ›das meiste ist fett.',
    },
    {
      why: 'does not end a format at a blank',
      body: `${run('Eins', '<w:b/>')}${run(' ')}${run('zwei', '<w:b/>')}${run(' ist alles andere.')}`,
      is: '‹Eins zwei› ist alles andere.',
    },
    {
      why: 'keeps tabs, breaks and notes at their places',
      body: `<w:r><w:t>Eins</w:t><w:tab/><w:t>zwei</w:t><w:br/><w:t>drei</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>`,
      is: 'Eins·zwei·drei·',
    },
    {
      why: 'marks a link',
      body: `${run('Siehe ')}<w:hyperlink w:anchor="a">${run('hier')}</w:hyperlink>${run('.')}`,
      is: 'Siehe ‹hier›.',
    },
    {
      why: 'marks a link that is a field',
      body: `${run('Siehe ')}${field('HYPERLINK "https://example.org"', 'hier')}${run('.')}`,
      is: 'Siehe ‹hier›.',
    },
    {
      why: 'takes any other field as one, value and all',
      body: `${run('Seite ')}${field('PAGE', '7')}${run(' unten')}`,
      is: 'Seite · unten',
    },
    {
      why: 'takes a field in a field as one',
      body: `${run('Wenn ')}${field(`IF ${'</w:instrText></w:r>'}${field('PAGE', '7')}<w:r><w:instrText>`, 'ja')}${run(' dann')}`,
      is: 'Wenn · dann',
    },
    {
      why: 'holds what was inserted, and not what was deleted',
      body: `${run('Alt ')}<w:ins w:id="1" w:author="A">${run('neu')}</w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>weg</w:delText></w:r></w:del>`,
      is: 'Alt ‹neu›·',
    },
    {
      why: 'marks what a remark is on',
      body: `<w:commentRangeStart w:id="0"/>${run('Das')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run(' da')}`,
      is: '‹Das›· da',
    },
    {
      why: 'is not cut by bookmarks',
      body: `<w:bookmarkStart w:id="0" w:name="a"/>${run('Ti')}<w:bookmarkEnd w:id="0"/>${run('tel')}`,
      is: 'Titel',
    },
    {
      why: 'takes a box to be ticked as one',
      body: `${run('Kreuzen Sie an: ')}${control('<w14:checkbox/>', '☐')}${run(' Ja ')}${control('', '☒')}${run(' Nein')}`,
      is: 'Kreuzen Sie an: · Ja · Nein',
    },
    {
      why: 'keeps the words and numbers of a control',
      body: `${run('Herr ')}${control('<w:text/>', 'Müller')}${run(', Nummer ')}${control('', '5')}`,
      is: 'Herr ‹Müller›, Nummer ‹5›',
    },
    {
      why: 'has signs that are elements in Word',
      body: '<w:r><w:t>E</w:t><w:noBreakHyphen/><w:t>Mail</w:t></w:r>',
      is: 'E‑Mail',
    },
  ])('$why', ({ body, is }) => {
    expect(shape(`<w:p><w:pPr><w:jc w:val="left"/></w:pPr>${body}</w:p>`)).toBe(is)
  })

  it('has a box as a word among its words, and as none where it begins', () => {
    const body = `<w:p>${control('<w14:checkbox/>', '☐')}${run(' Ja ')}${control('<w14:checkbox/>', '☐')}${run(' Nein')}</w:p>`
    const [text] = readDocx(docx(body)).texts
    expect(text!.codes.map(({ word }) => word)).toEqual([undefined, true])
    const written = bodyOf(readDocx(docx(body)).write([translated(upper(sourceParts(text!)))], 'en'))
    expect(written.replace(/<[^>]*>/g, '')).toBe('☐ JA ☐ NEIN')
    expect(written).toContain(control('<w14:checkbox/>', '☐'))
  })

  it('is of headers, notes and text boxes too, and of no paragraph without letters', () => {
    const file = readDocx(
      docx(`<w:p>${run('Eins')}${box('Zwei')}</w:p><w:p/><w:p>${run('1 412')}</w:p>`, {
        header: `<w:hdr ${W}><w:p>${run('Kopf')}</w:p></w:hdr>`,
        footnotes: `<w:footnotes ${W}><w:footnote><w:p>${run('Note')}</w:p></w:footnote></w:footnotes>`,
      }),
    )
    expect(file.texts.map(({ text }) => text)).toEqual(['Eins', 'Zwei', 'Kopf', 'Note'])
  })
})

describe('a document that is written back', () => {
  const body = `<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr>${run('Ein ')}${run('fetter', '<w:b/>')}<w:hyperlink w:anchor="a">${run(' Satz &amp; mehr')}</w:hyperlink>${box('Kasten')}</w:p><w:p><!-- so -->${run('Zwei')}</w:p>`

  it('has the same bytes where nothing is another', () => {
    const bytes = docx(body)
    const file = readDocx(bytes)
    expect(
      file.write(
        file.texts.map((text) => translated(sourceParts(text))),
        'en',
      ),
    ).toEqual(bytes)
    expect(
      file.write(
        file.texts.map(() => null),
        'en',
      ),
    ).toEqual(bytes)
  })

  it('has its translation in its runs, and all else as it was', () => {
    const file = readDocx(docx(body))
    const written = file.write(
      file.texts.map((text, index) => (index < 2 ? translated(upper(sourceParts(text))) : null)),
      'en',
    )
    expect(bodyOf(written)).toBe(
      body
        .replace('Ein ', 'EIN ')
        .replace('fetter', 'FETTER')
        .replace(' Satz &amp; mehr', ' SATZ &amp; MEHR')
        .replace('Kasten', 'KASTEN'),
    )
    expect(partOf(written, 'word/media/picture.png')).toBe('not to be touched')
  })

  it('has formats and links where the translation put them', () => {
    const file = readDocx(
      docx(
        `<w:p>${run('Ein ')}${run('fetter', '<w:b/>')}<w:hyperlink w:anchor="a">${run(' Satz')}</w:hyperlink></w:p>`,
      ),
    )
    const written = bodyOf(file.write([translated([2, 'One', 3, ' ', 0, 'bold', 1, ' one'])], 'en'))
    expect(written).toBe(
      `<w:p><w:hyperlink w:anchor="a">${run('One')}</w:hyperlink>${run(' ')}${run('bold', '<w:b/>')}${run(' one')}</w:p>`,
    )
  })

  it('reads from the right in Arabic, and from the left in English, where it is translated', () => {
    const [left, right] = [
      `<w:p><w:pPr><w:keepNext/><w:jc w:val="left"/></w:pPr>${run('Eins')}</w:p><w:p>${run('zwei', '<w:b/><w:lang w:val="de-DE"/>')}</w:p>`,
      `<w:p><w:pPr><w:keepNext/><w:bidi/><w:jc w:val="left"/></w:pPr>${run('Eins', '<w:rtl/>')}</w:p><w:p><w:pPr><w:bidi/></w:pPr>${run('zwei', '<w:b/><w:rtl/><w:lang w:val="de-DE"/>')}</w:p>`,
    ]
    const turned = (body: string, target: string) => {
      const file = readDocx(docx(body))
      return bodyOf(
        file.write(
          file.texts.map((text) => translated([`${text.text}!`])),
          target,
        ),
      ).replaceAll('!', '')
    }
    expect(turned(left, 'ar')).toBe(right)
    expect(turned(right, 'ar')).toBe(right)
    expect(turned(right, 'en')).toBe(
      left
        .replaceAll('<w:p><w:r><w:rPr><w:b/>', '<w:p><w:pPr></w:pPr><w:r><w:rPr><w:b/>')
        .replace(run('Eins'), '<w:r><w:rPr></w:rPr><w:t xml:space="preserve">Eins</w:t></w:r>'),
    )
  })

  it('is well-formed where a translation makes links cross', () => {
    const link = (name: string, text: string) => `<w:hyperlink w:anchor="${name}">${run(text)}</w:hyperlink>`
    const file = readDocx(docx(`<w:p>${link('a', 'Eins')}${link('b', 'zwei')}</w:p>`))
    const written = bodyOf(file.write([translated([0, 'one', 2, 'both', 1, 'two', 3])], 'en'))
    expect(written).toBe(
      `<w:p><w:hyperlink w:anchor="a">${run('one')}<w:hyperlink w:anchor="b">${run('both')}</w:hyperlink></w:hyperlink><w:hyperlink w:anchor="b">${run('two')}</w:hyperlink></w:p>`,
    )
  })

  const piece = fc.oneof(
    fc
      .stringMatching(/^[a-zé国ا <&]{1,6}$/)
      .map((text) => run(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'), '')),
    fc.stringMatching(/^[a-z]{1,6}$/).map((text) => run(text, '<w:b/>')),
    fc.stringMatching(/^[a-z]{1,6}$/).map((text) => `<w:hyperlink w:anchor="a">${run(text)}</w:hyperlink>`),
    fc.constantFrom(
      '<w:r><w:tab/></w:r>',
      field('PAGE', '7'),
      field('HYPERLINK "a"', 'da'),
      box('Kasten'),
      '<w:bookmarkStart w:id="0" w:name="a"/>',
    ),
  )
  const paragraphs = fc.array(
    fc.array(piece, { maxLength: 5 }).map((pieces) => `<w:p>${pieces.join('')}</w:p>`),
    { maxLength: 4 },
  )

  it('reads as its translation, whatever is in it and wherever its codes went', () => {
    fc.assert(
      fc.property(paragraphs, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (all, random) => {
        const bytes = docx(all.join(''))
        const file = readDocx(bytes)
        expect(
          file.write(
            file.texts.map((text) => translated(sourceParts(text))),
            'en',
          ),
        ).toEqual(bytes)
        const parts = file.texts.map(({ text, codes }) => {
          const places = codes
            .map(() => Math.floor(random.next().value * (text.length + 1)))
            .toSorted((one, other) => one - other)
          return placedParts(text.toUpperCase(), places)
        })
        const written = file.write(parts.map(translated), 'en') as Uint8Array<ArrayBuffer>
        readTree(partOf(written))
        expect(readDocx(written).texts.map(({ text }) => text)).toEqual(
          file.texts.map(({ text }) => text.toUpperCase()),
        )
      }),
    )
  })
})

describe('a file is refused', () => {
  const types = (text: string) => zip([{ name: '[Content_Types].xml', text }])
  it.each([
    { why: 'with a password', bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), says: 'password' },
    { why: 'that is another archive', bytes: zip([{ name: 'a', text: '' }]), says: 'no document of Word' },
    { why: 'that is a table', bytes: types('<Types><Override ContentType="sheet"/></Types>'), says: 'no part' },
    {
      why: 'without the part it names',
      bytes: types(
        '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      says: 'does not have',
    },
  ])('$why', ({ bytes, says }) => {
    expect(() => readDocx(bytes)).toThrow(Problem)
    expect(() => readDocx(bytes)).toThrow(says)
  })

  const lol = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('')
  it.each([
    { why: 'that laughs a billion times', head: `<!DOCTYPE a [<!ENTITY l0 "lol">${lol}]>`, text: '&l9;' },
    { why: 'that asks for another file', head: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>', text: '&x;' },
    { why: 'that is not well-formed', head: '', text: '<w:p>' },
    { why: 'with elements too deep in one another', head: '', text: '<w:a>'.repeat(300) + '</w:a>'.repeat(300) },
    { why: 'with too many elements', head: '', text: '<w:a/>'.repeat(300_000) },
  ])('$why', ({ head, text }) => {
    expect(() => readDocx(docx('', { header: `${head}<w:hdr ${W}><w:p>${run(text)}</w:p></w:hdr>` }))).toThrow('line 1')
  })

  const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
  const value = '<w:r><w:instrText>HYPERLINK</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>'
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
  it.each([
    { why: 'a long attribute', of: (size: number) => `<w:p w:rsid="${'a>'.repeat(size)}">${run('Da')}</w:p>` },
    {
      why: 'many formats',
      of: (size: number) => `<w:p>${`${run('Da')}${run('so', '<w:b/>')}`.repeat(size / 8)}</w:p>`,
    },
    { why: 'fields without an end', of: (size: number) => `<w:p>${run('Da')}${begin.repeat(size / 4)}</w:p>` },
    {
      why: 'fields in fields',
      of: (size: number) => `<w:p>${run('Da')}${begin.repeat(size / 8)}${end.repeat(size / 8)}</w:p>`,
    },
    {
      why: 'links in links',
      of: (size: number) => `<w:p>${run('Da')}${(begin + value).repeat(size / 16)}${end.repeat(size / 16)}</w:p>`,
    },
    {
      why: 'remarks that never end',
      of: (size: number) => `<w:p>${run('Da')}${'<w:commentRangeStart w:id="1"/>'.repeat(size / 4)}</w:p>`,
    },
    { why: 'many paragraphs', of: (size: number) => `<w:p>${run('Da')}</w:p>`.repeat(size / 8) },
    { why: 'boxes', of: (size: number) => `<w:p>${box('Da').repeat(size / 16)}${run('Da')}</w:p>` },
  ])('never for $why, which costs no more than its length', ({ of }) =>
    expectLinear({
      of: (size) => docx(of(size)),
      run: (bytes) => {
        const { texts, write } = readDocx(bytes)
        write(
          texts.map((text) => translated(upper(sourceParts(text)))),
          'en',
        )
      },
      size: 64_000,
    }),
  )
})

it('tabs and breaks keep the words beside them apart', () => {
  const objects = ['<w:tab/>', '<w:br/>', '<w:cr/>', '<w:ptab/>', '<w:br w:type="page"/>', '<w:drawing/>']
  const body = `<w:p>${objects.map((object) => `${run('Wort')}<w:r>${object}</w:r>`).join('')}</w:p>`
  const { texts } = readDocx(docx(body))
  expect(texts[0]!.codes.map(({ breaks }) => breaks)).toEqual(['column', 'line', 'line', 'column', 'column', undefined])
})

describe('the namespace of Word', () => {
  const body = `<w:p>${run('Das ')}${run('Haus', '<w:b/>')}<w:r><w:br w:type="page"/></w:r>${field('PAGE', '7')}</w:p>`
  const uri = /"(.*)"/.exec(W)![1]!
  const file = (document: string) =>
    zip([
      {
        name: '[Content_Types].xml',
        text: '<t:Types xmlns:t="t"><t:Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></t:Types>',
      },
      { name: 'word/document.xml', text: document },
    ])
  const named = (prefix: string) => body.replaceAll('w:', prefix)
  it.each([
    { why: 'by another prefix', prefix: 'ns0:', open: `<ns0:document xmlns:ns0="${uri}"><ns0:body>` },
    {
      why: 'by another prefix beside its own',
      prefix: 'ns0:',
      open: `<ns0:document ${W} xmlns:ns0="${uri}"><ns0:body>`,
    },
    {
      why: 'declared where the body begins',
      prefix: 'ns0:',
      open: `<ns0:document xmlns:ns0="${uri}"><ns0:body xmlns:ns0="${uri}">`,
    },
    { why: 'left undeclared', prefix: 'ns0:', open: `<ns0:document ${W}><ns0:body>` },
    { why: 'by none', prefix: '', open: `<document xmlns="${uri}" ${W}><body>` },
  ])('is read $why', ({ prefix, open }) => {
    const content = named(prefix).replace(/( )(fldCharType|type)=/g, '$1w:$2=')
    const document = readDocx(file(`${open}${content}</${prefix}body></${prefix}document>`))
    expect(document.texts.map(({ text }) => text)).toEqual(['Das Haus'])
    expect(document.texts[0]!.codes.map(({ breaks, word }) => breaks ?? word)).toEqual([
      undefined,
      undefined,
      'column',
      true,
    ])
    const written = document.write([translated(upper(sourceParts(document.texts[0]!)))], 'en')
    expect(partOf(written)).toContain(`<${prefix}t xml:space="preserve">HAUS</${prefix}t>`)
  })
})
