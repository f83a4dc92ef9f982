import { expect, expectAccessible, expectNoSidewaysScroll, picture, test, translateText } from './page.ts'
import { ARABIC, documentOf, STATES } from './sample-document.ts'

const untranslated = {
  ...STATES,
  pairs: STATES.pairs.map((pair) => ({
    ...pair,
    target: null,
    status: 'untranslated' as const,
    flags: [],
    origin: null,
    provider: null,
  })),
}
const { summary, glossary, usage, warnings } = STATES

test('sources stand at once, each translation comes in its place, and nothing jumps', async ({ page, scripted }) => {
  const asking = scripted.next()
  await translateText(page, 'Bruxelles prolonge le gel des avoirs', scripted.url)
  const answer = await asking
  expect(answer.request).toEqual({ text: 'Bruxelles prolonge le gel des avoirs', target: 'en' })
  answer.send('document', untranslated)
  await expect(page.locator('.pair.waiting')).toHaveCount(STATES.pairs.length)
  await expect(page.locator('#p2 .target')).toHaveAttribute('aria-busy', 'true')
  const heading = page.locator('#p5')
  const place = (await heading.boundingBox())!.y
  answer.send('pair', STATES.pairs[1])
  answer.send('pair', STATES.pairs[4])
  await expect(page.locator('#p4 .target')).toContainText('with twelve names')
  expect(Math.abs((await heading.boundingBox())!.y - place)).toBeLessThanOrEqual(1)
  answer.send('pair', STATES.pairs[2])
  answer.send('progress', { done: 1, total: 10 })
  await expect(page.locator('#p2 .target')).toContainText('The Council has extended')
  await expect(page.locator('.count')).toHaveText('1/10')
  await picture(page, 'waiting')
  await expectAccessible(page)
  for (const pair of STATES.pairs) answer.send('pair', pair)
  answer.send('summary', { id: STATES.id, summary, glossary, usage, warnings })
  answer.end()
  await expect(page.getByRole('button', { name: 'Stop' })).toBeHidden()
  await expect(page.getByRole('status')).toHaveText('8 of 10 sentences translated. 5 places to check.')
})

