import { describe, expect, it } from 'vitest'
import type { Store } from '../../src/storage/contract.ts'
import type { JobToStore } from '../../src/storage/job-store.ts'

export const jobToStore = (over: Partial<JobToStore> = {}): JobToStore => ({
  id: 'j1',
  owner: ME,
  document: 'd1',
  payer: null,
  callback: null,
  request: '{"text":"Rüstungsabkommen"}',
  digest: 'digest',
  idempotencyKey: null,
  ...over,
})
const ME = 'me'
const lease = (token: string, ms = 60_000) => ({ token, ms })
const NONE = { done: 0, total: 0, failed: 0 }
const SOME = { done: 3, total: 9, failed: 1 }
const answers = (...named: (readonly [string, string])[]) => new Map(named)
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** What every store of jobs keeps. `open` gives an empty one. */
export function describeJobs(name: string, open: () => Promise<Store>): void {
  describe(`${name} keeps the contract of jobs`, () => {
    it('is empty at first', async () => {
      const { jobs } = await open()
      expect(await jobs.list(null, { limit: 10 })).toEqual([])
      expect(await jobs.find(ME, 'j1')).toBeUndefined()
      expect(await jobs.wait()).toBeUndefined()
      expect(await jobs.claim(lease('a'))).toBeUndefined()
      expect(await jobs.remove(ME, 'j1')).toBeUndefined()
      expect(await jobs.keep('j1', lease('a'), SOME, answers(['x', 'y']))).toBe(false)
      expect([...(await jobs.outcomes('j1'))]).toEqual([])
    })

    it('gives back what was posted, queued and due at once', async () => {
      const { jobs } = await open()
      const { job, digest } = await jobs.create(jobToStore({ callback: 'https://example.org/told', payer: 'k1' }))
      expect(job).toMatchObject({ id: 'j1', owner: ME, state: 'queued', document: 'd1', payer: 'k1', progress: NONE })
      expect(job.callback).toEqual({ url: 'https://example.org/told', state: 'waiting', attempts: 0 })
      expect([job.attempts, job.stalls, job.startedAt, job.endedAt, job.problem]).toEqual([0, 0, null, null, null])
      expect(job.createdAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
      expect(digest).toBe('digest')
      expect(await jobs.find(ME, 'j1')).toEqual(job)
      expect(await jobs.request('j1')).toBe('{"text":"Rüstungsabkommen"}')
      expect(await jobs.wait()).toBe(0)
      expect(await jobs.overdue(-1_000, 1)).toHaveLength(1)
      expect(await jobs.overdue(60_000, 1)).toEqual([])
    })

    it('keeps a request of two million characters, and letters outside the basic plane', async () => {
      const { jobs } = await open()
      const request = `${'ä😀'.repeat(700_000)}!`
      await jobs.create(jobToStore({ request }))
      expect((await jobs.request('j1')) === request).toBe(true)
    })

    it('has nothing for anybody but the owner, newest first', async () => {
      const { jobs } = await open()
      for (const id of ['j1', 'j2', 'j3']) await jobs.create(jobToStore({ id, owner: id === 'j2' ? 'other' : ME }))
      const ids = async (...given: Parameters<typeof jobs.list>) => (await jobs.list(...given)).map(({ id }) => id)
      expect(await ids(ME, { limit: 10 })).toEqual(['j3', 'j1'])
      expect(await ids(ME, { limit: 1 })).toEqual(['j3'])
      expect(await ids(ME, { limit: 10, after: 'j3' })).toEqual(['j1'])
      expect(await ids(null, { limit: 10 })).toEqual(['j3', 'j2', 'j1'])
      expect(await jobs.find(ME, 'j2')).toBeUndefined()
      expect(await jobs.remove(ME, 'j2')).toBeUndefined()
      expect((await jobs.find(null, 'j2'))?.state).toBe('queued')
    })

    it('gives the job that is there for an idempotency key, to its owner only', async () => {
      const { jobs } = await open()
      await jobs.create(jobToStore({ idempotencyKey: 'once' }))
      const again = await jobs.create(jobToStore({ id: 'j2', idempotencyKey: 'once', digest: 'other' }))
      expect([again.job.id, again.digest]).toEqual(['j1', 'digest'])
      expect(await jobs.request('j2')).toBeUndefined()
      const foreign = await jobs.create(jobToStore({ id: 'j3', idempotencyKey: 'once', owner: 'other' }))
      expect(foreign.job.id).toBe('j3')
      const without = await jobs.create(jobToStore({ id: 'j4' }))
      expect(without.job.id).toBe('j4')
      const all = await Promise.all(
        ['j5', 'j6', 'j7', 'j8'].map((id) => jobs.create(jobToStore({ id, idempotencyKey: 'at once' }))),
      )
      expect(new Set(all.map(({ job }) => job.id)).size).toBe(1)
    })

    it('gives a job to one of many who ask at once, the longest due first', async () => {
      const { jobs } = await open()
      await jobs.create(jobToStore({ id: 'j2' }))
      await wait(5)
      await jobs.create(jobToStore({ id: 'j1' }))
      const claims = await Promise.all(['a', 'b', 'c'].map((token) => jobs.claim(lease(token))))
      expect(claims.flatMap((job) => (job ? [job.id] : [])).sort()).toEqual(['j1', 'j2'])
      expect(claims[0]).toMatchObject({ id: 'j2', state: 'running', attempts: 1, stalls: 1 })
      expect(claims[0]?.startedAt).not.toBeNull()
      expect(await jobs.wait()).toBeGreaterThan(30_000)
      expect(await jobs.overdue(0, 10)).toEqual([])
    })

    it('gives the job that is asked for by its id, where it is due', async () => {
      const { jobs } = await open()
      await jobs.create(jobToStore())
      await jobs.create(jobToStore({ id: 'j2' }))
      expect((await jobs.claim(lease('a'), 'j2'))?.id).toBe('j2')
      expect(await jobs.claim(lease('b'), 'j2')).toBeUndefined()
    })

    it('keeps answers and progress of whoever holds the job, and nobody else’s', async () => {
      const { jobs } = await open()
      await jobs.create(jobToStore())
      await jobs.claim(lease('a'))
      expect(await jobs.keep('j1', lease('b'), SOME, answers(['x', 'not mine']))).toBe(false)
      expect(await jobs.renew('j1', lease('b'), SOME)).toBe(false)
      expect(await jobs.release('j1', 'b', 0, false)).toBe(false)
      expect(await jobs.end('j1', 'b', { state: 'done', problem: null, progress: SOME })).toBe(false)
      const many = answers(...Array.from({ length: 100 }, (_, n): [string, string] => [`x${n}`, `answer ${n}`]))
      expect(await jobs.keep('j1', lease('a'), SOME, many)).toBe(true)
      expect(await jobs.keep('j1', lease('a'), { ...SOME, done: 2 }, answers(['x1', 'again']))).toBe(true)
      expect(new Map(await jobs.outcomes('j1'))).toEqual(new Map([...many, ['x1', 'again']]))
      // it got further, and never goes back
      expect(await jobs.find(ME, 'j1')).toMatchObject({ stalls: 0, progress: SOME })
    })

    it('takes a job away from whoever is gone, who writes nothing any more', async () => {
      const { jobs } = await open()
      await jobs.create(jobToStore())
      await jobs.claim(lease('a', 30))
      await jobs.keep('j1', lease('a', 30), SOME, answers(['x', 'first']))
      await wait(60)
      // nobody has it yet, and still: its time is over
      expect(await jobs.keep('j1', lease('a'), SOME, answers(['x', 'late']))).toBe(false)
      expect(await jobs.end('j1', 'a', { state: 'done', problem: null, progress: SOME })).toBe(false)
      expect(await jobs.request('j1')).toBeDefined()
      expect(await jobs.claim(lease('b'))).toMatchObject({ id: 'j1', attempts: 2, stalls: 1, progress: SOME })
      expect(await jobs.renew('j1', lease('a'), SOME)).toBe(false)
      expect(await jobs.release('j1', 'a', 0, false)).toBe(false)
      expect([...(await jobs.outcomes('j1'))]).toEqual([['x', 'first']])
      expect((await jobs.find(ME, 'j1'))?.state).toBe('running')
    })

    it('holds a job as long as its lease is renewed', async () => {
      const { jobs } = await open()
      await jobs.create(jobToStore())
      await jobs.claim(lease('a', 40))
      expect(await jobs.renew('j1', lease('a', 60_000), SOME)).toBe(true)
      await wait(60)
      expect(await jobs.claim(lease('b'))).toBeUndefined()
    })

    it('takes a job back, to be taken up at once or later', async () => {
      const { jobs } = await open()
      await jobs.create(jobToStore())
      await jobs.claim(lease('a'))
      expect(await jobs.release('j1', 'a', 0, false)).toBe(true)
      expect(await jobs.find(ME, 'j1')).toMatchObject({ state: 'queued', stalls: 0, attempts: 1 })
      await jobs.claim(lease('b'))
      expect(await jobs.release('j1', 'b', 60_000, true)).toBe(true)
      expect(await jobs.find(ME, 'j1')).toMatchObject({ state: 'queued', stalls: 1, attempts: 2 })
      expect(await jobs.claim(lease('c'))).toBeUndefined()
      expect(await jobs.wait()).toBeGreaterThan(30_000)
    })

    it('has no text of a job that has ended, and nothing more to do', async () => {
      const { jobs } = await open()
      await jobs.create(jobToStore())
      await jobs.claim(lease('a'))
      await jobs.keep('j1', lease('a'), SOME, answers(['x', 'y']))
      expect(await jobs.end('j1', 'a', { state: 'failed', problem: '{"code":"empty-text"}', progress: NONE })).toBe(
        true,
      )
      const job = await jobs.find(ME, 'j1')
      expect(job).toMatchObject({ state: 'failed', problem: '{"code":"empty-text"}', progress: NONE, dueAt: null })
      expect(job?.endedAt).not.toBeNull()
      expect(await jobs.request('j1')).toBeUndefined()
      expect([...(await jobs.outcomes('j1'))]).toEqual([])
      expect(await jobs.wait()).toBeUndefined()
      expect(await jobs.end('j1', 'a', { state: 'done', problem: null, progress: NONE })).toBe(false)
      expect(await jobs.renew('j1', lease('a'), SOME)).toBe(false)
    })

    it('is told to its callback, as often as it takes', async () => {
      const { jobs } = await open()
      await jobs.create(jobToStore({ callback: 'https://example.org/told' }))
      await jobs.claim(lease('a'))
      await jobs.end('j1', 'a', { state: 'done', problem: null, progress: SOME })
      expect(await jobs.claim(lease('b'))).toMatchObject({ state: 'done', attempts: 1, callback: { attempts: 1 } })
      expect(await jobs.claim(lease('c'))).toBeUndefined()
      expect(await jobs.called('j1', 'other', 'delivered', null)).toBe(false)
      expect(await jobs.called('j1', 'b', 'waiting', 0)).toBe(true)
      expect(await jobs.claim(lease('c'))).toMatchObject({ callback: { attempts: 2, state: 'waiting' } })
      expect(await jobs.called('j1', 'c', 'delivered', null)).toBe(true)
      expect(await jobs.find(ME, 'j1')).toMatchObject({ callback: { state: 'delivered', attempts: 2 }, dueAt: null })
      expect(await jobs.claim(lease('d'))).toBeUndefined()
    })

    it('cancels a job under way, whose holder then writes nothing, and takes it out of the list after that', async () => {
      const { jobs } = await open()
      await jobs.create(jobToStore({ idempotencyKey: 'once' }))
      await jobs.claim(lease('a'))
      await jobs.keep('j1', lease('a'), SOME, answers(['x', 'y']))
      expect(await jobs.remove(ME, 'j1')).toBe('cancelled')
      expect(await jobs.find(ME, 'j1')).toMatchObject({ state: 'cancelled', dueAt: null, progress: SOME })
      expect(await jobs.request('j1')).toBeUndefined()
      expect([...(await jobs.outcomes('j1'))]).toEqual([])
      expect(await jobs.keep('j1', lease('a'), SOME, answers(['x', 'y']))).toBe(false)
      expect(await jobs.claim(lease('b'))).toBeUndefined()
      expect(await jobs.remove(ME, 'j1')).toBe('removed')
      expect(await jobs.find(ME, 'j1')).toBeUndefined()
      expect((await jobs.create(jobToStore({ id: 'j2', idempotencyKey: 'once' }))).job.id).toBe('j2')
    })

    it('forgets jobs that ended long ago, and no other', async () => {
      const { jobs } = await open()
      await jobs.create(jobToStore())
      await jobs.create(jobToStore({ id: 'j2' }))
      await jobs.remove(ME, 'j1')
      await wait(20)
      await jobs.sweep(60_000)
      expect(await jobs.list(ME, { limit: 10 })).toHaveLength(2)
      await jobs.sweep(0)
      expect((await jobs.list(ME, { limit: 10 })).map(({ id }) => id)).toEqual(['j2'])
    })
  })
}
