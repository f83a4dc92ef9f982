import { expect, picture, test, translateText } from './page.ts'
import { STATES } from './sample-document.ts'
import { PAGE_STATES } from './states.ts'

/*
 * Pictures of every state of the page for people to look at, under test/screenshots; a test of nothing, so they are only
 * taken where they are asked for: PICTURES=1 npx playwright test pictures
 */
test.skip(!process.env.PICTURES, 'only where PICTURES is set')
test.slow()

const SIZES = [
  { width: 1440, colorScheme: 'light' },
  { width: 820, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
] as const
const { id, summary, glossary, usage, warnings } = STATES

async function pictures(page: import('@playwright/test').Page, name: string) {
  for (const { width, colorScheme } of SIZES) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    await picture(page, `state-${name.replace(/\W+/g, '-')}-${width}-${colorScheme}`)
  }
}

for (const { name, reach } of PAGE_STATES)
  test(name, async ({ page, scripted }) => {
    await reach(page, scripted)
    await pictures(page, name)
  })

for (const language of ['ar', 'de', 'ru'])
  test(`in ${language}`, async ({ page, scripted }) => {
    for (const path of ['', 'align', 'documents', 'glossaries']) {
      await page.goto(`${scripted.url}/${path}?ui=${language}`)
      await pictures(page, `${language} ${path}`)
    }
    const asking = scripted.next()
    await translateText(page, 'Bruxelles', `${scripted.url}/?ui=${language}`)
    const answer = await asking
    answer.send('document', STATES)
    for (const pair of STATES.pairs) answer.send('pair', pair)
    answer.send('summary', { id, summary, glossary, usage, warnings })
    answer.end()
    await expect(page.locator('.margin .details')).toBeVisible()
    await page.pdf({ path: `test/screenshots/print-${language}.pdf`, format: 'A4', preferCSSPageSize: true })
    await pictures(page, `${language} finished`)
  })
