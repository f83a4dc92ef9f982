import { describe, expect, it } from 'vitest'
import { mtranserver } from '../../src/providers/mtranserver.ts'
import { type FakeRoom, openRoom } from '../support/fake-control.ts'
import { describeProvider } from './contract.ts'

const open = () => openRoom('fakeMTranServer')
const make = (room: FakeRoom, token = 'test-key') => mtranserver({ url: room.url, token })

describeProvider('mtranserver', { open, make, lacks: ['pt-BR'] })

const job = { texts: ['eins', 'zwei'], source: 'de', target: 'en' }

describe('mtranserver', () => {
  it('sends the pair and the texts in one JSON body, the token as a header', async () => {
    const room = open()
    await mtranserver({ url: `${room.url}/`, token: 'test-key' }).translate({ ...job, target: 'zh-TW' })
    const [request] = await room.translations()
    expect(request?.fields).toMatchObject({ from: 'de', to: 'zh-Hant', texts: job.texts })
    expect(request?.headers.authorization).toBe('Bearer test-key')
  })

  it('sends no token where there is none', async () => {
    const room = open()
    const answers = mtranserver({ url: room.url }).translate(job)
    await expect(answers).rejects.toMatchObject({ code: 'provider-unauthorized' })
    expect((await room.translations())[0]?.headers).not.toHaveProperty('authorization')
  })

  it.each([
    { source: 'und', from: 'auto', why: 'newer servers detect it' },
    { source: 'zh', from: 'zh-Hans', why: 'simplified is what zh means' },
    { source: 'nb', from: 'nb', why: 'the server knows that as Norwegian' },
    { source: 'en-GB', from: 'en', why: 'regions are unknown there' },
  ])('calls $source $from: $why', async ({ source, from }) => {
    const room = open()
    await make(room).translate({ ...job, source, target: 'fr' })
    expect((await room.translations())[0]?.fields.from).toBe(from)
  })

  it.each([
    { error: 'Translation failed at index 0: Error: No model found for de -> xx', code: 'unsupported-language-pair' },
    {
      error: 'Translation failed at index 0: Error: Model file not found for de -> xx',
      code: 'unsupported-language-pair',
    },
    { error: 'Translation failed at index 0: RuntimeError: unreachable', code: 'provider-unavailable' },
  ])('reads “$error” as $code', async ({ error, code }) => {
    const fetch = (async () => Response.json({ error }, { status: 500 })) as typeof globalThis.fetch
    await expect(mtranserver({ url: 'https://engine.invalid', fetch }).translate(job)).rejects.toMatchObject({ code })
  })
})
