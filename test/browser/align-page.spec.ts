import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, picture, test } from './page.ts'
import { startServer } from './server.ts'

const GERMAN = `Rat verlängert Sanktionen gegen 12 Personen

Der Rat der Europäischen Union hat am Montag beschlossen, die Vermögenssperre gegen 12 Personen um sechs Monate zu verlängern. Die Entscheidung fiel einstimmig. Außerdem gilt ein Einreiseverbot.

Laut dem Sprecher Peter Stano betrifft die Maßnahme 3 Unternehmen aus Belarus. Sie liefern Bauteile für Drohnen.

Ungarn hatte zunächst Bedenken angemeldet. Budapest stimmte am Ende zu. Die nächste Überprüfung ist im September vorgesehen.`
const ENGLISH = `Council extends sanctions against 12 people

On Monday the Council of the European Union decided to prolong the asset freeze against 13 people by six months; the decision was unanimous. A travel ban applies as well.

According to spokesman Peter Stano, the measure concerns 3 companies from Belarus. They supply components for drones.

Hungary had at first voiced reservations. The next review is planned for September.`
const ARABIC = `مدد مجلس الاتحاد الأوروبي العقوبات على 12 شخصا. ويسري القرار حتى 15 سبتمبر 2026.

وقال المتحدث بيتر ستانو إن الإجراء يشمل 3 شركات.`
const ARABIC_ENGLISH = `The Council of the European Union extended the sanctions against 12 people. The decision applies until 15 September 2026.

Spokesman Peter Stano said that the measure covers 3 companies.`

/** The page with its script at work: files can be chosen from then on. */
async function open(page: Page) {
  await page.goto('/align')
  await expect(page.locator('#translation-file')).toBeVisible()
}

async function align(page: Page, original = GERMAN, translation = ENGLISH) {
  await open(page)
  await page.getByRole('textbox', { name: 'Text of the original' }).fill(original)
  await page.getByRole('textbox', { name: 'Text of the translation' }).fill(translation)
  await page.getByRole('textbox', { name: 'Text of the translation' }).press('Control+Enter')
  await expect(page.locator('#p0')).toBeVisible()
}

const textsOf = (page: Page, side: 'source' | 'target') => page.locator(`.pair > .${side}`).allTextContents()

/** The file a choice of the export gives, as text. */
async function exported(page: Page, format: string): Promise<string> {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: format, exact: true }).click()
  const file = await readFile(await (await download).path(), 'utf8')
  await page.keyboard.press('Escape')
  return file
}

test('both texts become pairs that say how sure they are, with numbers, names and terms checked', async ({ page }) => {
  test.slow()
  await open(page)
  await expect(page.locator('#privacy')).toContainText('Nobody else sees the texts unless you tick that')
  await page.getByRole('textbox', { name: 'Text of the original' }).fill(GERMAN)
  await page.getByRole('textbox', { name: 'Text of the translation' }).fill(ENGLISH)
  await expect(page.getByLabel('Language of the original')).toContainText('German (detected)')
  await expect(page.getByLabel('Language of the translation')).toContainText('English (detected)')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Align and check' }).click()
  await expect(page.locator('.languages')).toHaveText(/German \(\d+ %\) → English/)
  await expect(page.locator('.align-summary')).toHaveText(/^7 pairs: \d sure, \d likely, \d in doubt, 0 by you$/)
  await expect(page.locator('#p1 .bead')).toHaveText('2 : 1')
  await expect(page.locator('#p1 .sureness')).toHaveText(/^(Sure|Likely|In doubt): \d+ %$/)
  await expect(page.locator('#p1 .flag').filter({ hasText: 'Number differs' })).toContainText('13')
  await expect(page.locator('#p2 .term')).toHaveCount(2)
  await page.getByRole('button', { name: /places? to check/ }).click()
  await expect(page.locator('#p1')).toBeFocused()
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await expectAccessible(page)
    await picture(page, `align-${scheme}`)
  }
})

test('Arabic stands from right to left beside its English', async ({ page }) => {
  await align(page, ARABIC, ARABIC_ENGLISH)
  await expect(page.locator('.pair')).toHaveCount(3)
  await expect(page.locator('#p0 > .source')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('#p2 > .target')).toContainText('3 companies')
  await page.locator('#p0').focus()
  await page.keyboard.press('m')
  await expect(page.locator('#p0 > .source')).toHaveAttribute('lang', 'ar')
  await expect(page.locator('.pair')).toHaveCount(2)
})