for (const { width, colorScheme } of [
  { width: 1440, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
  { width: 390, colorScheme: 'light' },
] as const) {
  test(`every doubt is said in words, at ${width} pixels, ${colorScheme}`, async ({ page, scripted }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    const asking = scripted.next()
    await translateText(page, 'Bruxelles', scripted.url)
    const answer = await asking
    answer.send('document', STATES)
    for (const pair of STATES.pairs) answer.send('pair', pair)
    const said = ['DeepL failed once; LibreTranslate took over.']
    answer.send('summary', { id: STATES.id, summary, glossary, usage, warnings: said })
    answer.end()
    await expect(page.locator('#p2 .flag')).toContainText('Number differs')
    await expect(page.locator('#p2 mark.error')).toHaveText(['1\u202f412', '1,421'])
    await expect(page.locator('#p3 .flags')).toContainText('Expected: restrictive measures')
    await expect(page.locator('#p4 .bead')).toHaveText('2\u2009:\u20091')
    await expect(page.locator('#p6 .target')).toHaveText('Translation failed. The provider did not answer within 20 s.')
    await expect(page.locator('#p7 .target')).toHaveText('Not translated. The provider was not asked after it failed.')
    await expect(page.locator('.notice.gap')).toContainText('2 sentences of 10 not translated.')
    await expect(page.locator('.doubts li')).toHaveCount(2)
    await expect(page.locator('.notice.warnings')).toHaveText('DeepL failed once; LibreTranslate took over.')
    await expect(page.locator('.notice.misses')).toHaveText(
      '1 of 4 required terms is not as in the termbase. See which',
    )
    const report = page.getByRole('region', { name: 'Terms of the termbase' })
    await expect(report).toContainText(
      '3 of 4 required terms are as in the termbase, 1 of them put right after translation; 1 is missing.',
    )
    await expect(report).toContainText('Sentence 4 mesures restrictives → restrictive measures')
    await expect(report).toContainText(
      'gel des avoirs → asset freeze, sentence 1 ×\u20092, freezing of funds, sentence 9',
    )
    await expectAccessible(page)
    await picture(page, `states-${width}-${colorScheme}`, true)
  })
}

test('Stop keeps what is there and tells the server', async ({ page, scripted }) => {
  const asking = scripted.next()
  await translateText(page, 'Bruxelles', scripted.url)
  const answer = await asking
  answer.send('document', untranslated)
  answer.send('pair', STATES.pairs[0])
  await expect(page.locator('#p0 .target')).toContainText('Brussels')
  await page.getByRole('button', { name: 'Stop' }).click()
  await answer.left
  await expect(page.locator('#p0 .target')).toContainText('Brussels')
  await expect(page.locator('#p1 .target')).toHaveText('Not translated. You stopped the translation.')
  await expect(page.locator('.report')).toContainText('The one required term is as in the termbase.')
})

test('a connection that breaks off says so and offers to try again', async ({ page, scripted }) => {
  const asking = scripted.next()
  await translateText(page, 'Bruxelles', scripted.url)
  const answer = await asking
  answer.send('document', untranslated)
  answer.send('pair', STATES.pairs[0])
  await expect(page.locator('#p0 .target')).toContainText('Brussels')
  answer.end()
  await expect(page.getByRole('alert')).toContainText('ended before the translation was complete')
  await expect(page.locator('#p0 .target')).toContainText('Brussels')
  const again = scripted.next()
  await page.getByRole('button', { name: 'Try again' }).click()
  expect((await again).request).toEqual(answer.request)
})

test('without a provider the problem stands in words above the document so far', async ({ page }) => {
  await translateText(
    page,
    'Die Botschafterin sprach am Dienstag mit dem Außenminister über neue Sanktionen. Sie blieb bis zum Abend.',
  )
  await expect(page.getByRole('alert')).toContainText('No provider can translate this now')
  await expect(page.locator('.request code')).not.toBeEmpty()
  await expect(page.locator('#p0 .source')).toContainText('Die Botschafterin')
  await expect(page.locator('#p0 .target')).toHaveText('Not translated. There is no model for de → en on this machine.')
  await expect(page.locator('#p0 .target')).not.toContainText('Botschafterin')
  await expectAccessible(page)
  await picture(page, 'no-provider')
})

test('Arabic stands from right to left, its bar at the right', async ({ page }) => {
  await translateText(
    page,
    'قرر مجلس الأمن يوم الثلاثاء تمديد العقوبات المفروضة على البلاد لمدة ستة أشهر. ولم يشمل القرار المواد الغذائية والأدوية.',
  )
  const source = page.locator('#p0 .source')
  await expect(source).toHaveAttribute('dir', 'rtl')
  await expect(source).toHaveAttribute('lang', 'ar')
  await expect(source).toHaveCSS('border-right-width', '3px')
  await expectAccessible(page)
})

test('an Arabic document is set larger and stays readable beside English', async ({ page, scripted }) => {
  const asking = scripted.next()
  await translateText(page, 'المجلس', scripted.url)
  const answer = await asking
  answer.send('document', ARABIC)
  answer.send('problem', {
    title: 'The provider did not answer in time',
    detail: 'Try again.',
    requestId: 'r-1',
    document: ARABIC,
  })
  answer.end()
  await expect(page.getByRole('alert')).toContainText('Request r-1')
  await expect(page.locator('#p1 .source')).toHaveCSS('font-size', '19.2px')
  await picture(page, 'arabic')
})

test('the report leads to each place where the termbase was not kept to', async ({ page, scripted }) => {
  const asking = scripted.next()
  await translateText(page, 'Bruxelles', scripted.url)
  const answer = await asking
  answer.send('document', STATES)
  answer.send('summary', { id: STATES.id, summary, glossary, usage, warnings })
  answer.end()
  await page.getByRole('link', { name: 'See which' }).click()
  await expect(page).toHaveURL(/#report$/)
  const report = page.getByRole('region', { name: 'Terms of the termbase' })
  await report.getByRole('link', { name: 'Sentence 4' }).click()
  await expect(page.locator('#p3:target .source')).toHaveText(/mesures restrictives/)
  await report.getByRole('link', { name: /freezing of funds/ }).click()
  await expect(page.locator('#p8:target')).toBeInViewport()
  const term = page.locator('#p8 .target .term')
  await term.click()
  await expect(page.getByRole('tooltip')).toContainText('Put right, after the provider had answered')
})

for (const { width, colorScheme } of [
  { width: 1440, colorScheme: 'dark' },
  { width: 320, colorScheme: 'light' },
] as const) {
  test(`the report sets Arabic terms from right to left, at ${width} pixels, ${colorScheme}`, async ({
    page,
    scripted,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    const asking = scripted.next()
    await translateText(page, 'المجلس', scripted.url)
    const answer = await asking
    const doc = documentOf('ar', [
      {
        kind: 'paragraph',
        sentences: [
          {
            source: 'قرر مجلس الأمن تمديد تجميد الأصول ستة أشهر.',
            target: 'The Council decided to extend the asset freeze by six months.',
            terms: [
              ['مجلس الأمن', null, 'Security Council', 'missing'],
              ['تجميد الأصول', 'asset freeze', 'asset freeze', 'applied'],
            ],
          },
        ],
      },
    ])
    answer.send('document', doc)
    answer.send('summary', { id: doc.id, summary: doc.summary, glossary, usage, warnings })
    answer.end()
    const report = page.getByRole('region', { name: 'Terms of the termbase' })
    const term = report.locator('bdi').first()
    await expect(term).toHaveText('مجلس الأمن')
    await expect(term).toHaveCSS('direction', 'rtl')
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await picture(page, `report-arabic-${width}-${colorScheme}`, true)
  })
}
