import { inject, type ProvidedContext } from 'vitest'
import type { Faults, Recorded } from './fake-engine.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** URL of the DeepL fake that runs during the tests. */
    fakeDeepl: string
    /** URL of the fake of Google's Cloud Translation that runs during the tests. */
    fakeGoogle: string
    /** URL of the fake of OpenAI's interface for embeddings that runs during the tests. */
    fakeEmbeddings: string
    /** URL of the LibreTranslate fake that runs during the tests. */
    fakeLibreTranslate: string
    /** URL of the MTranServer fake that runs during the tests. */
    fakeMTranServer: string
    /** URL of the fake of OpenAI's chat interface that runs during the tests. */
    fakeOpenai: string
    /** URL of what is behind the Workers AI binding during the tests. */
    fakeAi: string
    /** URL of the Apertium fake that runs during the tests. */
    fakeApertium: string
    /** URL of the Azure Translator fake that runs during the tests. */
    fakeAzure: string
    /** URL of the yente fake that runs during the tests. */
    fakeYente: string
  }
}

/** A fake of one test's own: no other test sees its faults and records. Works in Node and in workerd. */
export interface FakeRoom {
  /** The address to give to a provider. */
  readonly url: string
  fault(faults: Faults): Promise<void>
  requests(): Promise<readonly Recorded[]>
  /** The requests to translate only. */
  translations(): Promise<readonly Recorded[]>
  /** How many requests the fault `hold` holds now: neither released nor given up by their caller. */
  held(): Promise<number>
  /** Answers what is held, and holds nothing more until there are new faults. */
  release(): Promise<void>
}

/** A fresh room at the fake of that name. */
export function openRoom(fake: keyof ProvidedContext): FakeRoom {
  const url = `${inject(fake)}/room/${crypto.randomUUID()}`
  const requests = async () => (await (await fetch(`${url}/__requests`)).json()) as Recorded[]
  const order = async (path: string, body?: string) => {
    const response = await fetch(`${url}/${path}`, { method: 'POST', ...(body !== undefined && { body }) })
    if (!response.ok) throw new Error(`The fake refused ${path}: ${response.status}`)
  }
  return {
    url,
    fault: (faults) => order('__faults', JSON.stringify(faults)),
    requests,
    translations: async () =>
      (await requests()).filter(({ path }) =>
        /\/(?:translate(?:\/v2|\/batch)?|run|chat\/completions|embeddings)$/.test(path),
      ),
    held: async () => (await (await fetch(`${url}/__held`)).json()) as number,
    release: () => order('__release'),
  }
}
