import { createHash, randomBytes } from 'node:crypto'
import { createGlossariesOf } from '../dependencies.ts'
import { type KeyBudget, parseBudget, periodAt } from '../domain/budget.ts'
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
        return await add(store, operands, values.glossary ?? [], budgetOf(values.budget))
      case 'budget':
        return await limit(store, operands, budgetOf(values.budget), values.budget)
      case 'list':
        return await list(store)
      case 'rm':
        return await remove(store, operands)
      default:
        throw new UsageError('keys does add, list, budget, rm.')
    }
  } finally {
    await store.close()
  }
}

/** Makes a key and shows it, this once: only its digest is kept. */
async function add(
  store: Store,
  [given, ...more]: readonly string[],
  glossaries: readonly string[],
  budget: KeyBudget | undefined,
): Promise<number> {
  // on one line, for the list has one for each key
  const label = given?.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  if (!label || more.length > 0) throw new UsageError('keys add takes one label, such as the name of who gets the key.')
  const [first, ...others] = glossaries
  if (first !== undefined) await createGlossariesOf({ store, termbase: readTermbase }).open([first, ...others])
  const key = `drg_${randomBytes(24).toString('base64url')}`
  const digest = createHash('sha256').update(key).digest('hex')
  const id = digest.slice(0, 8)
  await store.keys.add({
    id,
    label,
    digest,
    glossaries,
    ...(budget && { budget }),
    createdAt: new Date().toISOString(),
  })
  process.stderr.write(`Key ${id} for ${label}. It is shown this once; keep it well.\n`)
  return print(`${key}\n`)
}

async function list(store: Store): Promise<number> {
  for (const { id, label, glossaries, createdAt, budget } of await store.keys.list())
    print(
      `${[id, label, createdAt, glossaries.join(' ') || '(default glossary)', ...(await used(store, id, budget))].join('\t')}\n`,
    )
  return EXIT.done
}

/** What a key has spent of its budget; a key without one has no such column. */
async function used(store: Store, id: string, budget: KeyBudget | undefined): Promise<readonly string[]> {
  if (!budget) return []
  const spent = await store.keys.spent(id, periodAt(budget.period, Date.now()))
  return [`${spent} of ${budget.characters}/${budget.period} used`]
}

/** Gives a key that is there another budget, or none. */
async function limit(
  store: Store,
  [id, ...more]: readonly string[],
  budget: KeyBudget | undefined,
  given: string | undefined,
): Promise<number> {
  if (id === undefined || more.length > 0 || given === undefined)
    throw new UsageError('keys budget takes the id of a key and --budget 500000/month, or --budget none.')
  if (await store.keys.limit(id, budget))
    return print(`${id} may have ${budget ? given : 'as many characters as it takes'} billed\n`)
  return unknown(id)
}

/** The budget that is asked for, `undefined` for none. Throws `UsageError`. */
function budgetOf(given: string | undefined): KeyBudget | undefined {
  if (given === undefined || given === 'none') return undefined
  const budget = parseBudget(given)
  if (budget) return budget
  throw new UsageError('--budget must be characters a day or a month, such as 50000/day or 500000/month, or none.')
}

function unknown(id: string): number {
  process.stderr.write(`There is no key ${JSON.stringify(id)}.\n`)
  return EXIT.failed
}

async function remove(store: Store, [id]: readonly string[]): Promise<number> {
  if (id === undefined) throw new UsageError('Which key? `dragoman keys list` names them.')
  if (await store.keys.remove(id)) return print(`removed ${id}\n`)
  return unknown(id)
}