test('pairs are corrected with keys alone, checked again, and taken back', async ({ page }) => {
  await align(page)
  const before = [await textsOf(page, 'source'), await textsOf(page, 'target')]
  await page.locator('#p0').focus()
  await page.keyboard.press('m')
  await expect(page.locator('.pair')).toHaveCount(6)
  await expect(page.locator('#p0')).toBeFocused()
  await expect(page.locator('#p0 .sureness')).toHaveText('by you')
  await expect(page.locator('#p0 .flag').filter({ hasText: 'Number differs' })).toBeVisible()
  await expect(page.locator('[role=status]').filter({ hasText: 'Pair 1 now holds 3 sentences' })).toHaveCount(1)
  await expect(page.locator('.number')).toHaveText([1, 2, 3, 4, 5, 6].map((number) => `Sentence ${number}`))
  const ids = await page.locator('.blocks [id]').evaluateAll((all) => all.map(({ id }) => id))
  expect(ids).toEqual([...new Set(ids)])
  const noted = await page.locator('#p2 .term').first().getAttribute('aria-describedby')
  await expect(page.locator(`#p2 #${noted}`)).toHaveCount(1)
  await page.keyboard.press('s')
  await expect(page.locator('#p0 > .source')).toHaveText('Rat verlängert Sanktionen gegen 12 Personen')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('q')
  await expect(page.locator('#p1 > .source')).toContainText('Außerdem gilt ein Einreiseverbot.')
  await expect(page.locator('#p2 > .source')).toHaveText('No counterpart in the original.')
  await expect(page.locator('#p2')).toBeFocused()
  await page.keyboard.press('w')
  await expect(page.locator('#p1 > .target')).toContainText('A travel ban applies as well.')
  await page.keyboard.press('a')
  await page.keyboard.press('b')
  await page.keyboard.press('b')
  for (let step = 0; step < 6; step++) await page.keyboard.press('z')
  await page.keyboard.press('Control+z')
  expect([await textsOf(page, 'source'), await textsOf(page, 'target')]).toEqual(before)
  await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden()
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keys' })
  await expect(help).toContainText('Merge with next')
  await expect(help).toContainText('Undo the last correction')
})

test('what was fixed stays when the rest is aligned again', async ({ page }) => {
  await align(page)
  await page.locator('#p3').click()
  await page.getByRole('button', { name: 'Merge with next' }).click()
  await expect(page.locator('#p3')).toBeFocused()
  await page.locator('#p4').click()
  await page.getByRole('button', { name: 'Last of original ↓' }).click()
  await page.getByRole('button', { name: 'Not sure of it' }).click()
  await page.locator('#p5').click()
  await page.getByRole('button', { name: 'Not sure of it' }).click()
  await expect(page.locator('#p5 .sureness')).toHaveText('changed')
  await page.getByRole('button', { name: 'Align again around what I fixed' }).click()
  await expect(page.locator('#p4 .sureness')).toHaveText(/%$/)
  await expect(page.locator('#p3 .sureness')).toHaveText('by you')
  await expect(page.locator('#p3 > .source')).toContainText('Sie liefern Bauteile')
  await expect(page.locator('#p4 .bead')).toHaveText('2 : 1')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.locator('#p5 .sureness')).toHaveText('changed')
})

test('files have the pairs as they were corrected, and how sure the others are', async ({ page }) => {
  await align(page)
  const percent = Number.parseInt((await page.locator('#p1 .sureness').textContent())!.replace(/\D+/, ''), 10)
  await page.locator('#p3').focus()
  await page.keyboard.press('m')
  const table = (await exported(page, 'TSV')).trim().split('\n')
  expect(table).toHaveLength(7)
  expect(table[4]).toMatch(/^Laut .*Drohnen\.\tAccording .*drones\.\t2-2\t1\.000$/)
  expect(Math.floor(Number(table[2]!.split('\t')[3]) * 100)).toBe(percent)
  expect(await exported(page, 'TMX')).toContain('<prop type="x-bead">2-2</prop>')
  expect(await exported(page, 'JSON Lines')).toMatch(/"reviewed":true,"bead":"2-2"/)
  expect(await exported(page, 'Moses')).toMatch(/^PK/)
})

test('only what to check, and the least sure first', async ({ page }) => {
  await align(page)
  await page.getByLabel('Show').selectOption('Only what to check')
  await expect(page.locator('#p0')).toBeHidden()
  await expect(page.locator('#p1')).toBeVisible()
  await page.getByLabel('Show').selectOption('Least sure first')
  const sure = await page.locator('.sureness').allTextContents()
  const numbers = sure.map((words) => Number.parseInt(words.replace(/\D+/, ''), 10))
  expect(numbers).toEqual(numbers.toSorted((one, other) => one - other))
  await expectAccessible(page)
  await page.getByLabel('Show').selectOption('All, in order')
  await expect(page.locator('.pair').first()).toHaveAttribute('id', 'p0')
})

