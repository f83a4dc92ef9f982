import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/domain/document.ts'
import { appWith, read } from '../support/app.ts'
import { openRoom } from '../support/fake-control.ts'

const TEXT = 'Das sagte Präsident Wladimir Putin. Dann ging Präsident Jörg <b>Xaver</b>.'
const settings = () => ({
  DEEPL_API_KEY: 'test-key',
  DEEPL_SERVER_URL: openRoom('fakeDeepl').url,
  YENTE_URL: openRoom('fakeYente').url,
})
const body = { text: TEXT, source: 'de', glossary: null, provider: 'deepl' }

describe('the list of names of a page', () => {
  it('is there without script, with links to every place and who may be meant', async () => {
    const page = await (await appWith(settings()).json('/v1/translations', body, { accept: 'text/html' })).text()
    const list = /<section class="names"[\s\S]*?<\/section>/.exec(page)?.[0] ?? ''
    expect(list).toMatch(/<bdi class="original" lang="de">Wladimir Putin<\/bdi>/)
    expect(list).toMatch(/<a href="#p0">/)
    expect(list).toMatch(
      /Vladimir Vladimirovich PUTIN.*Possible match in eu_fsf, us_ofac_sdn, score \d\.\d\d: not a screening/,
    )
    expect(list).not.toContain('<b>')
  })

  it('comes with the end of a stream', async () => {
    const answer = await appWith(settings()).json('/v1/translations', body, { accept: 'application/x-ndjson' })
    const events = (await answer.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { event: string; data: Document })
    expect(events[0]!.data.names).toEqual([])
    const { names } = events.at(-1)!.data
    const whole: Document = await read(appWith(settings()).json('/v1/translations', body))
    expect(names).toEqual(whole.names)
    expect(names.length).toBeGreaterThan(0)
  })
})
