import { describe, expect, it } from 'vitest'
import { appWith, read } from '../support/app.ts'

const { post } = appWith()

const SENTENCE = 'Es stärkt die Annäherung zwischen den beiden Mächten seit dem Einmarsch in die <g id="1">Ukraine</g>.'
const xliff = (units: string, target = ' target-language="en"') =>
  `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file original="note.html" source-language="de"${target} datatype="html"><body>
${units}  </body></file>
</xliff>
`
const unit = (id: number, source: string) => `    <trans-unit id="${id}"><source>${source}</source></trans-unit>\n`

const TYPE = 'application/x-xliff+xml'

describe('POST /v1/files', () => {
  it('gives the file back with what was untranslated in it translated, and nothing else changed', async () => {
    const file = xliff(unit(1, SENTENCE) + unit(2, 'Das hier kennt niemand, nicht einmal einer.'))
    const answer = await post('/v1/files?target=en', file, TYPE)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(TYPE)
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="translation.xlf"')
    expect(answer.headers.get('x-dragoman-texts')).toBe('texts=2, translated=1')
    expect(answer.headers.get('x-dragoman-terms')).toContain('required=')
    const written = await answer.text()
    const target = /<target [^>]*>(.*)<\/target>/.exec(written)!
    expect(target[1]).toContain('the invasion of <g id="1">Ukraine</g>.')
    expect(written.replace(target[0], '')).toBe(file)
  })

  it('takes the format by name, and the languages from the file', async () => {
    const answer = await post('/v1/files?format=xliff12', xliff(unit(1, SENTENCE)), 'application/octet-stream')
    expect(answer.status).toBe(200)
  })

  it('takes XML that goes by no other name as XLIFF', async () => {
    const answer = await post('/v1/files', xliff(unit(1, SENTENCE)), 'text/xml')
    expect(answer.status).toBe(200)
  })

  it('gives a file back as it is in which nothing is to be translated', async () => {
    const file = xliff('    <trans-unit id="1" translate="no"><source>Ja</source></trans-unit>\n')
    const answer = await post('/v1/files', file, TYPE)
    expect(await answer.text()).toBe(file)
    expect(answer.headers.get('x-dragoman-texts')).toBe('texts=0, translated=0')
  })

  it('gives the problem where nothing could be translated', async () => {
    const answer = await post('/v1/files', xliff(unit(1, 'Das hier kennt niemand, nicht einmal einer.')), TYPE)
    expect(answer.status).toBe(503)
    expect((await read(answer)).code ?? '').toBe('')
  })

  it('gives the problem where nothing was translated but what is the same in every language', async () => {
    const answer = await post(
      '/v1/files',
      xliff(unit(1, 'Das hier kennt niemand.') + unit(2, '42') + unit(3, '–')),
      TYPE,
    )
    expect(answer.status).toBe(503)
  })

  it('gives a file back in which everything is the same in every language', async () => {
    const answer = await post('/v1/files', xliff(unit(1, '–')), TYPE)
    expect(answer.status).toBe(200)
  })

  it.each([
    {
      why: 'that is empty',
      path: '/v1/files',
      body: '\ufeff \n',
      type: 'text/markdown',
      status: 422,
      says: 'nothing in it',
    },
    { why: 'without a cue', path: '/v1/files', body: 'Nur Text.', type: 'text/vtt', status: 422, says: 'no cue' },
    { why: 'of no format', path: '/v1/files', body: 'x', type: 'image/png', status: 415, says: 'xliff' },
    {
      why: 'of an unknown one',
      path: '/v1/files?format=odt',
      body: 'x',
      type: TYPE,
      status: 400,
      says: 'must be one of',
    },
    { why: 'with an unknown option', path: '/v1/files?keep=true', body: 'x', type: TYPE, status: 400, says: 'keep' },
    {
      why: 'that is broken',
      path: '/v1/files',
      body: '<xliff version="1.2">',
      type: TYPE,
      status: 422,
      says: 'line 1',
    },
    {
      why: 'for another language',
      path: '/v1/files?target=en',
      body: xliff(unit(1, 'Ja'), ' target-language="fr"'),
      type: TYPE,
      status: 400,
      says: 'must be fr',
    },
  ])('refuses a file $why', async ({ path, body, type, status, says }) => {
    const answer = await post(path, body, type)
    expect(answer.status).toBe(status)
    expect((await read(answer)).detail).toContain(says)
  })
})
