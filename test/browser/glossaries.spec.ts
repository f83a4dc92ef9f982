import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, loaded, picture, test } from './page.ts'
import { startServer } from './server.ts'

const CSV = 'de,en\nVerbalnote,note verbale\nZusammenarbeit,joint work\na,b,c,d\n'
const ARTICLE = 'Dies ist ein weiterer Schritt in der Zusammenarbeit zwischen Russland und Nordkorea.'

let server: Awaited<ReturnType<typeof startServer>>

test.beforeEach(async () => {
  server = await startServer({ DATABASE_URL: 'memory:' })
})
test.afterEach(() => server.stop())

const fileOf = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

async function add(page: Page, name = 'our-desk.csv', text = CSV) {
  await page.goto(`${server.address}/glossaries`)
  await page.getByLabel('File', { exact: true }).setInputFiles(fileOf(name, text))
  await page.getByRole('button', { name: 'Add', exact: true }).click()
}

test('a table is added under a name it suggests, and what was left out is told by its line', async ({ page }) => {
  await page.goto(server.address)
  await page.getByRole('link', { name: 'Glossaries', exact: true }).click()
  await expect(page.getByText('There is no glossary of your own here yet.')).toBeVisible()
  await expect(page.locator('.example pre')).toContainText('de,fr,en')
  await expectAccessible(page)
  await page.getByLabel('File', { exact: true }).setInputFiles(fileOf('our-desk.csv', CSV))
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('our desk')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  const notice = page.getByRole('region', { name: 'What was done' })
  await expect(notice).toBeFocused()
  await expect(notice).toContainText('“our desk” was added: 2 concepts, 4 terms in English and German.')
  await expect(notice.getByRole('listitem')).toContainText('Line 4 Left out')
  await expect(page.locator('ul.glossaries h3')).toHaveText(['our desk', 'Sanctions and diplomacy'])
  await expectAccessible(page)
})

test('a dropped file is taken as if it were chosen', async ({ page }) => {
  await page.goto(`${server.address}/glossaries`)
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'dropped.csv'))
    return transfer
  }, CSV)
  // nobody can see when the page has begun to listen: a person would drop it again
  await expect(async () => {
    await page.dispatchEvent('main', 'drop', { dataTransfer: data })
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('dropped', { timeout: 500 })
  }).toPass()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'dropped' })).toBeVisible()
})

test('a file nobody can read says what is wrong, and stays chosen', async ({ page }) => {
  await add(page, 'terms.csv', 'hello')
  await expect(page.getByRole('alert')).toContainText('The glossary holds no term that can be used')
  await expectAccessible(page)
  await page.getByLabel('Format').selectOption('deepl')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('Choose its two languages')
})

test('a glossary is replaced and deleted, and deleting asks first', async ({ page }) => {
  await add(page)
  await page.getByRole('button', { name: 'Replace our desk' }).click()
  await expect(page.getByLabel('File', { exact: true })).toBeFocused()
  await page.getByLabel('File', { exact: true }).setInputFiles(fileOf('newer.csv', 'de,en\nNote,note\n'))
  await page.getByRole('button', { name: 'Replace', exact: true }).click()
  await expect(page.getByRole('region', { name: 'What was done' })).toContainText('replaced: 1 concept, 2 terms')
  const remove = page.getByRole('button', { name: 'Delete our desk' })
  await remove.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Delete “our desk” for good?')
  await expectAccessible(page)
  await picture(page, 'glossaries-delete')
  await page.keyboard.press('Escape')
  await expect(remove).toBeFocused()
  await remove.press('Enter')
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await expect(remove).toBeFocused()
  await remove.click()
  await dialog.getByRole('button', { name: 'Delete for good' }).click()
  await expect(page.getByText('“our desk” was deleted.').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'our desk' })).toHaveCount(0)
})

test('downloads in each format, and for DeepL in the direction asked for', async ({ page }) => {
  await add(page)
  for (const [link, file, words] of [
    ['CSV', 'our-desk.csv', 'Verbalnote'],
    ['TBX', 'our-desk.tbx', '<term>Verbalnote</term>'],
    ['JSON', 'our-desk.json', '"Verbalnote"'],
  ] as const) {
    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name: `${link}: our desk` }).click()
    const download = await waiting
    expect(download.suggestedFilename()).toBe(file)
    expect(await readFile(await download.path(), 'utf8')).toContain(words)
  }
  await page.getByText('Download for DeepL').first().click()
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download for DeepL: our desk' }).click()
  expect(await readFile(await (await waiting).path(), 'utf8')).toContain('Verbalnote\tnote verbale\n')
})

