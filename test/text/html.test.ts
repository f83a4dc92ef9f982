import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHtml } from '../../src/text/html.ts'
import { expectLinear } from '../support/growth.ts'

/** Kind and text of every block. */
async function outline(html: string): Promise<readonly string[]> {
  const { text, blocks } = await readHtml(html)
  return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
}

describe('what a page says', () => {
  it.each([
    {
      why: 'the first h1 is the title, later ones are headings',
      html: '<h1>A</h1><h1>B</h1><h2>C</h2>',
      blocks: ['title: A', 'heading: B', 'heading: C'],
    },
    {
      why: 'inline elements do not divide',
      html: '<p>The <b>EU</b> and <a href=x>UN</a>.</p>',
      blocks: ['paragraph: The EU and UN.'],
    },
    { why: 'white space is collapsed', html: '<p>\n  one\n\t two </p>', blocks: ['paragraph: one two'] },
    {
      why: 'entities are decoded',
      html: '<p>R&amp;D &#8211; &eacute;t&eacute;&nbsp;!</p>',
      blocks: ['paragraph: R&D – été\u00a0!'],
    },
    {
      why: 'list items, with a paragraph inside or not',
      html: '<ul><li>one<li><p>two</p></ul>',
      blocks: ['list-item: one', 'list-item: two'],
    },
    { why: 'a line break divides', html: '<p>One.<br>Two.</p>', blocks: ['paragraph: One.', 'paragraph: Two.'] },
    {
      why: 'a sentence goes on behind a line break',
      html: '<p>The council<br>met.</p>',
      blocks: ['paragraph: The council met.'],
    },
    {
      why: 'two line breaks always divide',
      html: '<p>the council<br><br>met</p>',
      blocks: ['paragraph: the council', 'paragraph: met'],
    },
    {
      why: 'scripts, styles and hidden elements are not shown',
      html: '<style>p{}</style><script>x<y</script><p hidden>a<p>b<div style="display:none"><div>c</div></div><template>d</template>',
      blocks: ['paragraph: b'],
    },
    {
      why: 'the head is not shown, even when it is not closed',
      html: '<head><title>T</title><meta name=x><p>b',
      blocks: ['paragraph: b'],
    },
    {
      why: 'a page that shows nothing else shows its navigation',
      html: '<nav><a>One</a></nav>',
      blocks: ['paragraph: One'],
    },
    { why: 'lines of preformatted text', html: '<pre>a  b\nc</pre>', blocks: ['paragraph: a  b', 'paragraph: c'] },
    {
      why: 'cells are read one by one',
      html: '<table><tr><td>1</td><td>2</td></table>',
      blocks: ['paragraph: 1', 'paragraph: 2'],
    },
    {
      why: 'bylines and dates by the names of their elements',
      html: '<div class="post-meta"><p>Jane Miller<p>12 May</div><p>Text.</p>',
      blocks: ['meta: Jane Miller', 'meta: 12 May', 'paragraph: Text.'],
    },
    { why: 'text without any markup', html: 'a < b & c', blocks: ['paragraph: a < b & c'] },
    { why: 'nothing', html: '', blocks: [] },
  ])('$why', async ({ html, blocks }) => {
    expect(await outline(html)).toEqual(blocks)
  })
})

describe('what stands around the article', () => {
  const BODY = '<p>The council extended its sanctions against the two banks until the end of July, diplomats said.</p>'
  const around = async (html: string) => {
    const { text, blocks } = await readHtml(html)
    return blocks.filter(({ outside }) => outside).map(({ start, end }) => text.slice(start, end))
  }

  it.each([
    {
      why: 'lists of links',
      html: `<div><ul><li><a href=1>Home page</a><li><a href=2>World news</a></ul><div><h1>Title</h1>${BODY}${BODY}</div></div>`,
      outside: ['Home page', 'World news'],
    },
    {
      why: 'a footer and a sidebar, by element and by name',
      html: `<div class="page"><div class="article-body">${BODY}${BODY}</div><div class="sidebar"><p>Weather for today: rain in the north.</p></div><footer><p>Printed in Brussels.</p></footer></div>`,
      outside: ['Weather for today: rain in the north.', 'Printed in Brussels.'],
    },
    {
      why: 'a heading of teasers goes with them',
      html: `<article><h1>Title</h1>${BODY}<h2>More news</h2><p><a href=1>Ports reopen after the strike</a></p></article>`,
      outside: ['More news', 'Ports reopen after the strike'],
    },
    { why: 'nothing in a fragment that is all article', html: `<h1>Title</h1>${BODY}<p>The end</p>`, outside: [] },
    {
      why: 'nothing in a page that is all links',
      html: '<ul><li><a href=1>One</a><li><a href=2>Two</a></ul>',
      outside: [],
    },
  ])('$why', async ({ html, outside }) => {
    expect(await around(html)).toEqual(outside)
  })
})

