import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, picture, test, translateSeed } from './page.ts'

const TEASER = /^NEXT dieses neue/

const drawerOf = (page: Page) => page.locator('details.removed')
const backOf = (page: Page) => drawerOf(page).getByRole('button', { name: /^Put back NEXT dieses neue/ })
/** The article that is offered first on the start page. */
async function seed(page: Page): Promise<string> {
  const address = await page.locator('[data-example]').first().getAttribute('href')
  return (await page.request.get(address ?? '')).text()
}

const count = (page: Page) => drawerOf(page).locator('li').count()

test('one removed line comes back into the translation, and the others stay away', async ({ page }) => {
  await translateSeed(page)
  await drawerOf(page).locator('summary').click()
  await expectAccessible(page)
  const [removed, pairs] = [await count(page), await page.locator('.pair').count()]
  const sent = page.waitForRequest('**/v1/translations')
  await backOf(page).click()
  const { restore } = (await sent).postDataJSON()
  expect(restore).toHaveLength(1)
  await expect(page.locator('.source', { hasText: TEASER })).toBeVisible()
  await expect(page.locator('.margin .details')).toBeVisible()
  expect(await count(page)).toBe(removed - 1)
  expect(await page.locator('.pair').count()).toBe(pairs + 1)
  // a second one adds to the first
  await drawerOf(page).locator('summary').click()
  const again = page.waitForRequest('**/v1/translations')
  await drawerOf(page).locator('li button').first().click()
  expect((await again).postDataJSON().restore).toEqual([...restore, expect.anything()])
})

test('a kept document has the line in its place, with what was corrected', async ({ page }) => {
  await page.goto('/')
  const text = await seed(page)
  const answer = await page.request.post('/v1/translations?keep=true', {
    headers: { 'content-type': 'text/plain' },
    data: text,
  })
  const { id } = await answer.json()
  await page.request.patch(`/v1/translations/${id}/pairs/2`, { data: { target: 'A sentence of mine.' } })
  await page.goto(`/t/${id}`)
  await drawerOf(page).locator('summary').click()
  const removed = await count(page)
  await backOf(page).click()
  const row = page.locator('.pair', { has: page.locator('.source', { hasText: TEASER }) })
  await expect(row).toBeFocused()
  await expect(page.getByRole('status')).toHaveText('The line is back in the text.')
  await expect(drawerOf(page).locator('li')).toHaveCount(removed - 1)
  await expect(page.locator('#p2 .target')).toHaveText('A sentence of mine.')
  await expectAccessible(page)
  await page.reload()
  await expect(row).toBeVisible()
})

test('the drawer fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await translateSeed(page)
  await drawerOf(page).locator('summary').click()
  await expectNoSidewaysScroll(page)
  await picture(page, 'removed-320')
  for (const button of await drawerOf(page).getByRole('button').all())
    expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(24)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a line comes back by the form, and so does the next', async ({ page }) => {
    await page.goto('/')
    await page.locator('#text').fill(await seed(page))
    await page.getByRole('button', { name: 'Translate', exact: true }).click()
    await drawerOf(page).locator('summary').click()
    const removed = await count(page)
    await backOf(page).click()
    await expect(page.locator('.source', { hasText: TEASER })).toBeVisible()
    await expect(drawerOf(page).locator('li')).toHaveCount(removed - 1)
    await drawerOf(page).locator('summary').click()
    await drawerOf(page).locator('li button').first().click()
    await expect(drawerOf(page).locator('li')).toHaveCount(removed - 2)
    await expect(page.locator('.source', { hasText: TEASER })).toBeVisible()
  })
})
