import { freemem } from 'node:os'

/** Bytes this process may still take, by the machine and by the limit it runs under. */
export function availableMemory(): number {
  // Node 20.0 to 20.12 do not know it.
  const available: (() => number) | undefined = process.availableMemory
  return available?.() ?? freemem()
}
