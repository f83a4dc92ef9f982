import type { TestProject } from 'vitest/node'
import { startFakeDeepl } from './fake-deepl.ts'
import { startFakeLibreTranslate } from './fake-libretranslate.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the DeepL stand-in; `${url}/room/NAME` is one of your own. */
    deeplUrl: string
    libretranslateUrl: string
  }
}

/** Starts the stand-ins of the paid services as real HTTP servers on loopback, for the tests of both runtimes. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const deepl = await startFakeDeepl()
  const libretranslate = await startFakeLibreTranslate()
  project.provide('deeplUrl', deepl.url)
  project.provide('libretranslateUrl', libretranslate.url)
  return async () => {
    await Promise.all([deepl.close(), libretranslate.close()])
  }
}
