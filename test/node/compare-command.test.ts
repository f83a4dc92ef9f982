import { beforeAll, expect, it } from 'vitest'
import { openRoom } from '../support/fake-control.ts'
import { built, dragoman } from './run-command.ts'

const ARTICLE = 'Rund 450 Soldaten sind dort im Einsatz.'

beforeAll(async () => {
  await built()
})

/** Two providers, the second of which says something else. */
async function settings() {
  const [deepl, openai] = [openRoom('fakeDeepl'), openRoom('fakeOpenai')]
  const translations = [{ id: 1, text: '[en] Rund 540 Soldaten sind dort im Einsatz.' }]
  await openai.fault({ says: [{ content: JSON.stringify({ translations }) }] })
  return {
    DEEPL_API_KEY: 'test-key',
    DEEPL_SERVER_URL: deepl.url,
    OPENAI_BASE_URL: openai.url,
    OPENAI_API_KEY: 'test-key',
    OPENAI_MODEL: 'test-model',
    DATABASE_URL: 'memory:',
  }
}

it('prints under a sentence on what the providers disagree, and what the other says', async () => {
  const args = ['translate', '-', '--from', 'de', '--no-glossary', '--compare', 'deepl,openai']
  const { code, out } = await dragoman(args, ARTICLE, await settings())
  expect(code).toBe(0)
  expect(out).toContain('! disagreement: The number “450” is “540” by openai.')
  expect(out).toContain('= openai: [en] Rund 540 Soldaten')
})

it.each([
  { why: 'one name', args: ['--compare', 'deepl'], says: '--compare must name two providers or more' },
  { why: 'a name twice', args: ['--compare', 'deepl,deepl'], says: '--compare names "deepl" twice' },
  {
    why: 'a provider as well',
    args: ['--compare', 'deepl,openai', '--provider', 'deepl'],
    says: '--compare names who translates already',
  },
])('is wrong use: $why', async ({ args, says }) => {
  const { code, err } = await dragoman(['translate', '-', ...args], ARTICLE, await settings())
  expect(code).toBe(2)
  expect(err).toContain(says)
})

it('says which names are configured when one is not', async () => {
  const { code, err } = await dragoman(['translate', '-', '--compare', 'deepl,azure'], ARTICLE, await settings())
  expect(code).toBe(1)
  expect(err).toContain('"azure"')
  expect(err).toContain('openai')
})
