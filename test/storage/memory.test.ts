import { createMemoryStore } from '../../src/storage/memory.ts'
import { describeStore } from './contract.ts'

describeStore('memory', async () => createMemoryStore())
