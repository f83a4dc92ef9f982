import { createMemoryStore } from '../../src/storage/memory.ts'
import { describeDocuments } from './documents.ts'

describeDocuments('memory', async () => createMemoryStore())
