import { Problem } from '../domain/problem.ts'
import type { Store } from './contract.ts'

/** The store of a deployment that has none: it is empty, and says at every write what to set up. */
export function createNoStore(advice: string): Store {
  const refuse = async (): Promise<never> => {
    throw new Problem('storage-unavailable', `This deployment keeps nothing. ${advice}`)
  }
  return {
    glossaries: {
      list: async () => [],
      find: async () => undefined,
      read: async () => undefined,
      write: refuse,
      remove: async () => false,
    },
    keys: {
      list: async () => [],
      findByDigest: async () => undefined,
      add: refuse,
      limit: async () => false,
      remove: async () => false,
      spend: refuse,
      correct: refuse,
      spent: async () => 0,
    },
    documents: {
      list: async () => [],
      find: async () => undefined,
      read: async () => undefined,
      create: refuse,
      write: async () => false,
      remove: async () => false,
      sweep: refuse,
    },
    memory: null,
    jobs: {
      create: refuse,
      find: async () => undefined,
      list: async () => [],
      wait: async () => undefined,
      overdue: async () => [],
      claim: async () => undefined,
      request: async () => undefined,
      outcomes: async () => new Map(),
      keep: async () => false,
      renew: async () => false,
      release: async () => false,
      end: async () => false,
      called: async () => false,
      remove: async () => undefined,
      sweep: async () => undefined,
    },
    close: async () => undefined,
  }
}