test('an HTML file is read as its text, and markup in a text stays text', async ({ page }) => {
  await open(page)
  const html = `<!doctype html><meta charset="utf-8"><nav>Menü</nav><article><h1>Rat verlängert &lt;b&gt;Sanktionen&lt;/b&gt;</h1>
    <p>Die Entscheidung fiel <em>einstimmig</em>.</p><p>Budapest stimmte am Ende zu.</p></article>`
  const original = page.locator('[data-side=source]')
  await original
    .locator('input[type=file]')
    .setInputFiles({ name: '<img src=x>.html', mimeType: 'text/html', buffer: Buffer.from(html) })
  await expect(page.getByRole('textbox', { name: 'Text of the original' })).toHaveValue(
    'Rat verlängert <b>Sanktionen</b>\nDie Entscheidung fiel einstimmig.\nBudapest stimmte am Ende zu.',
  )
  await page
    .locator('[data-side=target] input[type=file]')
    .setInputFiles({ name: 'bad.txt', mimeType: 'text/plain', buffer: Buffer.from([0x80, 0xff, 0x00]) })
  await expect(page.getByRole('alert')).toContainText('bad.txt is not a text or HTML file')
  await page
    .getByRole('textbox', { name: 'Text of the translation' })
    .fill('Council extends <b>sanctions</b>\nThe decision was unanimous.\nBudapest agreed in the end.')
  await page.getByRole('button', { name: 'Align and check' }).click()
  await expect(page.locator('#p0 > .target')).toHaveText('Council extends <b>sanctions</b>')
  await expect(page.locator('.blocks b')).toHaveCount(0)
})

test('a problem leaves the texts where they are and says what to do', async ({ page }) => {
  await open(page)
  await page.getByRole('textbox', { name: 'Text of the original' }).fill(ENGLISH)
  await page.getByRole('textbox', { name: 'Text of the translation' }).fill(ENGLISH)
  await page.getByRole('button', { name: 'Align and check' }).click()
  await expect(page.getByRole('alert')).toContainText('Both sides seem to be en')
  await page.getByRole('textbox', { name: 'Text of the original' }).fill(GERMAN)
  await page.getByRole('button', { name: 'Align and check' }).click()
  await expect(page.locator('.pair')).toHaveCount(7)
  await page.getByRole('button', { name: 'Change the texts' }).click()
  await expect(page.getByRole('textbox', { name: 'Text of the original' })).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'Text of the original' })).toHaveValue(GERMAN)
  await expect(page.getByRole('toolbar')).toBeHidden()
})

test('corrections outlast a server that cannot be reached', async ({ page }) => {
  await align(page)
  await page.route('**/v1/alignments*', (route) => route.fulfill({ status: 503, body: 'no' }))
  await page.locator('#p0').focus()
  await page.keyboard.press('m')
  await expect(page.getByRole('alert')).toContainText('could not be checked')
  await expect(page.locator('#p0 > .source')).toContainText('Vermögenssperre')
  await page.unroute('**/v1/alignments*')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.locator('#p0 .flag').filter({ hasText: 'Number differs' })).toBeVisible()
})

test('nothing hangs over on a telephone, and everything can be reached', async ({ page }) => {
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 740 })
    await align(page)
    await page.locator('#p3').click()
    await expect(page.getByRole('button', { name: 'Merge with next' })).toBeVisible()
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: 'Last of translation ↓' }).click()
    await expect(page.locator('#p4 > .target')).toContainText('companies from Belarus')
  }
  await expectAccessible(page)
  await picture(page, 'align-narrow')
})

test('the page is found from the start page, names who would see the original, and takes a key', async ({ page }) => {
  const server = await startServer({ DEEPL_API_KEY: 'no-key:fx', API_KEYS: 'correct-horse-battery' })
  try {
    await page.goto(server.address)
    await page.getByRole('link', { name: 'Align an existing translation' }).click()
    await expect(page.getByRole('heading', { name: 'Check an existing translation' })).toBeVisible()
    await expect(page.getByRole('checkbox', { name: 'Compare by a machine translation' })).not.toBeChecked()
    await expect(page.locator('#pivot-hint')).toContainText('The original is then sent to DeepL')
    await page.getByRole('textbox', { name: 'Text of the original' }).fill(GERMAN)
    await page.getByRole('textbox', { name: 'Text of the translation' }).fill(ENGLISH)
    await page.getByRole('button', { name: 'Align and check' }).click()
    await expect(page.getByRole('alert')).toContainText('Enter the key below')
    await expect(page.getByLabel('API key')).toBeFocused()
    await page.keyboard.type('correct-horse-battery')
    await page.keyboard.press('Enter')
    await expect(page.locator('.pair')).toHaveCount(7)
  } finally {
    await server.stop()
  }
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the form brings the pairs as a page to read', async ({ page }) => {
    await page.goto('/align')
    await page.getByRole('textbox', { name: 'Text of the original' }).fill(GERMAN)
    await page.getByRole('textbox', { name: 'Text of the translation' }).fill(ENGLISH)
    await page.getByRole('button', { name: 'Align and check' }).click()
    await expect(page.locator('.pair')).toHaveCount(7)
    await expect(page.locator('#p1 .flags')).toContainText('Number differs')
  })
})
