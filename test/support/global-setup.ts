import type { TestProject } from 'vitest/node'
import { startFakeDeepl } from './fake-deepl.ts'
import { startFakeLibreTranslate } from './fake-libretranslate.ts'
import { startFakeOpenai } from './fake-openai.ts'

/** Starts the stand-ins of the paid services as real HTTP servers on loopback, for the tests of both runtimes. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const deepl = await startFakeDeepl()
  const libretranslate = await startFakeLibreTranslate()
  const openai = await startFakeOpenai()
  project.provide('fakeDeepl', deepl.url)
  project.provide('fakeLibreTranslate', libretranslate.url)
  project.provide('fakeOpenai', openai.url)
  return async () => {
    await Promise.all([deepl.close(), libretranslate.close(), openai.close()])
  }
}
