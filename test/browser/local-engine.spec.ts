import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startModelMirror } from '../support/model-mirror.ts'
import { modelFile, SHAPES, shortlistFile, vocabularyFile } from '../support/synthetic-model.ts'
import { picture, translateText } from './page.ts'
import { startServer } from './server.ts'

const PHRASE = 'ministers signed the treaty in Vienna'
const ARTICLE = 'Die beiden Minister unterzeichneten den Vertrag in Wien.'

test('the local engine downloads its model, tells how far it is, and translates with no key', async ({ page }) => {
  const shape = SHAPES.micro
  const mirror = await startModelMirror([
    { fileType: 'model', content: modelFile({ phrase: PHRASE }, shape) },
    { fileType: 'lex', content: shortlistFile(shape.pieces) },
    { fileType: 'vocab', content: vocabularyFile(shape.pieces, PHRASE.split(' ')) },
  ])
  mirror.behave('model', 'slow')
  const home = await mkdtemp(join(tmpdir(), 'dragoman-'))
  const server = await startServer({ DRAGOMAN_HOME: home, MODELS_URL: mirror.url, MODELS_OFFLINE: '0' })
  try {
    await translateText(page, ARTICLE, server.address)
    await expect(page.locator('.count')).toContainText('Downloading the model de-en, once')
    await expect(page.locator('#p0 .target')).toContainText(PHRASE)
    await picture(page, 'local-engine')
    const asked = mirror.asked.length
    await translateText(page, `${ARTICLE} Sie reisten am Abend ab.`, server.address)
    await expect(page.locator('#p1 .target')).toContainText(PHRASE)
    expect(mirror.asked.length).toBe(asked)
  } finally {
    await server.stop()
    await mirror.close()
    await rm(home, { recursive: true, force: true })
  }
})
