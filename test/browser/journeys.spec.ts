import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { startFakeDeepl } from '../support/fake-deepl.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test, translateText } from './page.ts'
import { documentOf, STATES } from './sample-document.ts'
import { startServer } from './server.ts'

/** What the engine says; of 450 guests it says 45. */
const SAID = new Map([
  ['Der Rat tagte am Montag.', 'The Council met on Monday.'],
  ['Es kamen 450 Gäste.', '45 guests came.'],
  ['Die Liste folgt später.', 'The list follows later.'],
  [
    'قرر المجلس يوم الثلاثاء تمديد العقوبات ستة أشهر.',
    'On Tuesday the Council decided to extend the sanctions by six months.',
  ],
  ['ولم يشمل القرار المواد الغذائية.', 'The decision did not cover foodstuffs.'],
  [
    '外交部发言人星期二表示反对制裁。',
    'Der Sprecher des Außenministeriums wandte sich am Dienstag gegen die Sanktionen.',
  ],
  ['会谈将于五月举行。', 'Die Gespräche finden im Mai statt.'],
])
const GERMAN = 'Der Rat tagte am Montag. Es kamen 450 Gäste. Die Liste folgt später.'
const ARABIC = 'قرر المجلس يوم الثلاثاء تمديد العقوبات ستة أشهر. ولم يشمل القرار المواد الغذائية.'
const CHINESE = '外交部发言人星期二表示反对制裁。会谈将于五月举行。'
const PHONE = { width: 390, height: 844 }

let engine: Awaited<ReturnType<typeof startFakeDeepl>>
let server: Awaited<ReturnType<typeof startServer>>

// a server each: what is corrected in one is remembered by it
test.beforeEach(async () => {
  engine = await startFakeDeepl({ translate: (text) => SAID.get(text) ?? text })
  server = await startServer({
    DATABASE_URL: 'memory:',
    DEEPL_API_KEY: 'test-key',
    DEEPL_SERVER_URL: engine.url,
    PROVIDERS: 'deepl',
  })
})
test.afterEach(async () => {
  await server.stop()
  await engine.close()
})

/** Presses a key until the focus is where it is wanted. */
async function reach(page: Page, wanted: Locator, key = 'Tab') {
  for (let steps = 0; steps < 40; steps += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  await expect(wanted).toBeFocused()
}

/** The text of the file that an act brings. */
async function fileFrom(page: Page, act: () => Promise<unknown>): Promise<string> {
  const coming = page.waitForEvent('download')
  await act()
  return readFile(await (await coming).path(), 'utf8')
}

test('from an article to a corrected file, by keys alone', async ({ page }) => {
  test.slow()
  await page.goto(server.address)
  await reach(page, page.locator('#text'))
  await page.keyboard.insertText(GERMAN)
  await reach(page, page.getByLabel('Keep on this server'))
  await page.keyboard.press('Space')
  await reach(page, page.getByRole('button', { name: 'Translate', exact: true }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('#p1 .flag')).toContainText('Number differs')
  await reach(page, page.getByRole('button', { name: '1 place to check' }))
  await page.keyboard.press('Enter')
  await expect(page.locator('#p1')).toBeFocused()
  await page.keyboard.press('e')
  await expect(page.locator('#p1 textarea')).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('450 guests came.')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('#p1 .flag')).toHaveCount(0)
  await expect(page.locator('#p1')).toBeFocused()
  await page.keyboard.press('x')
  await reach(page, page.locator('#export').getByRole('link', { name: 'TMX', exact: true }))
  const tmx = await fileFrom(page, () => page.keyboard.press('Enter'))
  expect(tmx).toContain('450 guests came.')
  expect(tmx).not.toContain('45 guests came.')
})

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true, isMobile: true })

  test('from an article to a corrected file, by touch alone', async ({ page }) => {
    test.slow()
    await page.goto(server.address)
    await page.locator('#text').fill(GERMAN)
    await page.getByText('Keep on this server').tap()
    await page.getByRole('button', { name: 'Translate', exact: true }).tap()
    await page.getByRole('button', { name: '1 place to check' }).tap()
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: 'Edit', exact: true }).tap()
    await page.locator('#p1 textarea').fill('450 guests came.')
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: 'Save' }).tap()
    await expect(page.locator('#p1 .flag')).toHaveCount(0)
    await page.getByRole('button', { name: 'Export', exact: true }).tap()
    await expectNoSidewaysScroll(page)
    const markdown = await fileFrom(page, () =>
      page.locator('#export').getByRole('link', { name: 'Markdown', exact: true }).tap(),
    )
    expect(markdown).toContain('450 guests came.')
  })
})

test('Arabic into English: each side in its direction, the tools in theirs', async ({ page }) => {
  await translateText(page, ARABIC, server.address)
  await expect(page.locator('#p1 > .target')).toHaveText('The decision did not cover foodstuffs.')
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
  await expect(page.locator('#p0 > .source')).toHaveCSS('direction', 'rtl')
  await expect(page.locator('#p0 > .target')).toHaveCSS('direction', 'ltr')
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await expectNoSidewaysScroll(page)
  }
})

