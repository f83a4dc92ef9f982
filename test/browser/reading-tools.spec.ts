import { expect, expectAccessible, expectNoSidewaysScroll, test, translateSeed } from './page.ts'

test.describe('the reading tools', () => {
  test.beforeEach(async ({ page }) => translateSeed(page))

  test('five views by key and by panel, kept for the next page', async ({ page }) => {
    const row = page.locator('#p3')
    await row.focus()
    await page.keyboard.press('2')
    const source = await row.locator('> .source').boundingBox()
    const target = await row.locator('> .target').boundingBox()
    expect(target!.y).toBeGreaterThanOrEqual(source!.y + source!.height - 1)
    await page.keyboard.press('3')
    await expect(page.locator('#p6 > .source')).toBeHidden()
    await expect(row.locator('> .source')).toBeVisible()
    await page.keyboard.press('4')
    await expect(page.locator('#p6 > .target')).toBeHidden()
    await page.keyboard.press('5')
    await expect(page.locator('.flow [data-pair="3"]').first()).toBeVisible()
    await expectAccessible(page)
    await page.locator('.flow .target [data-pair="3"]').hover()
    await expect(page.locator('.flow .source [data-pair="3"]')).toHaveClass(/lit/)
    await page.locator('.flow .target [data-pair="3"]').click()
    await expect(row).toBeFocused()
    await page.getByRole('button', { name: 'View', exact: true }).click()
    await page.getByRole('radio', { name: 'Translation only' }).check()
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('data-view', '3')
  })

  test('find marks both languages whatever the accents, and counts', async ({ page }) => {
    await page.locator('#p0').focus()
    await page.keyboard.press('/')
    await page.keyboard.type('PJONGJANG')
    await expect(page.locator('.found')).toHaveText(/^\d+ places?$/)
    await page.keyboard.press('Enter')
    await expect(page.locator('.found')).toHaveText(/^1 of \d+ places?$/)
    await page.locator('#find').fill('nowhere at all')
    await expect(page.locator('.found')).toHaveText('Nothing found')
    await page.keyboard.press('Escape')
    await expect(page.locator('search.find')).toBeHidden()
    await expect(page.locator('#p0')).toBeFocused()
  })

  test('the outline leads to the headings', async ({ page }) => {
    await page.getByRole('button', { name: 'Outline' }).click()
    const entries = page.locator('#outline a')
    await expect(entries).toHaveCount(2)
    await entries.last().click()
    await expect(page.locator('#outline')).toBeHidden()
    await expect(page.locator('.block.heading')).toBeInViewport()
  })

  test('the sentence in hand can be copied, linked and heard; letters can be switched off', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.locator('#p1').focus()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Copy', exact: true }).click()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Dieses im .*\nConcluded last June/)
    await page.locator('#p1').focus()
    await page.keyboard.press('Shift+C')
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/#p1$/)
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('checkbox', { name: 'Letters and digits act as keys' }).uncheck()
    await page.keyboard.press('Escape')
    await page.locator('#p1').focus()
    await page.keyboard.press('j')
    await expect(page.locator('#p1')).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(page.locator('#p2')).toBeFocused()
  })

  test('nothing hangs over at 320 pixels, whatever the view', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    for (const view of ['1', '2', '3', '4', '5']) {
      await page.locator('html').evaluate((root, wanted) => root.setAttribute('data-view', wanted), view)
      await expectNoSidewaysScroll(page)
    }
    await page.getByRole('button', { name: 'View', exact: true }).click()
    await expectNoSidewaysScroll(page)
  })
})
