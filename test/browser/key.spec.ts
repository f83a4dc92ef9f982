import { expect, expectAccessible, picture, test, translateText } from './page.ts'
import { startServer } from './server.ts'

const TEXT = 'Dies ist ein weiterer Schritt in der Zusammenarbeit zwischen Russland und Nordkorea.'

let server: Awaited<ReturnType<typeof startServer>>
let address: string

test.beforeAll(async () => {
  server = await startServer({ API_KEYS: 'correct-horse-battery', DATABASE_URL: 'memory:' })
  address = server.address
})

test.afterAll(() => server.stop())

test('a missing key is asked for in words, and the article stays', async ({ page }) => {
  await translateText(page, TEXT, address)
  await expect(page.getByRole('alert')).toContainText('A valid API key is needed')
  await expect(page.locator('#text')).toHaveValue(TEXT)
  await expect(page.getByLabel('API key')).toBeFocused()
  await expectAccessible(page)
  await picture(page, 'key')
})

test('a key works, and stays for this tab only', async ({ page, context }) => {
  await page.goto(address)
  await page.getByLabel('API key').fill('correct-horse-battery')
  await page.locator('#text').fill(TEXT)
  await page.locator('#text').press('Control+Enter')
  await expect(page.locator('#p0 .target')).toContainText('This is a further step')
  await page.reload()
  await expect(page.getByLabel('API key')).toHaveValue('correct-horse-battery')
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  const other = await context.newPage()
  await other.goto(address)
  await expect(other.getByLabel('API key')).toHaveValue('')
})

test('glossaries are shown, added and downloaded with the key, and to nobody without', async ({ page }) => {
  await page.goto(`${address}/glossaries`)
  await expect(page.locator('.list')).toHaveText('Enter the key to see the glossaries.')
  await expectAccessible(page)
  await page.getByLabel('API key').fill('wrong')
  await page.getByLabel('API key').press('Enter')
  await expect(page.getByRole('alert')).toContainText('A valid API key is needed')
  await page.getByLabel('API key').fill('correct-horse-battery')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByRole('heading', { name: 'Sanctions and diplomacy' })).toBeVisible()
  const file = { name: 'desk.csv', mimeType: 'text/csv', buffer: Buffer.from('de,en\nNote,note\n') }
  await page.getByLabel('File', { exact: true }).setInputFiles(file)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'desk' })).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'CSV: desk' }).click()
  expect((await download).suggestedFilename()).toBe('desk.csv')
})

test('with a key the glossaries can be chosen; until then those of the key are used', async ({ page }) => {
  await page.goto(address)
  await page.getByText('Glossaries: those set for your key').click()
  await expect(page.getByRole('alert')).toContainText('A valid API key is needed')
  await page.getByLabel('API key').fill('correct-horse-battery')
  await page.getByText('Glossaries: those set for your key').click()
  await page.getByText('Glossaries: those set for your key').click()
  await page.getByRole('checkbox', { name: 'Sanctions and diplomacy' }).check()
  await expect(page.locator('.chosen')).toHaveText('Sanctions and diplomacy')
  await expectAccessible(page)
  await page.goto(`${address}/glossaries`)
  await page.getByLabel('API key').fill('correct-horse-battery')
  await page.getByLabel('API key').press('Enter')
  await page.getByRole('link', { name: 'Use for an article: Sanctions and diplomacy' }).click()
  await expect(page.locator('.chosen')).toHaveText('Sanctions and diplomacy')
})
