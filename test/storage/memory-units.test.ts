import { createMemoryStore } from '../../src/storage/memory.ts'
import { describeUnits } from './units.ts'

describeUnits('the memory', async () => createMemoryStore())
