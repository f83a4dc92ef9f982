import type { Browser, Page } from '@playwright/test'
import { startFakeDeepl } from '../support/fake-deepl.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, picture, test } from './page.ts'
import { startServer } from './server.ts'

/** What the engine says: of the second sentence another number, and of the third nothing at first. */
const ENGLISH = new Map([
  ['Der Rat tagte am Montag.', 'The Council met on Monday.'],
  ['Es kamen 450 Gäste.', '45 guests came.'],
  ['Die Liste folgt später.', 'The list follows later.'],
  ['Der Minister schwieg.', 'The minister said nothing.'],
])
const ARTICLE = [...ENGLISH.keys()].join(' ')
const LATER = 'Die Liste folgt später.'

let engine: Awaited<ReturnType<typeof startFakeDeepl>>
let server: Awaited<ReturnType<typeof startServer>>
let silent = true

test.beforeEach(async () => {
  silent = true
  engine = await startFakeDeepl({ translate: (text) => (silent && text === LATER ? '' : (ENGLISH.get(text) ?? text)) })
  server = await startServer({
    DATABASE_URL: 'memory:',
    DEEPL_API_KEY: 'test-key',
    DEEPL_SERVER_URL: engine.url,
    PROVIDERS: 'deepl',
  })
})
test.afterEach(async () => {
  await server.stop()
  await engine.close()
})

/** Translates the article with the box ticked, and gives the address it has then. */
async function keep(page: Page): Promise<string> {
  await page.goto(server.address)
  await page.getByLabel('Keep on this server').check()
  await page.locator('#source').selectOption('de')
  await page.locator('#text').fill(ARTICLE)
  await page.locator('#text').press('Control+Enter')
  await expect(page).toHaveURL(/\/t\/[0-9a-f]{44}$/)
  await expect(page.locator('#p2')).toHaveClass(/failed/)
  return page.url()
}

