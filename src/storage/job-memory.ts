import type { JobProgress, JobStore, JobToStore, Lease, StoredJob } from './job-store.ts'

interface Entry {
  readonly job: StoredJob
  readonly posted: JobToStore
  readonly token: string | null
  readonly outcomes: ReadonlyMap<string, string>
}

/** Jobs that are forgotten when the process ends. */
export function createJobMemory(): JobStore {
  const entries = new Map<string, Entry>()
  const get = (owner: string | null, id: string): Entry | undefined => {
    const entry = entries.get(id)
    return entry && (owner === null || entry.job.owner === owner) ? entry : undefined
  }
  const put = (entry: Entry, job: Partial<StoredJob>, rest: Partial<Entry> = {}): StoredJob => {
    const changed = { ...entry.job, ...job, updatedAt: iso() }
    entries.set(changed.id, { ...entry, ...rest, job: changed })
    return changed
  }
  const held = (id: string, token: string): Entry | undefined => {
    const entry = entries.get(id)
    return entry?.token === token && (entry.job.dueAt ?? 0) > Date.now() ? entry : undefined
  }
  const write = async (
    id: string,
    token: string,
    change: (entry: Entry) => readonly [Partial<StoredJob>, Partial<Entry>?],
  ): Promise<boolean> => {
    const entry = held(id, token)
    if (entry) put(entry, ...change(entry))
    return entry !== undefined
  }
  const ended = ({ posted }: Entry): Partial<Entry> => ({
    token: null,
    outcomes: new Map(),
    posted: { ...posted, request: '' },
  })
  return {
    async create(posted) {
      const twin = [...entries.values()].find(
        (one) =>
          posted.idempotencyKey !== null &&
          one.posted.idempotencyKey === posted.idempotencyKey &&
          one.job.owner === posted.owner,
      )
      if (twin) return { job: twin.job, digest: twin.posted.digest }
      const { id, owner, document, payer, callback, digest } = posted
      const now = iso()
      const job: StoredJob = {
        ...{ id, owner, document, payer, state: 'queued', attempts: 0, stalls: 0, problem: null, dueAt: Date.now() },
        callback: callback === null ? null : { url: callback, state: 'waiting', attempts: 0 },
        progress: { done: 0, total: 0, failed: 0 },
        ...{ createdAt: now, startedAt: null, updatedAt: now, endedAt: null },
      }
      entries.set(id, { job, posted, token: null, outcomes: new Map() })
      return { job, digest }
    },
    find: async (owner, id) => get(owner, id)?.job,
    list: async (owner, { limit, after }) =>
      [...entries.values()]
        .map(({ job }) => job)
        .filter(({ id }) => get(owner, id) && (after === undefined || id < after))
        .sort((one, other) => (one.id < other.id ? 1 : -1))
        .slice(0, limit),
    async wait() {
      const times = [...entries.values()].flatMap(({ job }) => (job.dueAt === null ? [] : [job.dueAt]))
      return times.length === 0 ? undefined : Math.max(0, Math.min(...times) - Date.now())
    },
    overdue: async (ms, limit) =>
      [...entries.values()]
        .flatMap(({ job: { id, dueAt } }) => (dueAt !== null && dueAt < Date.now() - ms ? [{ id, dueAt }] : []))
        .sort((one, other) => one.dueAt - other.dueAt)
        .slice(0, limit)
        .map(({ id }) => id),
    async claim({ token, ms }, id) {
      const [entry] = [...entries.values()]
        .filter(({ job }) => (id === undefined || job.id === id) && job.dueAt !== null && job.dueAt <= Date.now())
        .sort((one, other) => one.job.dueAt! - other.job.dueAt!)
      if (!entry) return undefined
      const { job } = entry
      const dueAt = Date.now() + ms
      if (job.endedAt !== null) {
        const callback = job.callback && { ...job.callback, attempts: job.callback.attempts + 1 }
        return put(entry, { dueAt, callback }, { token })
      }
      const counts = { attempts: job.attempts + 1, stalls: job.stalls + 1, startedAt: job.startedAt ?? iso() }
      return put(entry, { ...counts, dueAt, state: 'running' }, { token })
    },
    request: async (id) => entries.get(id)?.posted.request || undefined,
    outcomes: async (id) => entries.get(id)?.outcomes ?? new Map(),
    keep: (id, { token, ms }, progress, outcomes) =>
      write(id, token, (entry) => [
        { dueAt: Date.now() + ms, stalls: 0, progress: further(entry.job.progress, progress) },
        { outcomes: new Map([...entry.outcomes, ...outcomes]) },
      ]),
    renew: (id, { token, ms }: Lease, progress) =>
      write(id, token, ({ job }) => [{ dueAt: Date.now() + ms, progress: further(job.progress, progress) }]),
    release: (id, token, ms, stalled) =>
      write(id, token, ({ job }) => [
        { state: 'queued', dueAt: Date.now() + ms, stalls: stalled ? job.stalls : 0 },
        { token: null },
      ]),
    end: (id, token, { state, problem, progress }) =>
      write(id, token, (entry) => [
        { state, problem, progress, endedAt: iso(), dueAt: entry.job.callback ? Date.now() : null },
        ended(entry),
      ]),
    called: (id, token, state, ms) =>
      write(id, token, ({ job }) => [
        { callback: job.callback && { ...job.callback, state }, dueAt: ms === null ? null : Date.now() + ms },
        { token: null },
      ]),
    async remove(owner, id) {
      const entry = get(owner, id)
      if (!entry) return undefined
      if (entry.job.endedAt !== null) return entries.delete(id) ? 'removed' : undefined
      const dueAt = entry.job.callback ? Date.now() : null
      put(entry, { state: 'cancelled', endedAt: iso(), dueAt }, ended(entry))
      return 'cancelled'
    },
    async sweep(ms) {
      const before = new Date(Date.now() - ms).toISOString()
      for (const [id, { job }] of entries)
        if (job.endedAt !== null && job.endedAt < before && job.dueAt === null) entries.delete(id)
    },
  }
}

const iso = (): string => new Date().toISOString()

const further = (before: JobProgress, now: JobProgress): JobProgress => ({
  done: Math.max(before.done, now.done),
  total: now.total,
  failed: now.failed,
})
