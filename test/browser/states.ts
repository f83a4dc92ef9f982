import type { Page } from '@playwright/test'
import type { scriptedServer } from '../support/scripted-server.ts'
import { expect, translateSeed, translateText } from './page.ts'
import { STATES } from './sample-document.ts'

type Scripted = Awaited<ReturnType<typeof scriptedServer>>

/** A state of the page that people meet, and how it comes about. */
export interface PageState {
  readonly name: string
  readonly reach: (page: Page, scripted: Scripted) => Promise<unknown>
}

const GERMAN = 'Der Rat tagte am Montag. Es kamen 450 Gäste.\n\nDie Liste folgt später.'
const ENGLISH = 'The Council met on Monday. 45 guests came.\n\nThe list follows later.'
const KEPT =
  'Es stärkt die Annäherung zwischen den beiden Mächten seit dem Einmarsch in die Ukraine. Dies ist ein weiterer Schritt in der Zusammenarbeit zwischen Russland und Nordkorea.'
const { summary, glossary, usage, warnings } = STATES
const UNTRANSLATED = {
  ...STATES,
  pairs: STATES.pairs.map((pair) => ({ ...pair, target: null, status: 'untranslated', flags: [], origin: null })),
}

/** A translation of which three sentences have come and the others are waited for. */
async function stream(page: Page, scripted: Scripted) {
  const asking = scripted.next()
  await translateText(page, 'Bruxelles', scripted.url)
  const answer = await asking
  answer.send('document', UNTRANSLATED)
  for (const pair of STATES.pairs.slice(0, 3)) answer.send('pair', pair)
  answer.send('progress', { done: 3, total: 10 })
  await expect(page.locator('#p2 .target')).toContainText('The Council has extended')
  return answer
}

/** A translation with every state of a sentence in it. */
async function finish(page: Page, scripted: Scripted) {
  const answer = await stream(page, scripted)
  for (const pair of STATES.pairs) answer.send('pair', pair)
  answer.send('summary', { id: STATES.id, summary, glossary, usage, warnings })
  answer.end()
  await expect(page.getByRole('button', { name: /places? to check/ })).toBeVisible()
}

/** A translation with one of the reader's tools opened by its button. */
const opened = (button: string, panel: string) => async (page: Page, scripted: Scripted) => {
  await finish(page, scripted)
  await page.getByRole('toolbar').getByRole('button', { name: button, exact: true }).click()
  await expect(page.locator(panel)).toBeVisible()
}

/** Keeps two sentences of the seed article; gives their address. */
async function keep(page: Page): Promise<string> {
  const answer = await page.request.post('/v1/translations?keep=true', {
    headers: { 'content-type': 'text/plain' },
    data: KEPT,
  })
  return `/t/${((await answer.json()) as { id: string }).id}`
}

export const PAGE_STATES: readonly PageState[] = [
  { name: 'the start page', reach: (page) => page.goto('/') },
  {
    name: 'the start page with a problem',
    reach: async (page) => {
      await page.goto('/')
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles({
          name: 'artikel.txt',
          mimeType: 'text/plain',
          buffer: Buffer.from([0x53, 0xe4, 0x74, 0x7a, 0x65]),
        })
      await expect(page.getByRole('alert')).toBeVisible()
    },
  },
  { name: 'a translation that is coming', reach: stream },
  { name: 'a translation with every doubt', reach: finish },
  {
    name: 'a sentence in hand',
    reach: async (page, scripted) => {
      await finish(page, scripted)
      await page.locator('#p3').focus()
      await expect(page.locator('#p3 .acts')).toBeVisible()
    },
  },
  {
    name: 'no provider',
    reach: async (page) => {
      await translateText(page, 'Die Botschafterin sprach am Dienstag mit dem Außenminister über neue Sanktionen.')
      await expect(page.getByRole('alert')).toBeVisible()
    },
  },
  { name: 'the settings of the view', reach: opened('View', '.settings') },
  { name: 'the outline', reach: opened('Outline', '#outline') },
  {
    name: 'find',
    reach: async (page, scripted) => {
      await opened('Find', 'search.find')(page, scripted)
      await page.locator('#find').fill('gel des avoirs')
      await page.keyboard.press('Enter')
      await expect(page.locator('.found')).toHaveText(/^1 of/)
    },
  },
  { name: 'the choice of an export', reach: opened('Export', '#export') },
  { name: 'the keys', reach: opened('Keys', 'dialog.help') },
  {
    name: 'flowing text',
    reach: async (page, scripted) => {
      await finish(page, scripted)
      await page.locator('#p0').focus()
      await page.keyboard.press('5')
      await expect(page.locator('.flow')).toBeVisible()
    },
  },
  {
    name: 'the card of a term',
    reach: async (page, scripted) => {
      await finish(page, scripted)
      await page.locator('#p3').focus()
      await page.locator('#p3 .source .term').press('Enter')
      await expect(page.getByRole('tooltip')).toBeVisible()
    },
  },
  {
    name: 'the card of a name',
    reach: async (page) => {
      await translateSeed(page)
      await page.locator('#p12').focus()
      await page.locator('#p12 > .source a.name').press('Enter')
      await expect(page.locator('.name-card')).toBeVisible()
    },
  },
  {
    name: 'a sentence that is corrected',
    reach: async (page) => {
      await page.goto(await keep(page))
      await page.locator('#p1').focus()
      await page.getByRole('button', { name: 'Edit', exact: true }).click()
      await expect(page.locator('#p1 textarea')).toBeFocused()
    },
  },
  {
    name: 'a sentence that is cut',
    reach: async (page) => {
      await page.goto(await keep(page))
      await page.locator('#p1').focus()
      await page.getByRole('button', { name: 'Cut or move', exact: true }).click()
      await expect(page.locator('#p1 textarea').first()).toBeVisible()
    },
  },
  {
    name: 'aligned texts',
    reach: async (page) => {
      await page.goto('/align')
      await expect(page.locator('#translation-file')).toBeVisible()
      await page.getByRole('textbox', { name: 'Text of the original' }).fill(GERMAN)
      await page.getByRole('textbox', { name: 'Text of the translation' }).fill(ENGLISH)
      await page.getByRole('button', { name: 'Align and check' }).click()
      await page.locator('#p1').focus()
      await expect(page.locator('#p1 .acts')).toBeVisible()
    },
  },
  { name: 'the form for two texts', reach: (page) => page.goto('/align') },
  {
    name: 'the list of documents',
    reach: async (page) => {
      await keep(page)
      await page.goto('/documents')
      await expect(page.locator('.kept-documents li').first()).toBeVisible()
    },
  },
  {
    name: 'the question before a document is deleted',
    reach: async (page) => {
      await keep(page)
      await page.goto('/documents')
      await page
        .getByRole('link', { name: /^Delete/ })
        .first()
        .click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  { name: 'the glossaries', reach: (page) => page.goto('/glossaries') },
  { name: 'a page that is not there', reach: (page) => page.goto('/t/nothing-here') },
]
