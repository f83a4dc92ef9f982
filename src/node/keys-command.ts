import { createHash, randomBytes } from 'node:crypto'
import { createGlossariesOf } from '../dependencies.ts'
import type { Store } from '../storage/contract.ts'
import { openLastingStore } from './open-store.ts'
import { type Command, EXIT, print } from './options.ts'
import { readTermbase } from './read-asset.ts'
import { UsageError } from './usage-error.ts'

/** `dragoman keys …`: keys that may call, each with the glossaries it uses when a request names none. */
export const keys: Command = async ([action, ...operands], values) => {
  const store = openLastingStore()
  try {
    switch (action) {
      case 'add':
        return await add(store, operands, values.glossary ?? [])
      case 'list':
        return await list(store)
      case 'rm':
        return await remove(store, operands)
      default:
        throw new UsageError('keys does add, list, rm.')
    }
  } finally {
    await store.close()
  }
}

/** Makes a key and shows it, this once: only its digest is kept. */
async function add(store: Store, [given, ...more]: readonly string[], glossaries: readonly string[]): Promise<number> {
  // on one line, for the list has one for each key
  const label = given?.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  if (!label || more.length > 0) throw new UsageError('keys add takes one label, such as the name of who gets the key.')
  const [first, ...others] = glossaries
  if (first !== undefined) await createGlossariesOf({ store, termbase: readTermbase }).open([first, ...others])
  const key = `drg_${randomBytes(24).toString('base64url')}`
  const digest = createHash('sha256').update(key).digest('hex')
  const id = digest.slice(0, 8)
  await store.keys.add({ id, label, digest, glossaries, createdAt: new Date().toISOString() })
  process.stderr.write(`Key ${id} for ${label}. It is shown this once; keep it well.\n`)
  return print(`${key}\n`)
}

async function list(store: Store): Promise<number> {
  for (const { id, label, glossaries, createdAt } of await store.keys.list())
    print(`${id}\t${label}\t${createdAt}\t${glossaries.join(' ') || '(default glossary)'}\n`)
  return EXIT.done
}

async function remove(store: Store, [id]: readonly string[]): Promise<number> {
  if (id === undefined) throw new UsageError('Which key? `dragoman keys list` names them.')
  if (await store.keys.remove(id)) return print(`removed ${id}\n`)
  process.stderr.write(`There is no key ${JSON.stringify(id)}.\n`)
  return EXIT.failed
}
