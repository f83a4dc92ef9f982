import type { TestProject } from 'vitest/node'
import { startFakeAi } from './fake-ai.ts'
import { startFakeApertium } from './fake-apertium.ts'
import { startFakeAzure } from './fake-azure.ts'
import { startFakeDeepl } from './fake-deepl.ts'
import { startFakeEmbeddings } from './fake-embeddings.ts'
import { startFakeGoogle } from './fake-google.ts'
import { startFakeLibreTranslate } from './fake-libretranslate.ts'
import { startFakeMTranServer } from './fake-mtranserver.ts'
import { startFakeOpenai } from './fake-openai.ts'
import { startFakeYente } from './fake-yente.ts'

/** Starts the stand-ins of the paid services as real HTTP servers on loopback, for the tests of both runtimes. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const fakes = {
    fakeAi: await startFakeAi(),
    fakeApertium: await startFakeApertium(),
    fakeAzure: await startFakeAzure(),
    fakeDeepl: await startFakeDeepl(),
    fakeEmbeddings: await startFakeEmbeddings(),
    fakeGoogle: await startFakeGoogle(),
    fakeLibreTranslate: await startFakeLibreTranslate(),
    fakeMTranServer: await startFakeMTranServer(),
    fakeOpenai: await startFakeOpenai(),
    fakeYente: await startFakeYente(),
  }
  for (const [name, { url }] of Object.entries(fakes)) project.provide(name as keyof typeof fakes, url)
  return async () => {
    await Promise.all(Object.values(fakes).map((fake) => fake.close()))
  }
}
