import { scriptedServer } from '../support/scripted-server.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, picture, test } from './page.ts'
import { documentOf } from './sample-document.ts'
import { startServer } from './server.ts'

const SENTENCES = ['Le Conseil a prolongé le gel.', 'Il vise 1 412 personnes.', 'La liste sera publiée lundi.']
const waiting = documentOf('fr', [
  { kind: 'title', sentences: [{ source: 'Bruxelles prolonge le gel', target: null }] },
  { kind: 'paragraph', sentences: SENTENCES.map((source) => ({ source, target: null })) },
])
const [title, first, second, third] = waiting.pairs as typeof waiting.pairs & { length: 4 }
const translated = { status: 'translated', origin: 'machine', provider: 'libretranslate' } as const
/** The second and the third sentence of the article as one pair, by the id of the first of them. */
const merged = {
  ...first!,
  ...translated,
  source: {
    text: `${first!.source.text} ${second!.source.text}`,
    segments: [1, 2],
    spans: [...first!.source.spans, ...second!.source.spans],
  },
  target: { text: 'The Council has extended the freeze, which targets 1,412 people.', segments: [0] },
  bead: '2-1',
}

for (const width of [1440, 390]) {
  test(`whole paragraphs are a choice on the start page, at ${width} pixels`, async ({ page }) => {
    const service = await startServer({ LIBRETRANSLATE_URL: 'http://127.0.0.1:9' })
    const scripted = await scriptedServer(service.address)
    try {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(scripted.url)
      await page.locator('#text').fill(SENTENCES.join(' '))
      await page.getByLabel('Translated in').selectOption('Whole paragraphs')
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
      await picture(page, `paragraphs-start-${width}`)
      const asking = scripted.next()
      await page.locator('#text').press('Control+Enter')
      const answer = await asking
      expect(answer.request).toEqual({ text: SENTENCES.join(' '), target: 'en', unit: 'paragraph' })
      answer.send('document', waiting)
      await expect(page.locator('.pair.waiting')).toHaveCount(4)
      await page.locator('#p2').focus()
      answer.send('pair', { ...title, ...translated, target: { text: 'Brussels extends the freeze', segments: [0] } })
      answer.send('pair', merged)
      answer.send('pair', {
        ...third,
        ...translated,
        target: { text: 'The list will be published on Monday.', segments: [1] },
      })
      await expect(page.locator('#p1 .source')).toHaveText(`${SENTENCES[0]} ${SENTENCES[1]}`)
      await expect(page.locator('#p1 .bead')).toHaveText('2\u2009:\u20091')
      await expect(page.locator('#p2')).toHaveCount(0)
      await expect(page.locator('#p1')).toBeFocused()
      const { glossary, usage } = waiting
      answer.send('summary', { id: waiting.id, summary: waiting.summary, glossary, usage, warnings: [] })
      answer.end()
      await expect(page.getByRole('status')).toHaveText('3 of 3 sentences translated. Nothing to check.')
      await expect(page.locator('.pair')).toHaveCount(3)
      await expect(page.locator('.notice.gap')).toHaveCount(0)
      await page.keyboard.press('j')
      await expect(page.locator('#p3')).toBeFocused()
      await expectAccessible(page)
      await picture(page, `paragraphs-${width}`)
    } finally {
      await scripted.close()
      service.stop()
    }
  })
}
