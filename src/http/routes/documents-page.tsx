import { type Context, Hono } from 'hono'
import { Problem } from '../../domain/problem.ts'
import type { AppEnvironment, Dependencies } from '../context.ts'
import { ownerOf } from '../kept/owner.ts'
import { readPage } from '../kept/requests.ts'
import { readText } from '../read-body.ts'
import { type Deleting, DocumentsPage } from '../views/documents-page.tsx'
import { keyNeeded } from './key-needed.ts'

/** What a form that deletes may have. */
const FORM_BYTES = 10_000

/**
 * `GET /documents`: what is kept, newest first; `?after=` goes on with the next, `?delete=` asks before one is deleted.
 * `POST /documents`: deletes it, without script.
 */
export const documentsPage = ({ documents, access }: Dependencies) =>
  new Hono<AppEnvironment>()
    .get('/documents', async (c) => {
      const locked = await keyNeeded(access)
      c.header('cache-control', 'no-store')
      const say = await c.var.voice()
      if (locked) return c.html(<DocumentsPage say={say} listed={null} next={null} deleting={null} />)
      const page = readPage(c)
      const listed = await documents.list('', page)
      const next = listed.length < page.limit ? null : listed.at(-1)!.id
      return c.html(<DocumentsPage say={say} listed={listed} next={next} deleting={await deletingOf(c, documents)} />)
    })
    .post('/documents', async (c) => {
      const id = new URLSearchParams(await readText(c, FORM_BYTES)).get('delete') ?? ''
      await documents.remove(await ownerOf(c, access), id)
      return c.redirect('/documents', 303)
    })

/** The document a reader is to be asked about. */
async function deletingOf(c: Context<AppEnvironment>, documents: Dependencies['documents']): Promise<Deleting | null> {
  const id = c.req.query('delete')
  if (id === undefined) return null
  const found = await documents.read('', id).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'not-found') return null
    throw error
  })
  return found && { id, title: found.pairs[0]?.source.text.slice(0, 200) ?? '' }
}
