import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { scriptedServer } from '../support/scripted-server.ts'

export { expect }

/** A page whose console must stay clean, and a server whose translations the test scripts. */
export const test = base.extend<{ clean: undefined; scripted: Awaited<ReturnType<typeof scriptedServer>> }>({
  clean: [
    async ({ page }, use) => {
      const said: string[] = []
      page.on('console', (message) => message.type() !== 'log' && said.push(message.text()))
      page.on('pageerror', (error) => said.push(String(error)))
      await use(undefined)
      // an answer that is a problem is no fault of the page, but Chromium says so in its console
      expect(said.filter((text) => !/status of (401|404|409|412|413|422|503)/.test(text))).toEqual([])
    },
    { auto: true },
  ],
  scripted: async ({ baseURL }, use) => {
    const server = await scriptedServer(baseURL ?? '')
    await use(server)
    await server.close()
  },
})

/** axe-core with the rules of WCAG 2.2 A and AA and its best practices. */
export const expectAccessible = (page: Page) =>
  expectNothingFound(
    page,
    new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']),
  )

/** axe-core with its rule on contrast alone: for the same page in other colours. */
export const expectContrast = (page: Page) =>
  expectNothingFound(page, new AxeBuilder({ page }).withRules('color-contrast'))

async function expectNothingFound(page: Page, axe: AxeBuilder) {
  // colours are judged at rest
  await page.mouse.move(0, 0)
  const { violations } = await axe.analyze()
  expect(
    violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`,
    ),
  ).toEqual([])
}

/** No part of the page is wider than the window. */
export async function expectNoSidewaysScroll(page: Page) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
}

/** Keeps a picture for people to look at, under test/screenshots. */
export const picture = (page: Page, name: string, fullPage = false) =>
  page.screenshot({ path: `test/screenshots/${name}.png`, fullPage })

/**
 * Waits for the script of a page that a link led to: as for a person, it is there once the page has loaded. An address
 * that is gone to has loaded already.
 */
export const loaded = (page: Page) => page.waitForLoadState('load')

export async function translateSeed(page: Page) {
  await page.goto('/')
  await page.locator('[data-example]').first().click()
  await expect(page.locator('#text')).toHaveValue(/Nordkorea/)
  await page.getByRole('button', { name: 'Translate', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'About this translation' })).toBeVisible()
}

export async function translateText(page: Page, text: string, address = '/') {
  await page.goto(address)
  await page.locator('#text').fill(text)
  await page.locator('#text').press('Control+Enter')
}
