import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, expectNoSidewaysScroll, test, translateText } from './page.ts'
import { documentOf, STATES } from './sample-document.ts'

/** Two hundred sentences in paragraphs of four, each of another length; every fifth translation is a good deal longer, every ninth is flagged. */
const LONG = documentOf(
  'fr',
  Array.from({ length: 50 }, (_, block) => ({
    kind: 'paragraph' as const,
    sentences: [0, 1, 2, 3].map((place) => {
      const number = block * 4 + place
      const source = `Phrase ${number} : le Conseil a prolongé de six mois le gel des avoirs${' qui vise la banque'.repeat(number % 4)}.`
      const target = `Sentence ${number}: the Council has extended the asset freeze${' that targets the bank'.repeat((number % 4) + (number % 5 === 0 ? 1 : 0))}.`
      return {
        source,
        target,
        ...(number % 9 === 4 && { flags: [['number', 'error', null, null, '6 became 12.'] as never] }),
      }
    }),
  })),
)
const WAITING = {
  ...LONG,
  pairs: LONG.pairs.map((pair) => ({
    ...pair,
    target: null,
    status: 'untranslated' as const,
    flags: [],
    origin: null,
  })),
}

/** Adds up how far what is shown moves without anybody having done something; gives a way to read it. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const page = window as unknown as { shifted: number }
    page.shifted = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
        if (!entry.hadRecentInput) page.shifted += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () => page.evaluate(() => (window as unknown as { shifted: number }).shifted)
}

for (const width of [390, 1440])
  test(`nothing moves while a finished document loads, at ${width} pixels`, async ({ page, baseURL }) => {
    const answer = await fetch(`${baseURL}/v1/translations?keep=true`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: await readFile('seeds/000_8a0484b5e21d9973.txt', 'utf8'),
    })
    const { id } = (await answer.json()) as { id: string }
    const shifted = await watchShifts(page)
    await page.setViewportSize({ width, height: 900 })
    await page.goto(`/t/${id}`)
    await expect(page.getByRole('toolbar', { name: 'Reading tools' })).toBeVisible()
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    expect(await shifted()).toBeLessThan(0.005)
  })

for (const width of [390, 1440]) {
  test(`nothing jumps while two hundred translations come, at ${width} pixels`, async ({ page, scripted }) => {
    test.slow()
    const shifted = await watchShifts(page)
    await page.setViewportSize({ width, height: 900 })
    const asking = scripted.next()
    await translateText(page, 'Bruxelles', scripted.url)
    const answer = await asking
    // what follows a key that was pressed is not counted
    await page.waitForTimeout(600)
    answer.send('document', WAITING)
    for (const [index, pair] of LONG.pairs.entries()) {
      answer.send('pair', pair)
      answer.send('progress', { done: index + 1, total: 200 })
      if (index % 10 === 9) await page.waitForTimeout(60)
    }
    const { id, summary, glossary, usage, warnings } = LONG
    answer.send('summary', { id, summary, glossary, usage, warnings })
    answer.end()
    await expect(page.locator('.margin .details')).toBeVisible()
    expect(await shifted()).toBeLessThanOrEqual(0.02)
  })
}

test('holds with the spacing of text that WCAG 1.4.12 asks for, and at 200 % and 400 %', async ({ page, scripted }) => {
  const asking = scripted.next()
  await translateText(page, 'Bruxelles', scripted.url)
  const answer = await asking
  answer.send('document', STATES)
  for (const pair of STATES.pairs) answer.send('pair', pair)
  const { id, summary, glossary, usage, warnings } = STATES
  answer.send('summary', { id, summary, glossary, usage, warnings })
  answer.end()
  await expect(page.locator('.margin .details')).toBeVisible()
  await page.locator('#p3').focus()
  for (const width of [1280, 640, 320]) {
    await page.setViewportSize({ width, height: 800 })
    await expectNoSidewaysScroll(page)
    // as a reader's own style does it: the policy of the page forbids none of that
    await page.evaluate(() => {
      const spacing = new CSSStyleSheet()
      spacing.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
      )
      document.adoptedStyleSheets = [spacing]
    })
    await expectNoSidewaysScroll(page)
    expect(await cutOff(page)).toEqual([])
    await page.evaluate(() => {
      document.adoptedStyleSheets = []
    })
  }
})

/** Texts of which a part cannot be seen because their box is too small. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main :is(p, li, dd, button, h1, h2, h3, a, label), header :is(button, a)')]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element)
        const hides = [overflowX, overflowY].some((overflow) => overflow === 'hidden' || overflow === 'clip')
        const tooSmall =
          element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
        return hides && tooSmall && !element.closest('.unseen') && element.clientWidth > 1
      })
      .map((element) => element.textContent ?? ''),
  )

test('is walked from the form to a sentence in hand with nothing but the keyboard', async ({ page, scripted }) => {
  await page.goto(scripted.url)
  await page.keyboard.press('Tab')
  await expect(page.locator('.skip')).toBeFocused()
  await page.keyboard.press('Enter')
  // the skip link leads to the form; its first field is next
  await page.keyboard.press('Tab')
  await expect(page.locator('#text')).toBeFocused()
  await page.keyboard.type('Bruxelles')
  const asking = scripted.next()
  await page.keyboard.press('Control+Enter')
  const answer = await asking
  answer.send('document', STATES)
  for (const pair of STATES.pairs) answer.send('pair', pair)
  const { id, summary, glossary, usage, warnings } = STATES
  answer.send('summary', { id, summary, glossary, usage, warnings })
  answer.end()
  await expect(page.locator('.margin .details')).toBeVisible()
  await expect(page.locator('#reading-title')).toBeFocused()
  const stops: string[] = []
  for (let step = 0; step < 30 && !(await page.locator('.pair:focus').count()); step += 1) {
    await page.keyboard.press('Tab')
    const shown = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement
      const { outlineStyle, boxShadow } = getComputedStyle(element)
      return { name: element.textContent?.trim() ?? '', seen: outlineStyle !== 'none' || boxShadow !== 'none' }
    })
    stops.push(shown.name)
    expect(shown.seen, `focus is seen at ${shown.name}`).toBe(true)
  }
  await expect(page.locator('#p0')).toBeFocused()
  await page.keyboard.press('n')
  await expect(page.locator('#p2')).toBeFocused()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('#p2')).toBeFocused()
})