test('glossaries are chosen on the start page, in an order, and none at all', async ({ page }) => {
  await add(page)
  await page.getByRole('link', { name: 'Translate an article' }).click()
  const chosen = page.locator('.chosen')
  await expect(chosen).toHaveText('the usual ones')
  await page.locator('.glossaries summary').click()
  const own = page.getByRole('checkbox', { name: 'our desk' })
  await expect(own).not.toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Sanctions and diplomacy' })).toBeChecked()
  await own.check()
  await expect(chosen).toHaveText('our desk, then Sanctions and diplomacy')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Put first: Sanctions and diplomacy' }).click()
  await expect(chosen).toHaveText('Sanctions and diplomacy, then our desk')
  await page.getByRole('button', { name: 'Put first: our desk' }).click()
  await page.locator('#text').fill(ARTICLE)
  const sent = page.waitForRequest('**/v1/translations')
  await page.getByRole('button', { name: 'Translate', exact: true }).click()
  expect((await sent).postDataJSON().glossary).toEqual(['our-desk', 'sanctions-diplomacy'])
  await expect(page.getByRole('region', { name: 'Terms of the termbase' })).toBeVisible()
  await page.getByRole('button', { name: 'Change article' }).click()
  await own.uncheck()
  await page.getByRole('checkbox', { name: 'Sanctions and diplomacy' }).uncheck()
  await expect(chosen).toHaveText('none')
  const again = page.waitForRequest('**/v1/translations')
  await page.getByRole('button', { name: 'Translate', exact: true }).click()
  expect((await again).postDataJSON().glossary).toEqual([])
  await expect(page.getByRole('heading', { name: 'About this translation' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Terms of the termbase' })).toHaveCount(0)
})

test('the link beside a glossary brings the start page with it ticked before the usual one', async ({ page }) => {
  await add(page)
  await page.getByRole('link', { name: 'Use for an article: our desk' }).click()
  await expect(page.locator('.chosen')).toHaveText('our desk, then Sanctions and diplomacy')
  await loaded(page)
  await page.locator('#text').fill(ARTICLE)
  const sent = page.waitForRequest('**/v1/translations')
  await page.locator('#text').press('Control+Enter')
  expect((await sent).postDataJSON().glossary).toEqual(['our-desk', 'sanctions-diplomacy'])
  // the server must not go while the page still loads what shows names
  await page.waitForLoadState('networkidle')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a glossary is added, downloaded and used', async ({ page }) => {
    await add(page)
    await expect(page.getByText('“our desk” was added: 2 concepts')).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: 'Line 4' })).toBeVisible()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'CSV: our desk' }).click()
    await download
    await page.goto(server.address)
    await page.locator('.glossaries summary').click()
    await page.getByRole('link', { name: 'Choose others' }).click()
    await page.getByRole('checkbox', { name: 'our desk' }).check()
    await page.getByRole('checkbox', { name: 'Sanctions and diplomacy' }).uncheck()
    await page.getByLabel('Article', { exact: true }).fill(ARTICLE)
    await page.getByRole('button', { name: 'Translate', exact: true }).click()
    await expect(page.locator('.details')).toContainText('our-desk, version')
    await picture(page, 'glossaries-no-script')
  })
})

for (const { width, colorScheme, forcedColors } of [
  { width: 1440, colorScheme: 'light', forcedColors: 'none' },
  { width: 1440, colorScheme: 'dark', forcedColors: 'none' },
  { width: 390, colorScheme: 'light', forcedColors: 'none' },
  { width: 320, colorScheme: 'dark', forcedColors: 'none' },
  { width: 390, colorScheme: 'dark', forcedColors: 'active' },
] as const) {
  test(`the page reads well at ${width} pixels, ${colorScheme}, forced colours ${forcedColors}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme, forcedColors })
    await page.goto(`${server.address}/glossaries`)
    await picture(page, `glossaries-empty-${width}-${colorScheme}-${forcedColors}`, true)
    await add(page)
    await expect(page.getByRole('region', { name: 'What was done' })).toBeVisible()
    await page.getByText('Download for DeepL').first().click()
    await page.getByLabel('Format').selectOption('deepl')
    if (forcedColors === 'none') await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.evaluate(() => window.scrollTo(0, 0))
    await picture(page, `glossaries-${width}-${colorScheme}-${forcedColors}`, true)
    await page.goto(server.address)
    await page.locator('.glossaries summary').click()
    await page.getByRole('checkbox', { name: 'our desk' }).check()
    await expectNoSidewaysScroll(page)
    await picture(page, `choice-${width}-${colorScheme}-${forcedColors}`, true)
  })
}
