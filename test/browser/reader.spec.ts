import { expect, expectAccessible, expectNoSidewaysScroll, picture, test, translateSeed } from './page.ts'

test.describe('the seed article', () => {
  test('comes in pairs with nothing left waiting', async ({ page }) => {
    await translateSeed(page)
    const pairs = page.locator('main > ol > li.block ol > li.pair')
    expect(await pairs.count()).toBeGreaterThan(12)
    await expect(page.locator('.pair.waiting, .pair.untranslated, .pair.failed')).toHaveCount(0)
    await expect(page.locator('.languages')).toHaveText(/^German .*→ English$/)
    await expect(page.locator('.number').first()).toHaveText('Sentence 1')
  })

  test('has its title and headings as headings, each in its language', async ({ page }) => {
    await translateSeed(page)
    const title = page.getByRole('heading', { level: 2, name: /ratif/ })
    await expect(title).toHaveCount(2)
    await expect(title.first()).toHaveAttribute('lang', 'de')
    await expect(title.last()).toHaveAttribute('lang', 'en')
    await expect(page.getByRole('heading', { level: 3, name: 'Heiliger Kampf' })).toBeVisible()
  })

  test('lights the counterpart of the sentence under the pointer', async ({ page }) => {
    await translateSeed(page)
    const row = page.locator('.paragraph .pair').first()
    const target = row.locator('.target')
    const colour = () => target.evaluate((cell) => getComputedStyle(cell).borderInlineStartColor)
    const before = await colour()
    await row.locator('.source').hover()
    expect(await colour()).not.toBe(before)
    expect(await target.evaluate((cell) => getComputedStyle(cell).borderInlineStartWidth)).toBe('3px')
  })

  test('underlines terms on both sides; one lights the other and opens a card that Escape closes', async ({ page }) => {
    await translateSeed(page)
    const row = page.locator('.paragraph .pair', { hasText: 'Sanktionen' })
    const source = row.locator('.source .term', { hasText: 'Sanktionen' })
    const target = row.locator('.target .term', { hasText: 'sanctions' })
    await expect(source).toHaveCSS('text-decoration-line', 'underline')
    await expect(target).toHaveCSS('text-decoration-line', 'underline')
    await source.hover()
    await expect(target).toHaveClass(/lit/)
    const card = page.getByRole('tooltip')
    await expect(card).toContainText('Sanktionen → sanctions')
    // the pointer may enter the card
    await card.hover()
    await page.waitForTimeout(400)
    await expect(card).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(card).toBeHidden()
  })

  test('gives every cell its language and direction', async ({ page }) => {
    await translateSeed(page)
    await expect(page.locator(':is(.source, .target):not([lang][dir])')).toHaveCount(0)
  })

  test('shows what clean-up removed, and why, and translates it when asked', async ({ page }) => {
    await translateSeed(page)
    const drawer = page.locator('details.removed')
    await drawer.locator('summary').click()
    await expect(drawer.getByText('NEXT dieses neue')).toBeVisible()
    await expect(drawer.getByText('title repeated').first()).toBeVisible()
    const before = await page.locator('.pair').count()
    await drawer.getByRole('button', { name: 'Translate again with these lines kept' }).click()
    await expect.poll(() => page.locator('.pair').count()).toBeGreaterThan(before)
  })

  test('folds what is probably not part of the article', async ({ page }) => {
    await translateSeed(page)
    const row = page.locator('.suspect .pair')
    await expect(row).toBeHidden()
    await page.locator('.suspect summary').click()
    await expect(row).toBeVisible()
  })

  test('is walked with the keyboard from one stop of the Tab key', async ({ page }) => {
    await translateSeed(page)
    const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.className)
    await expect(page.locator('.pair[tabindex="0"]')).toHaveCount(1)
    await page.locator('.pair[tabindex="0"]').focus()
    await page.keyboard.press('j')
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe('p2')
    await page.keyboard.press('k')
    expect(await focused()).toBe('p1')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('number')
    await page.keyboard.press('Tab')
    expect(await focused()).toContain('term')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('tooltip')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('tooltip')).toBeHidden()
    // a link of another pair is no stop
    await expect(page.locator('#p5 a:not([tabindex="-1"])')).toHaveCount(0)
  })

  test('goes back to the form with the article still in it', async ({ page }) => {
    await translateSeed(page)
    await page.getByRole('button', { name: 'Change article' }).click()
    await expect(page.locator('#text')).toHaveValue(/Nordkorea/)
    await expect(page.locator('.pair')).toHaveCount(0)
    await expect(page.locator('#source option').first()).toHaveText('German (detected)')
  })

  for (const { width, height } of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`reads well at ${width} pixels, ${colorScheme}`, async ({ page }) => {
        await page.setViewportSize({ width, height })
        await page.emulateMedia({ colorScheme })
        await page.goto('/')
        await expectAccessible(page)
        await picture(page, `start-${width}-${colorScheme}`)
        await translateSeed(page)
        await expectAccessible(page)
        await expectNoSidewaysScroll(page)
        await picture(page, `article-${width}-${colorScheme}`)
        await page.locator('.paragraph .source .term').first().hover()
        await expect(page.getByRole('tooltip')).toBeVisible()
        await picture(page, `term-${width}-${colorScheme}`)
        const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
        expect(background).toBe(colorScheme === 'dark' ? 'rgb(20, 23, 27)' : 'rgb(251, 250, 247)')
      })
    }
  }

  test('stands the translation under its source on a phone, down to 320 pixels', async ({ page }) => {
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 700 })
      await translateSeed(page)
      const row = page.locator('.paragraph .pair').first()
      const source = await row.locator('.source').boundingBox()
      const target = await row.locator('.target').boundingBox()
      expect(target!.y).toBeGreaterThanOrEqual(source!.y + source!.height - 1)
      await expectNoSidewaysScroll(page)
      await picture(page, `article-${width}-whole`, true)
    }
  })

  test('keeps its states apart without colours, and prints', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' })
    await translateSeed(page)
    await page.locator('.paragraph .source').first().hover()
    await picture(page, 'article-forced-colors')
    await page.emulateMedia({ forcedColors: 'none', media: 'print' })
    await expect(page.locator('.bar')).toBeHidden()
    await picture(page, 'article-print', true)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the form still translates, and the answer reads the same', async ({ page }) => {
    await page.goto('/')
    await page
      .getByLabel('Article', { exact: true })
      .fill('Dies ist ein weiterer Schritt in der Zusammenarbeit zwischen Russland und Nordkorea.')
    await page.getByRole('button', { name: 'Translate', exact: true }).click()
    await expect(page.locator('#p0 .target')).toContainText('This is a further step')
    await page.locator('#p0 .source .term').first().click()
    await expect(page.locator('.terms li:target')).toBeVisible()
    await picture(page, 'article-no-script')
  })
})

test('a streamed row and a served row are the same markup', async ({ page, browser, baseURL }) => {
  await translateSeed(page)
  const text = await page.locator('#text').inputValue()
  const rows = (html: string) =>
    html
      .replaceAll(/ (?:tabindex|style|role|aria-expanded)="[^"]*"/g, '')
      .replaceAll(/ class="term ([a-z]+)(?: lit)?"/g, ' class="term $1"')
      // names are marked by the script
      .replaceAll(/<a class="name"[^>]*>([^<]*)<\/a>/g, '$1')
  const streamed = rows(await page.locator('ol.blocks').innerHTML())
  const plain = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
  const other = await plain.newPage()
  await other.goto('/')
  await other.locator('#text').fill(text)
  await other.getByRole('button', { name: 'Translate', exact: true }).click()
  expect(rows(await other.locator('ol.blocks').innerHTML())).toBe(streamed)
  await plain.close()
})
