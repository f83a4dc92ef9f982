import { gzipSync } from 'node:zlib'
import type { Page, Response } from '@playwright/test'
import { expect, expectAccessible, picture, test, translateText } from './page.ts'

test('says who will see the text before anything is sent', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => request.method() === 'POST' && asked.push(request.url()))
  await page.goto('/')
  await expect(page.locator('#privacy')).toHaveText(
    'What the built-in memory does not know is sent to the engine on this server. This server keeps no article. It remembers sentences and their translations, so that none is paid for twice.',
  )
  expect(asked).toEqual([])
})

test('an article full of markup comes out as text', async ({ page }) => {
  const markup = '<img src=x onerror="document.title=1"><script>document.title=2</script> "><svg onload=alert(1)>'
  await translateText(
    page,
    `Die Sanktionen gegen die Regierung wurden am Montag verlängert ${markup} und gelten weiter.`,
  )
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.locator('ol.blocks')).toContainText('<img src=x onerror=')
  await expect(page.locator('ol.blocks :is(img, script, svg)')).toHaveCount(0)
  await expect(page).not.toHaveTitle(/^[12]$/)
})

test('nothing inline: the policy forbids script and style in the page and nothing asks for them', async ({ page }) => {
  const response = await page.goto('/')
  expect(response?.headers()['content-security-policy']).toMatch(/default-src 'none'/)
  expect(await page.locator('[style], style, script:not([src])').count()).toBe(0)
})

test('a dropped text file fills the field', async ({ page }) => {
  await page.goto('/')
  await drop(page, 'artikel.txt', 'text/plain', [...Buffer.from('Die Sanktionen gegen Kiew — „äöü“.')])
  await expect(page.locator('#text')).toHaveValue('Die Sanktionen gegen Kiew — „äöü“.')
})

test('a dropped page is sent as HTML, in the encoding it names', async ({ page, scripted }) => {
  await page.goto(scripted.url)
  const html = '<meta charset="windows-1252"><p>Die Botschaft in Caf'
  await drop(page, 'seite.html', 'text/html', [...Buffer.from(html, 'latin1'), 0xe9, ...Buffer.from('</p>')])
  await expect(page.locator('.dropped-name')).toHaveText('seite.html')
  await expect(page.locator('#text')).toBeHidden()
  const asking = scripted.next()
  await page.getByRole('button', { name: 'Translate', exact: true }).click()
  expect((await asking).request).toEqual({ html: `${html}é</p>`, target: 'en' })
})

test('a file in an encoding nobody can know is refused in words, never guessed', async ({ page }) => {
  await page.goto('/')
  await drop(page, 'artikel.txt', 'text/plain', [0x53, 0xe4, 0x74, 0x7a, 0x65])
  await expect(page.getByRole('alert')).toContainText('Save it as UTF-8')
  await expect(page.locator('#text')).toHaveValue('')
  await expectAccessible(page)
})

test('the language shows while pasting and can be corrected', async ({ page, scripted }) => {
  await page.goto(scripted.url)
  await page.locator('#text').fill('Die Botschafterin sprach am Dienstag mit dem Außenminister über neue Sanktionen.')
  await expect(page.locator('#source option').first()).toHaveText('German (detected)')
  await page.locator('#source').selectOption('nl')
  const asking = scripted.next()
  await page.getByRole('button', { name: 'Translate', exact: true }).click()
  expect((await asking).request).toMatchObject({ source: 'nl' })
})

test('the skip link is the first stop and leads past the bar', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(page.locator('.skip')).toBeFocused()
  await picture(page, 'skip-link')
  await page.keyboard.press('Enter')
  await expect(page.locator('#compose')).toBeFocused()
})

test('a problem met by a browser is a page', async ({ page }) => {
  await page.goto('/problems/provider-unavailable')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
  await picture(page, 'problem')
})

test('the page without the article weighs at most 80 kB, compressed', async ({ page, baseURL }) => {
  const responses: Response[] = []
  page.on('response', (response) => responses.push(response))
  await page.goto(baseURL ?? '/', { waitUntil: 'networkidle' })
  const sizes = await Promise.all(responses.map(async (response) => gzipSync(await response.body()).length))
  expect(sizes.length).toBeGreaterThan(8)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(80 * 1024)
})

async function drop(page: Page, name: string, type: string, bytes: readonly number[]) {
  const data = await page.evaluateHandle(
    ([name, type, bytes]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(bytes)], name, { type }))
      return transfer
    },
    [name, type, bytes] as const,
  )
  await page.dispatchEvent('#text', 'dragover', { dataTransfer: data })
  await page.dispatchEvent('#text', 'drop', { dataTransfer: data })
}
