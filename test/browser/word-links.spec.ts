import { expect, expectAccessible, picture, test, translateSeed } from './page.ts'

for (const { width, colorScheme } of [
  { width: 1440, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
  { width: 390, colorScheme: 'light' },
] as const) {
  test(`a number or name lights its counterpart, at ${width} pixels, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    await translateSeed(page)
    const number = page.locator('.source .link', { hasText: '11.000' })
    const lit = page.locator('.link.lit')
    await expect(lit).toHaveCount(0)
    await number.hover()
    await expect(lit).toHaveText(['11.000', '11,000'])
    await picture(page, `word-links-${width}-${colorScheme}`)
    await page.locator('.target .link', { hasText: 'Hong Min' }).hover()
    await expect(lit).toHaveText(['Hong Min', 'Hong Min'])
    await page.mouse.move(0, 0)
    await expect(lit).toHaveCount(0)
    await expectAccessible(page)
  })
}

test('the Tab key stops at the linked words of the pair at hand, and says their counterparts', async ({ page }) => {
  await translateSeed(page)
  const number = page.locator('.source .link', { hasText: '11.000' })
  const row = page.locator('.pair', { has: number })
  await expect(number).toHaveAttribute('tabindex', '-1')
  await row.focus()
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press('Tab')
    if (await number.evaluate((word) => word === document.activeElement)) break
  }
  await expect(number).toBeFocused()
  await expect(page.locator('.link.lit')).toHaveText(['11.000', '11,000'])
  await expect(number).toHaveAccessibleDescription('11,000')
  await expectAccessible(page)
  await page.keyboard.press('j')
  await expect(page.locator('.link.lit')).toHaveCount(0)
  await expect(number).toHaveAttribute('tabindex', '-1')
})
