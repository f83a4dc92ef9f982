import { expect } from 'vitest'
import type { FakeRoom } from './fake-control.ts'

/**
 * That whoever called this fake gives up the calls which it holds, and makes no others once it answers again. A caller
 * who goes on does so at once, so the fake is asked over its own connection, some times in a row, rather than after a
 * while: a slow machine delays both alike.
 */
export async function expectNoMoreCalls(room: FakeRoom): Promise<void> {
  await expect.poll(room.held, { timeout: 20_000 }).toBe(0)
  const asked = (await room.translations()).length
  await room.release()
  for (let turn = 0; turn < 20; turn += 1) expect((await room.translations()).length).toBe(asked)
}