test('the interface in Arabic stands from right to left, its panels at the left', async ({ page }) => {
  await page.goto(`${server.address}/?ui=ar`)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await page.locator('#text').fill(GERMAN)
  await page.locator('#text').press('Control+Enter')
  await expect(page.locator('#p1 .flag')).toBeVisible()
  await expect(page.locator('#p1 > .target')).toHaveCSS('direction', 'ltr')
  const number = await page.locator('#p1 .number').boundingBox()
  const target = await page.locator('#p1 > .target').boundingBox()
  expect(number!.x).toBeGreaterThan(target!.x)
  await page.locator('#p1').focus()
  for (const viewport of [{ width: 1440, height: 900 }, PHONE]) {
    await page.setViewportSize(viewport)
    await expectNoSidewaysScroll(page)
    await page.locator('#p1').press('x')
    const panel = await page.locator('#export').boundingBox()
    expect(panel!.x).toBeLessThanOrEqual(32)
    expect(panel!.x + panel!.width).toBeLessThanOrEqual(viewport.width)
    await expectNoSidewaysScroll(page)
    await page.keyboard.press('Escape')
    await page.locator('#p1').focus()
  }
  await expectAccessible(page)
})

test('Chinese into German: both in their languages, and the numbers of both', async ({ page }) => {
  await page.goto(server.address)
  await page.locator('#target').selectOption('de')
  await page.locator('#text').fill(CHINESE)
  await page.locator('#text').press('Control+Enter')
  await expect(page.locator('.pair')).toHaveCount(2)
  await expect(page.locator('#p1 > .source')).toHaveText('会谈将于五月举行。')
  await expect(page.locator('#p1 > .source')).toHaveAttribute('lang', /^zh/)
  await expect(page.locator('#p1 > .target')).toHaveText('Die Gespräche finden im Mai statt.')
  await expect(page.locator('#p1 > .target')).toHaveAttribute('lang', 'de')
  await page.setViewportSize(PHONE)
  await expectNoSidewaysScroll(page)
})

test('a provider that fails half-way leaves what it said, and trying again brings the rest', async ({
  page,
  scripted,
}) => {
  const { summary, glossary, usage, warnings } = STATES
  const half = documentOf('fr', [
    {
      kind: 'paragraph',
      sentences: [
        { source: 'Le Conseil a siégé.', target: 'The Council sat.' },
        { source: 'La liste suivra.', target: null },
      ],
    },
  ])
  const whole = documentOf('fr', [
    {
      kind: 'paragraph',
      sentences: [
        { source: 'Le Conseil a siégé.', target: 'The Council sat.' },
        { source: 'La liste suivra.', target: 'The list will follow.' },
      ],
    },
  ])
  const asking = scripted.next()
  await translateText(page, 'Le Conseil a siégé. La liste suivra.', scripted.url)
  const first = await asking
  first.send('document', half)
  first.send('pair', half.pairs[0])
  first.send('problem', {
    title: 'The provider did not answer in time',
    detail: 'Try again.',
    requestId: 'r-1',
    document: half,
  })
  first.end()
  await expect(page.getByRole('alert')).toContainText('did not answer in time')
  await expect(page.locator('#p0 > .target')).toHaveText('The Council sat.')
  await expect(page.locator('#p1 > .target')).toContainText('Not translated.')
  const again = scripted.next()
  await page.getByRole('button', { name: 'Try again' }).click()
  const second = await again
  expect(second.request).toEqual(first.request)
  second.send('document', whole)
  for (const pair of whole.pairs) second.send('pair', pair)
  second.send('summary', { id: whole.id, summary: { ...summary, ...whole.summary }, glossary, usage, warnings })
  second.end()
  await expect(page.locator('#p1 > .target')).toHaveText('The list will follow.')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('columns stand where they are when the translation is complete', async ({ page, scripted }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const asking = scripted.next()
  await translateText(page, 'Bruxelles', scripted.url)
  const answer = await asking
  answer.send('document', STATES)
  for (const pair of STATES.pairs) answer.send('pair', pair)
  const source = page.locator('#p2 > .source')
  await expect(source).toBeVisible()
  const before = await source.boundingBox()
  const { summary, glossary, usage, warnings } = STATES
  answer.send('summary', { id: STATES.id, summary, glossary, usage, warnings })
  answer.end()
  await expect(page.locator('.margin')).toBeVisible()
  const after = await source.boundingBox()
  expect([after!.x, after!.width]).toEqual([before!.x, before!.width])
})

test('what can be done with a sentence covers no other beside it', async ({ page }) => {
  await translateText(page, GERMAN, server.address)
  await page.locator('#p1').focus()
  const bar = await page.locator('#p1 .acts').boundingBox()
  for (const id of [0, 1, 2]) {
    const row = await page.locator(`#p${id} > .target`).boundingBox()
    expect(row!.y + row!.height <= bar!.y || row!.y >= bar!.y + bar!.height).toBe(true)
  }
})