describe('where it stands in the page', () => {
  it('spans are those of the text between the tags', async () => {
    const html = '<p>The <b>E&amp;U</b>\n and</p>'
    const { text, spansIn } = await readHtml(html)
    const cut = (part: string) =>
      spansIn(text.indexOf(part), text.indexOf(part) + part.length).map(([from, to]) => html.slice(from, to))
    expect(cut('The E&U and')).toEqual(['The ', 'E&amp;U', '\n and'])
    expect(cut('he E')).toEqual(['he ', 'E'])
    expect(cut('&')).toEqual(['&amp;'])
  })

  const piece = fc.constantFrom(
    ...[
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<li>',
      '<br>',
      '<h1>',
      '</h1>',
      '<div hidden>',
      '</div>',
      '&amp;',
      '&#128512;',
      '&nbsp;',
      '&',
      '<',
      '>',
      ' ',
      '\n',
    ],
    ...[
      'word',
      'é',
      '👍🏽',
      '\ud800',
      '<script>',
      '</script>',
      '<!-- x -->',
      '<pre>',
      '</pre>',
      '&NotEqualTilde;',
      '&#xFFFFFFFF;',
    ],
  )

  it('slices of the page, decoded and joined, are the text, white space aside', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const html = pieces.join('')
        const { text, blocks, spansIn } = await readHtml(html)
        let at = 0
        for (const { start, end } of blocks) {
          expect(text.slice(at, start).trim()).toBe('')
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
          expect(end).toBeGreaterThan(start)
          at = end
          const slices = spansIn(start, end)
          const joined = slices.map(([from, to]) => decode(html.slice(from, to))).join('')
          expect(joined.replace(/\s+/g, '')).toBe(text.slice(start, end).replace(/\s+/g, ''))
          let last = 0
          for (const [from, to] of slices) {
            expect(from).toBeGreaterThanOrEqual(last)
            expect(to).toBeGreaterThan(from)
            last = to
          }
        }
        expect(text.slice(at).trim()).toBe('')
      }),
      { numRuns: 400 },
    )
  })

  /** The few entities of the fixtures. */
  const decode = (part: string) =>
    part
      .replaceAll('&#128512;', '😀')
      .replaceAll('&nbsp;', '\u00a0')
      .replaceAll('&NotEqualTilde;', '≂̸')
      .replaceAll('&#xFFFFFFFF;', '\ufffd')
      .replaceAll('&amp;', '&')
})

describe('hostile pages take linear time', { timeout: 60_000 }, () => {
  it.each([
    { why: 'deep nesting', of: (size: number) => '<div>'.repeat(size) },
    { why: 'end tags that close nothing', of: (size: number) => '<b>'.repeat(size) + '</i>'.repeat(size) },
    { why: 'ampersands', of: (size: number) => '&'.repeat(size) },
    { why: 'one endless character reference', of: (size: number) => `&#${'0'.repeat(size)}65;` },
    { why: 'tags that never end', of: (size: number) => '<'.repeat(size) },
    { why: 'paragraphs that never end', of: (size: number) => '<p class=article>x'.repeat(size) },
    { why: 'list items that never end', of: (size: number) => '<ul><li>x'.repeat(size) },
    { why: 'line breaks', of: (size: number) => 'a<br>'.repeat(size) },
  ])('$why', ({ of }) => expectLinear({ of, run: readHtml, size: 128_000 }))
})

describe('what the style sheet says and the markup does not', () => {
  const prose = 'The Council of the European Union adopted restrictive measures against three banks on Monday, it said.'

  it.each([
    { why: 'links of a menu stay apart', html: '<p><a>Home</a><a>World</a></p>', text: 'Home World' },
    { why: 'a link within a word stays in it', html: '<p>un<a>likely</a></p>', text: 'unlikely' },
    { why: 'marks behind a link stay with it', html: '<p><a>Home</a>, <a>[1]</a><a>[2]</a></p>', text: 'Home, [1][2]' },
    { why: 'Chinese has no blanks', html: '<p><a>中国</a><a>外交部</a></p>', text: '中国外交部' },
  ])('$why', async ({ html, text }) => {
    expect((await readHtml(html)).text.trim()).toBe(text)
  })

  it.each([
    {
      why: 'a line of bold type above a paragraph is a heading',
      html: `<p><b>Reactions</b></p><p>${prose}</p>`,
      kind: 'heading',
    },
    { why: 'so is a bold question', html: `<div><strong>What now?</strong></div><p>${prose}</p>`, kind: 'heading' },
    { why: 'a bold sentence is a lead', html: `<p><b>Banks were listed.</b></p><p>${prose}</p>`, kind: 'paragraph' },
    { why: 'a line with bold type in it is none', html: `<p><b>Jo</b> agreed</p><p>${prose}</p>`, kind: 'paragraph' },
    { why: 'nor is one above nothing', html: '<p><b>Reactions</b></p>', kind: 'paragraph' },
  ])('$why', async ({ html, kind }) => {
    expect((await readHtml(html)).blocks[0]!.kind).toBe(kind)
  })
})
