import { expect, expectAccessible, expectNoSidewaysScroll, test, translateSeed } from './page.ts'

test.describe('names', () => {
  test.beforeEach(async ({ page }) => translateSeed(page))

  test('are marked on both sides, but not where a term is, and listed beside the article', async ({ page }) => {
    await expect(page.locator('#p12 > .source a.name')).toHaveText('Hong Min')
    await expect(page.locator('#p12 > .target a.name')).toHaveText('Hong Min')
    await expect(page.locator('.term a.name, a.name .term')).toHaveCount(0)
    const entry = page.locator('.names li', { hasText: 'Hong Min' })
    await entry.locator('summary').click()
    await expect(entry.locator('a').first()).toHaveAttribute('href', '#p12')
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })

  test('have a card by key, which says where they stand and copies the original', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const name = page.locator('#p12 > .source a.name')
    await page.locator('#p12').focus()
    await name.focus()
    await page.keyboard.press('Enter')
    const card = page.getByRole('dialog', { name: 'About the name Hong Min' })
    await expect(card).toBeVisible()
    await expect(name).toHaveAttribute('aria-expanded', 'true')
    await expect(card.getByRole('button', { name: 'Copy original' })).toBeFocused()
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect(card.getByRole('status')).toHaveText('Copied')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Hong Min')
    await page.keyboard.press('Escape')
    await expect(card).toBeHidden()
    await expect(name).toBeFocused()
  })
})