/** A document kept over HTTP, with nothing failed. */
async function keepOne(): Promise<string> {
  silent = false
  const answer = await fetch(`${server.address}/v1/translations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: ARTICLE, source: 'de', keep: true }),
  })
  return ((await answer.json()) as { id: string }).id
}

const patch = (id: string, pair: number, body: object) =>
  fetch(`${server.address}/v1/translations/${id}/pairs/${pair}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

/** What rows say, without what can be done with them. */
const textOfRows = (rows: readonly Element[]) =>
  rows.map((row) => [...row.children].filter((part) => !part.matches('.acts')).map((part) => part.textContent))

/** Opens a kept document, and waits until it can be corrected. */
async function open(page: Page, id: string) {
  await page.goto(`${server.address}/t/${id}`)
  await page.locator('#p0').focus()
  await expect(page.getByRole('button', { name: 'Edit', exact: true })).toBeVisible()
}

const target = (page: Page, id: number) => page.locator(`#p${id} > .target`)
const field = (page: Page, number: number) =>
  page.getByRole('textbox', { name: `Translation of sentence ${number}`, exact: true })

test('from pasting to reviewed: retry, correct, undo, join, cut; a reload shows the same', async ({ page }) => {
  test.slow()
  await page.goto(server.address)
  await expect(page.locator('#privacy')).toContainText('This server keeps no article.')
  await page.getByLabel('Keep on this server').check()
  await expect(page.locator('.keeps-nothing')).toBeHidden()
  await expect(page.locator('.keeps')).toContainText('kept on this server until they are deleted')
  await expectAccessible(page)
  const address = await keep(page)

  // what failed is asked for again
  const failed = page.locator('#p2')
  await expect(failed.getByRole('button', { name: 'Write it myself' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Retry 1 sentence' })).toBeVisible()
  await expectAccessible(page)
  await picture(page, 'kept-failed')
  silent = false
  await failed.getByRole('button', { name: 'Retry', exact: true }).click()
  await expect(target(page, 2)).toHaveText('The list follows later.')
  await expect(page.locator('.notice.gap')).toHaveCount(0)
  await expect(page.locator('.count')).toHaveText('4/4')

  // the flagged sentence is put right, and the flag is gone from the margin too
  await expect(page.locator('#p1 .flag')).toContainText('Number differs')
  await expect(page.locator('.doubts a[href="#p1"]')).toHaveCount(1)
  await page.locator('#p1').focus()
  await page.keyboard.press('e')
  await expect(field(page, 2)).toBeFocused()
  await expect(field(page, 2)).toHaveAttribute('lang', 'en')
  await expectAccessible(page)
  await picture(page, 'kept-editing')
  await field(page, 2).fill('450 guests came.')
  await page.keyboard.press('Control+Enter')
  await expect(target(page, 1)).toHaveText('450 guests came.')
  await expect(page.locator('#p1')).toBeFocused()
  await expect(page.locator('#p1 .hand')).toHaveText('Edited')
  await expect(page.locator('#p1 .flag')).toHaveCount(0)
  await expect(page.locator('.doubts a[href="#p1"]')).toHaveCount(0)

  // and back
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(target(page, 1)).toHaveText('45 guests came.')
  await expect(page.locator('#p1 .flag')).toContainText('Number differs')
  await page.locator('#p1').focus()
  await page.keyboard.press('Enter')
  await field(page, 2).fill('450 guests came.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.locator('#p1 .hand')).toHaveText('Edited')

  // joined and cut again at another place
  await page.locator('#p2').focus()
  await page.keyboard.press('m')
  await expect(target(page, 2)).toHaveText('The list follows later. The minister said nothing.')
  await expect(page.locator('#p3')).toHaveCount(0)
  await expect(page.locator('#p2')).toBeFocused()
  await page.keyboard.press('s')
  const cutter = page.getByRole('group', { name: 'Cut or move sentence 3' })
  await expect(cutter.getByLabel('Original')).toBeFocused()
  await expectAccessible(page)
  await picture(page, 'kept-cutting')
  await page.keyboard.press('Control+Enter')
  await expect(target(page, 2)).toHaveText('The list follows later.')
  await expect(page.locator('.pair > .target')).toHaveText([
    'The Council met on Monday.',
    '450 guests came.',
    'The list follows later.',
    'The minister said nothing.',
  ])

  // all of it is looked at
  for (const number of [0, 1, 2, 3]) {
    await page.locator('.pair').nth(number).focus()
    await page.keyboard.press('v')
    await expect(page.locator('.reviewed-count')).toHaveText(`${number + 1} reviewed`)
  }
  await expect(page.locator('.provenance')).toHaveText('Machine translation, reviewed.')
  await expectAccessible(page)
  const rows = () => page.locator('.pair').evaluateAll(textOfRows)
  const shown = await rows()
  const beside = await page.locator('aside.margin').innerText()
  await page.locator('#p0').focus()
  await picture(page, 'kept-reviewed')

  await page.goto(address)
  await page.locator('#p0').focus()
  expect(await rows()).toEqual(shown)
  expect(await page.locator('aside.margin').innerText()).toBe(beside)
  await expect(page.locator('.reviewed-count')).toHaveText('4 reviewed')
  await page.keyboard.press('v')
  await expect(page.locator('.reviewed-count')).toHaveText('3 reviewed')
})

test('a part of a sentence goes to its neighbour, by keys alone', async ({ page }) => {
  const id = await keepOne()
  await open(page, id)
  await page.locator('.skip').focus()
  await page.keyboard.press('Enter')
  for (let step = 0; step < 20; step += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => document.activeElement?.matches('.pair') ?? false)) break
  }
  await expect(page.locator('#p0')).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('s')
  await expect(page.locator('.cutter textarea').first()).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('End')
  for (const _ of 'came.') await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('nothing is written here')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(target(page, 1)).toHaveText('45 guests')
  await expect(target(page, 2)).toHaveText('came. The list follows later.')
  await page.keyboard.press('z')
  await expect(target(page, 1)).toHaveText('45 guests came.')
  await page.locator('#p1').focus()
  await page.keyboard.press('s')
  await expect(page.locator('.cutter textarea').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.locator('.editor')).toHaveCount(0)
  await expect(page.locator('#p1')).toBeFocused()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Cut the sentence, or move a part of it')
})

test('what somebody else wrote meanwhile is shown, and nobody’s words are lost', async ({ page }) => {
  const id = await keepOne()
  await open(page, id)
  await page.locator('#p1').focus()
  await page.keyboard.press('e')
  await field(page, 2).fill('Some 450 guests came.')
  await patch(id, 1, { target: 'There came 450 guests.' })
  await patch(id, 3, { target: 'The minister kept silent.' })
  await page.keyboard.press('Control+Enter')
  const conflict = page.locator('#p1 [role=alert]')
  await expect(conflict).toContainText('Somebody else changed this sentence meanwhile.')
  await expect(conflict.locator('blockquote')).toHaveText('There came 450 guests.')
  await expect(field(page, 2)).toHaveValue('Some 450 guests came.')
  await expect(target(page, 3)).toHaveText('The minister kept silent.')
  await expectAccessible(page)
  await picture(page, 'kept-conflict')
  await page.getByRole('button', { name: 'Save mine in its place' }).click()
  await expect(target(page, 1)).toHaveText('Some 450 guests came.')

  // a change of another sentence is no conflict
  await page.locator('#p0').focus()
  await page.keyboard.press('e')
  await field(page, 1).fill('The Council sat on Monday.')
  await patch(id, 3, { target: 'The minister was silent.' })
  await page.keyboard.press('Control+Enter')
  await expect(target(page, 0)).toHaveText('The Council sat on Monday.')
  await expect(target(page, 3)).toHaveText('The minister was silent.')

  // the sentence is no more: what was written stays to be copied
  await page.locator('#p2').focus()
  await page.keyboard.press('e')
  await field(page, 3).fill('The list will follow.')
  await patch(id, 1, { mergeWith: 'next' })
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('#p2 [role=alert]')).toContainText('What you wrote is below')
  await expect(field(page, 3)).toHaveValue('The list will follow.')
  await page.keyboard.press('Escape')
  await expect(page.locator('#p2')).toHaveCount(0)
  await expect(target(page, 1)).toContainText('The list follows later.')
})

test('markup that somebody writes comes out as text', async ({ page }) => {
  const id = await keepOne()
  await open(page, id)
  await page.locator('#p0').focus()
  await page.keyboard.press('e')
  const markup = '<img src=x onerror="document.title=1"> The Council met.'
  await field(page, 1).fill(markup)
  await page.keyboard.press('Control+Enter')
  await expect(target(page, 0)).toHaveText(markup)
  await expect(page.locator('.blocks img')).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  const without = (browser: Browser) => browser.newContext({ javaScriptEnabled: false })

  test('a document is kept, read, listed and deleted', async ({ browser }) => {
    const context = await without(browser)
    const page = await context.newPage()
    await page.goto(server.address)
    await page.locator('#text').fill(ARTICLE)
    await page.locator('#source').selectOption('de')
    await page.getByLabel('Keep on this server').check()
    await expect(page.locator('.keeps')).toBeVisible()
    await page.getByRole('button', { name: 'Translate', exact: true }).click()
    await expect(page).toHaveURL(/\/t\/[0-9a-f]{44}$/)
    await expect(page.locator('.pair')).toHaveCount(4)
    await expect(target(page, 0)).toHaveText('The Council met on Monday.')
    await expect(target(page, 2)).toContainText('Translation failed.')
    await expect(page.locator('aside.margin')).toContainText('Machine translation, not reviewed.')
    await page.getByRole('link', { name: 'Documents' }).click()
    await expect(page.locator('.kept-documents li')).toHaveCount(1)
    await expect(page.locator('.kept-documents li')).toContainText('German → English · 3 of 4 sentences translated')
    await page.getByRole('link', { name: /^Delete/ }).click()
    await expect(page.locator('.notices')).toContainText('Delete “Der Rat tagte am Montag.” for good?')
    await page.getByRole('button', { name: 'Delete for good' }).click()
    await expect(page.getByText('Nothing is kept.')).toBeVisible()
    await context.close()
  })
})

test('the list opens documents, and deletes one after a question', async ({ page }) => {
  const ids = [await keepOne(), await keepOne()]
  await page.goto(server.address)
  await page.getByRole('link', { name: 'Documents' }).click()
  await expect(page.locator('.kept-documents li')).toHaveCount(2)
  await expectAccessible(page)
  await picture(page, 'kept-list')
  await page
    .getByRole('link', { name: /^Delete/ })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('for good?')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.locator('.kept-documents li')).toHaveCount(2)
  await page
    .getByRole('link', { name: /^Delete/ })
    .first()
    .click()
  await dialog.getByRole('button', { name: 'Delete for good' }).click()
  await expect(page.locator('.kept-documents li')).toHaveCount(1)
  await page.locator('.kept-documents h3 a').click()
  await expect(page).toHaveURL(new RegExp(`/t/${ids[0]}$`))
  await page.locator('#p0').focus()
  await expect(page.getByRole('button', { name: 'Edit', exact: true })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`at 390 pixels a sentence is corrected by touch, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 })
    await page.emulateMedia({ colorScheme })
    const id = await keepOne()
    await open(page, id)
    await page.locator('#p1 > .target').click()
    await page.getByRole('button', { name: 'Edit', exact: true }).click()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await picture(page, `kept-editing-390-${colorScheme}`)
    await field(page, 2).fill('450 guests came.')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.locator('#p1 .hand')).toHaveText('Edited')
    await page.getByRole('button', { name: 'Cut or move' }).click()
    await expectNoSidewaysScroll(page)
    await picture(page, `kept-cutting-390-${colorScheme}`)
    await page.setViewportSize({ width: 320, height: 700 })
    await expectNoSidewaysScroll(page)
  })
}

test('with keys the page of a document asks for the one it was kept with', async ({ page }) => {
  const keyed = await startServer({ DATABASE_URL: 'memory:', API_KEYS: 'one-key-of-ours,another-key-of-ours' })
  try {
    await page.goto(keyed.address)
    await page.getByLabel('API key').fill('one-key-of-ours')
    await page.getByLabel('Keep on this server').check()
    const text = 'Dies ist ein weiterer Schritt in der Zusammenarbeit zwischen Russland und Nordkorea.'
    await page.locator('#text').fill(text)
    await page.locator('#text').press('Control+Enter')
    await expect(page).toHaveURL(/\/t\//)
    const address = page.url()
    // this tab has the key
    await page.reload()
    await expect(page.locator('#p0 > .target')).toContainText('This is a further step')
    await page.locator('#p0').focus()
    await page.keyboard.press('v')
    await expect(page.locator('.reviewed-count')).toHaveText('1 reviewed')
    await page.getByRole('link', { name: 'Documents' }).click()
    await expect(page.locator('.kept-documents li')).toHaveCount(1)

    await page.evaluate(() => sessionStorage.clear())
    await page.goto(address)
    await expect(page.getByRole('heading', { name: 'A kept document' })).toBeVisible()
    await expect(page.locator('main')).not.toContainText('Zusammenarbeit')
    await expectAccessible(page)
    await page.getByLabel('API key').fill('another-key-of-ours')
    await page.getByRole('button', { name: 'Open' }).click()
    await expect(page.getByRole('alert')).toContainText('There is no such document here')
    await page.getByLabel('API key').fill('one-key-of-ours')
    await page.keyboard.press('Enter')
    await expect(page.locator('#p0 > .target')).toContainText('This is a further step')
  } finally {
    await keyed.stop()
  }
})

test('a page that is loaded again in the middle of a translation has the article and the choices', async ({
  page,
  scripted,
}) => {
  const asking = scripted.next()
  await page.goto(scripted.url)
  await page.locator('#target').selectOption('fr')
  await page.locator('#text').fill(ARTICLE)
  await page.locator('#text').press('Control+Enter')
  await asking
  await page.reload()
  await expect(page.locator('#text')).toHaveValue(ARTICLE)
  await expect(page.locator('#target')).toHaveValue('fr')
  await expect(page.locator('.compose .notice')).toContainText('nothing of it was kept')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Begin with an empty page' }).click()
  await expect(page.locator('#text')).toHaveValue('')
  await page.reload()
  await expect(page.locator('.compose .notice')).toHaveCount(0)
})

test('a language that was detected wrongly is corrected beside the translation', async ({ page }) => {
  await page.goto(server.address)
  await page.locator('#text').fill(ARTICLE)
  await page.locator('#text').press('Control+Enter')
  await page.getByLabel('Not German?').selectOption('nl')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Translate again' }).click()
  await expect(page.locator('.languages')).toHaveText('Dutch → English')
  await expect(page.locator('#p0 > .source')).toHaveAttribute('lang', 'nl')
})
