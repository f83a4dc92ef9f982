import { createMemoryStore } from '../../src/storage/memory.ts'
import { describeJobs } from './jobs.ts'

describeJobs('memory', async () => createMemoryStore())
