import { readFile } from 'node:fs/promises'
import { startFakeDeepl } from '../support/fake-deepl.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, loaded, test } from './page.ts'
import { startServer } from './server.ts'

const SUBTITLES = '1\n00:00:01,000 --> 00:00:03,000\nDer Rat tagte am Montag.\n'
const LONG = Array.from({ length: 80 }, (_, place) => `Am ${place + 1}. Tag tagte der Rat in Wien.`).join(' ')

let engine: Awaited<ReturnType<typeof startFakeDeepl>>
let server: Awaited<ReturnType<typeof startServer>>

test.beforeEach(async () => {
  engine = await startFakeDeepl({
    translate: (text) =>
      text
        .replace('Der Rat tagte am Montag', 'The Council met on Monday')
        .replace(/Am (\d+)\. Tag tagte der Rat in Wien/, 'On day $1 the Council met in Vienna'),
  })
  server = await startServer({
    DATABASE_URL: 'memory:',
    DEEPL_API_KEY: 'test-key',
    DEEPL_SERVER_URL: engine.url,
    PROVIDERS: 'deepl',
    MAX_TEXT_LENGTH: '2000',
  })
})
test.afterEach(async () => {
  await server.stop()
  await engine.close()
})

const choose = (page: import('@playwright/test').Page, name: string, content: string) =>
  page
    .locator('#compose input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })

test('a file comes back as a file of its kind, under a name beside its own', async ({ page }) => {
  await page.goto(server.address)
  await choose(page, 'film <b>eins</b>.srt', SUBTITLES)
  await expect(page.locator('.dropped')).toContainText('film <b>eins</b>.srt')
  await expect(page.locator('.comes-back')).toBeVisible()
  await page.locator('#source').selectOption('de')
  await expectAccessible(page)
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Translate', exact: true }).click()
  const saved = await saving
  expect(saved.suggestedFilename()).toMatch(/^film .*\.en\.srt$/)
  expect(await readFile(await saved.path(), 'utf8')).toContain('00:00:03,000\nThe Council met on Monday.')
  await expect(page.locator('.compose > .notices')).toContainText('1 of 1 text translated: film <b>eins</b>.en.srt')
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 800 })
  await expectNoSidewaysScroll(page)
})

test('a file that is not what its name says is refused in words', async ({ page }) => {
  await page.goto(server.address)
  await choose(page, 'report.docx', 'this is no package')
  await page.getByRole('button', { name: 'Translate', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('not what it was sent as')
  await page.getByRole('button', { name: 'Remove the file' }).click()
  await expect(page.locator('#text')).toBeVisible()
  await expect(page.locator('.comes-back')).toBeHidden()
})

test('what is too long for one answer is translated in the background, and its page opens', async ({ page }) => {
  await page.goto(server.address)
  await page.locator('#text').fill(LONG)
  await page.locator('#source').selectOption('de')
  await page.locator('#text').press('Control+Enter')
  await expect(page.getByRole('alert')).toContainText('too long')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Translate in the background' }).click()
  // looked at now and then, and on a machine that does other things too
  await expect(page).toHaveURL(/\/t\/[0-9a-f]{44}$/, { timeout: 20_000 })
  await expect(page.locator('.pair')).toHaveCount(80)
  // the server must not go while the page still loads
  await loaded(page)
})

test('a translation in the background is told of, and can be cancelled', async ({ page }) => {
  await page.route('**/v1/jobs/*', async (route) => {
    if (route.request().method() === 'DELETE') return route.fulfill({ status: 204 })
    const job = { id: 'j', state: 'running', progress: { done: 3, total: 8 }, result: null, problem: null }
    await route.fulfill({
      contentType: 'application/x-ndjson',
      body: `${JSON.stringify({ event: 'progress', data: job })}\n`,
    })
  })
  await page.goto(server.address)
  await page.locator('#text').fill(LONG)
  await page.locator('#text').press('Control+Enter')
  await page.getByRole('button', { name: 'Translate in the background' }).click()
  const job = page.locator('.notice.job')
  await expect(job).toContainText('3 of 8 sentences')
  await expectAccessible(page)
  const gone = page.waitForRequest((request) => request.method() === 'DELETE')
  await job.getByRole('button', { name: 'Cancel the translation' }).click()
  await gone
  await expect(job).toBeHidden()
  await expect(page.locator('#text')).toHaveValue(LONG)
})
