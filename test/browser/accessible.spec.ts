import { expectAccessible, expectContrast, expectNoSidewaysScroll, test } from './page.ts'
import { PAGE_STATES } from './states.ts'

const OTHER_COLOURS = [
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const

for (const { name, reach } of PAGE_STATES) {
  test(`${name}: axe finds nothing in light, dark and forced colours`, async ({ page, scripted }) => {
    test.slow()
    await reach(page, scripted)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    for (const media of OTHER_COLOURS) {
      await page.emulateMedia(media)
      await expectContrast(page)
    }
  })
}
