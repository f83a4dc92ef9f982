import { type ChildProcess, spawn } from 'node:child_process'
import { freePort } from '../support/free-port.ts'
import { expect, expectAccessible, picture, test, translateText } from './page.ts'

const TEXT = 'Dies ist ein weiterer Schritt in der Zusammenarbeit zwischen Russland und Nordkorea.'

let server: ChildProcess
let address: string

test.beforeAll(async () => {
  const port = await freePort()
  address = `http://127.0.0.1:${port}`
  server = spawn(process.execPath, ['dist/node.js'], {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'silent',
      API_KEYS: 'correct-horse-battery',
    },
    stdio: 'ignore',
  })
  await expect
    .poll(
      () =>
        fetch(`${address}/healthz`).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 15_000 },
    )
    .toBe(true)
})

test.afterAll(() => {
  server.kill()
})

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
