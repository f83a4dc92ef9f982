import type { Document } from '../domain/document.ts'
import { documentOf, POSTED } from '../pipeline/document-pieces.ts'
import type { DocumentStore } from '../storage/document-store.ts'
import { openLastingStore } from './open-store.ts'
import { type Command, EXIT, oneOf, print, type Values } from './options.ts'
import { UsageError } from './usage-error.ts'
import { requireOutput, WRITTEN_FORMATS, writeDocument } from './write-document.ts'

/** `dragoman documents …`: what is kept in the store, whoever kept it. */
export const documents: Command = async ([action, ...operands], values) => {
  const store = openLastingStore()
  try {
    switch (action) {
      case 'list':
        return await list(store.documents)
      case 'show':
        return await show(store.documents, operands, values)
      case 'export':
        return await exportAll(store.documents)
      case 'rm':
        return await remove(store.documents, operands)
      default:
        throw new UsageError('documents does list, show, export, rm.')
    }
  } finally {
    await store.close()
  }
}

/** A line a document, newest first. */
async function list(store: DocumentStore): Promise<number> {
  for await (const { id, source, target, translated, pairs, flags, updatedAt, title } of everyOne(store))
    print(
      `${id}\t${source}-${target}\t${translated}/${pairs}\t${flags.error} errors\t${flags.warning} warnings\t${updatedAt}\t${title}\n`,
    )
  return EXIT.done
}

async function show(store: DocumentStore, [id, ...more]: readonly string[], values: Values): Promise<number> {
  if (id === undefined || more.length > 0) throw new UsageError('Which document? `dragoman documents list` names them.')
  const format = oneOf(values.format ?? 'text', WRITTEN_FORMATS, '--format')
  await requireOutput(format, values.out)
  const document = await read(store, id)
  if (!document) return missing(id)
  await writeDocument(document, format, { out: values.out })
  return EXIT.done
}

/** Every document as a line of JSON, newest first. */
async function exportAll(store: DocumentStore): Promise<number> {
  for await (const { id } of everyOne(store)) {
    const document = await read(store, id)
    if (document) print(`${JSON.stringify(document)}\n`)
  }
  return EXIT.done
}

async function remove(store: DocumentStore, [id]: readonly string[]): Promise<number> {
  if (id === undefined) throw new UsageError('Which document?')
  return (await store.remove(null, id)) ? print(`removed ${id}\n`) : missing(id)
}

async function read(store: DocumentStore, id: string): Promise<Document | undefined> {
  const found = await store.read(null, id, { without: POSTED })
  return found && documentOf(found.facts, found.pieces)
}

/** Documents asked for at once. */
const PAGE = 100

async function* everyOne(store: DocumentStore) {
  for (let after: string | undefined; ; ) {
    const page = await store.list(null, { limit: PAGE, ...(after !== undefined && { after }) })
    yield* page
    if (page.length < PAGE) return
    after = page.at(-1)!.id
  }
}

function missing(id: string): number {
  process.stderr.write(`There is no document ${JSON.stringify(id)}.\n`)
  return EXIT.failed
}
