import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { readCsv } from '../../src/exchange/csv.ts'
import { readTmx } from '../../src/exchange/tmx.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, picture, test, translateSeed } from './page.ts'
import { STATES } from './sample-document.ts'

const EXTENSIONS = [
  ['One page', 'html'],
  ['Word', 'docx'],
  ['EPUB', 'epub'],
  ['Markdown', 'md'],
  ['CSV', 'csv'],
  ['TMX', 'tmx'],
  ['XLIFF 2.1', 'xlf'],
  ['XLIFF 1.2', 'xlf'],
  ['TBX', 'tbx'],
  ['TSV', 'tsv'],
  ['JSON Lines', 'jsonl'],
  ['JSON', 'json'],
  ['Moses', 'zip'],
] as const

/** Takes a file of the panel: its name and its text. A busy browser may drop a download; then it is asked for again. */
async function take(page: Page, role: 'button' | 'link', name: string) {
  for (let attempt = 1; ; attempt++) {
    const coming = page.waitForEvent('download', { timeout: attempt < 4 ? 12_000 : 40_000 })
    coming.catch(() => undefined)
    await page.locator('#export').getByRole(role, { name, exact: true }).click()
    try {
      const file = await coming
      return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
    } catch (error) {
      if (attempt === 4) throw error
    }
  }
}

const openPanel = async (page: Page) => {
  await page.locator('#p0').focus()
  await page.keyboard.press('x')
  await expect(page.locator('#export')).toBeVisible()
}

/** Opens a document in one file, as it lies on a disk. */
async function openFile(page: Page, html: string) {
  const path = join(tmpdir(), `one-file-${test.info().workerIndex}-${test.info().testId}.html`)
  await writeFile(path, html)
  await page.goto(pathToFileURL(path).href)
}

test('each file of a translation that is not kept, by the key x or the button', async ({ page }) => {
  test.slow()
  await translateSeed(page)
  await openPanel(page)
  await expect(page.locator('#export button').first()).toBeFocused()
  await expectAccessible(page)
  for (const [name, extension] of EXTENSIONS) {
    const file = await take(page, 'button', name)
    expect(file.name).toMatch(new RegExp(`Russia.*\\.${extension}$`))
    expect(file.text.length).toBeGreaterThan(500)
    await expect(page.locator('.export-status')).toContainText(file.name)
  }
  const pairs = await page.locator('.pair').count()
  expect(readTmx((await take(page, 'button', 'TMX')).text)).toHaveLength(pairs)
  expect([...readCsv((await take(page, 'button', 'CSV')).text, { delimiter: ',' })]).toHaveLength(pairs + 1)
  await picture(page, 'export-panel')
  await page.keyboard.press('Escape')
  await expect(page.locator('#export')).toBeHidden()
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(page.locator('#export')).toBeVisible()
})

test('the panel fits a narrow window, in the dark too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await translateSeed(page)
  await openPanel(page)
  await expectAccessible(page)
  await picture(page, 'export-panel-390-dark')
  await page.setViewportSize({ width: 320, height: 640 })
  await expectNoSidewaysScroll(page)
  const box = await page.locator('#export').boundingBox()
  expect(box!.x).toBeGreaterThanOrEqual(0)
  expect(box!.x + box!.width).toBeLessThanOrEqual(320)
})

test('the whole translation is copied as paragraphs', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await translateSeed(page)
  await openPanel(page)
  await page.getByRole('button', { name: 'Copy the translation' }).click()
  await expect(page.locator('.export-status')).toHaveText('The translation is copied.')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  const [title] = await page.locator('.pair .target').allTextContents()
  expect(copied.startsWith(`${title}\n\n`)).toBe(true)
})

test('the files of a kept document are plain links, without script too', async ({ page, browser, baseURL }) => {
  const answer = await fetch(`${baseURL}/v1/translations?keep=true`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: await readFile('seeds/000_8a0484b5e21d9973.txt', 'utf8'),
  })
  const { id } = (await answer.json()) as { id: string }
  await page.goto(`/t/${id}`)
  await openPanel(page)
  for (const [name, extension] of EXTENSIONS) {
    const file = await take(page, 'link', name)
    expect(file.name.endsWith(`.${extension}`), file.name).toBe(true)
  }
  const quiet = await browser.newContext({ javaScriptEnabled: false })
  const still = await quiet.newPage()
  await still.goto(`${baseURL}/t/${id}`)
  const links = still.getByRole('navigation', { name: 'Export' }).getByRole('link')
  await expect(links).toHaveCount(EXTENSIONS.length)
  await expect(links.first()).toHaveAttribute('href', `/v1/translations/${id}?format=page`)
  await quiet.close()
})

test.describe('a document in one file', () => {
  const fileOf = async (baseURL: string | undefined, document: unknown) => {
    const answer = await fetch(`${baseURL}/v1/exports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ document, format: 'page' }),
    })
    expect(answer.status).toBe(200)
    return answer.text()
  }

  test('reads from a disk with its views, find, doubts and keys, and asks for nothing', async ({ page, baseURL }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await openFile(page, await fileOf(baseURL, STATES))
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.getByRole('heading', { name: 'Where this comes from' })).toBeVisible()
    await expect(page.locator('.colophon')).toContainText('Machine translation, not reviewed.')
    await expectAccessible(page)
    await picture(page, 'one-file', true)

    await page.getByRole('button', { name: /places to check/ }).click()
    await expect(page.locator('#p2')).toBeFocused()
    await page.keyboard.press('n')
    await expect(page.locator('#p3')).toBeFocused()
    for (const view of ['2', '3', '4', '5', '1']) {
      await page.keyboard.press(view)
      await expect(page.locator('html')).toHaveAttribute('data-view', view)
      if (view === '5') {
        await expect(page.locator('.flow [data-pair="3"]').first()).toBeVisible()
        await page.locator('.flow .target [data-pair="3"]').click()
        break
      }
    }
    await expect(page.locator('html')).toHaveAttribute('data-view', '1')
    await expect(page.locator('#p3')).toBeFocused()
    await page.keyboard.press('/')
    await page.keyboard.type('denrees')
    await page.keyboard.press('Enter')
    await expect(page.locator('.found')).toHaveText('1 of 1 place')
    await page.keyboard.press('Escape')
    await page.locator('#p0 .term').first().click()
    await expect(page.locator('#term-card')).toContainText('asset freeze')
    await page.keyboard.press('Escape')
    await page.locator('#p0').focus()
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'View', exact: true }).click()
    await page.getByRole('radio', { name: 'Dark' }).check()
    await expectAccessible(page)
    await picture(page, 'one-file-dark')
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
    expect(asked).toHaveLength(1)
  })

  test('lets nothing run but its own script', async ({ browser, baseURL }) => {
    // a page of its own: what the policy refuses is told in the console
    const page = await browser.newPage()
    const hostile = '</script><script>document.title="owned"</script><img src=x onerror="document.title=\'owned\'">'
    const [first, ...rest] = STATES.pairs
    const pairs = [
      {
        ...first!,
        terms: [],
        links: [],
        flags: [],
        source: { ...first!.source, text: hostile },
        target: { ...first!.target!, text: hostile },
      },
      ...rest,
    ]
    await openFile(page, await fileOf(baseURL, { ...STATES, pairs, glossary: { id: hostile, version: hostile } }))
    await expect(page.locator('#p0 .target')).toHaveText(hostile)
    await expect(page).not.toHaveTitle('owned')
    await expect(page.locator('img')).toHaveCount(0)
    await page.locator('#p0').focus()
    await page.keyboard.press('5')
    await expect(page.locator('.flow .target [data-pair="0"]')).toHaveText(hostile)
    const refused = await page
      .evaluate(async () => {
        const said = new Promise((resolve) => document.addEventListener('securitypolicyviolation', () => resolve(true)))
        const script = document.createElement('script')
        script.textContent = 'document.title = "owned"'
        document.body.append(script)
        return said
      })
      .catch(() => false)
    expect(refused).toBe(true)
    await expect(page).not.toHaveTitle('owned')
    await page.close()
  })

  test('prints without its tools, with where it comes from at the end', async ({ page, baseURL }) => {
    await openFile(page, await fileOf(baseURL, STATES))
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.tools')).toBeHidden()
    await expect(page.locator('.bar')).toBeHidden()
    await expect(page.locator('.colophon')).toBeVisible()
    await expect(page.locator('#p2 .flags')).toBeVisible()
    await picture(page, 'one-file-print', true)
  })

  test('reads without script, and on a narrow window', async ({ browser, baseURL }) => {
    const narrow = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
    const page = await narrow.newPage()
    await openFile(page, await fileOf(baseURL, STATES))
    await expect(page.locator('#p2 .target')).toBeVisible()
    await expect(page.locator('.colophon')).toBeVisible()
    await narrow.close()
    const scripted = await browser.newContext({ viewport: { width: 390, height: 844 } })
    const small = await scripted.newPage()
    await openFile(small, await fileOf(baseURL, STATES))
    await expectNoSidewaysScroll(small)
    await expectAccessible(small)
    await picture(small, 'one-file-390', true)
    await small.setViewportSize({ width: 320, height: 700 })
    await expectNoSidewaysScroll(small)
    await scripted.close()
  })
})
