import type { StoredDocument } from '../../storage/document-store.ts'
import { documentList } from '../public/assets/kept/document-list.js'
import type { Say } from '../public/assets/say.js'
import { DeleteQuestion } from './delete-question.tsx'
import { elementIn } from './element.ts'
import { KeyField } from './key-field.tsx'
import { Page } from './page.tsx'

/** A document whose deletion is to be confirmed. */
export interface Deleting {
  readonly id: string
  readonly title: string
}

/**
 * The documents that are kept, to open and to delete. `listed` is `null` when a key is needed to see them; the script
 * fetches them then. Everything else works without script.
 */
export function DocumentsPage(props: {
  say: Say
  listed: readonly StoredDocument[] | null
  next: string | null
  deleting: Deleting | null
}) {
  const { say, listed, next, deleting } = props
  return (
    <Page
      say={say}
      title={say('documents.title')}
      main="documents"
      styles="kept.css"
      script="kept/documents-entry.js"
      bar={
        <a class="button quiet back" href="/">
          {say('problem.home')}
        </a>
      }
    >
      <main id="documents" class="prose documents" tabindex={-1}>
        <h1 tabindex={-1}>{say('documents.heading')}</h1>
        <p class="lead">{say('documents.lead')}</p>
        {listed ? null : (
          <form class="unlock">
            <KeyField say={say} />
            <button type="submit" class="quiet">
              {say('documents.show')}
            </button>
          </form>
        )}
        <div class="notices">{deleting ? <Question say={say} {...deleting} /> : null}</div>
        <section aria-labelledby="list">
          <h2 id="list">{say('documents.list')}</h2>
          <div class="list">
            {listed ? documentList(elementIn(say), listed) : <p>{say('documents.locked')}</p>}
            {next === null ? null : (
              <a class="button quiet" href={`/documents?after=${encodeURIComponent(next)}`}>
                {say('documents.older')}
              </a>
            )}
          </div>
        </section>
        <DeleteQuestion say={say} topic="documents" />
      </main>
      <p class="unseen" role="status" />
    </Page>
  )
}

/** The question without script. */
function Question({ say, id, title }: { say: Say } & Deleting) {
  return (
    <form class="notice" method="post" action="/documents" aria-labelledby="deleting">
      <h2 id="deleting">{say('documents.question', { title })}</h2>
      <p>{say('documents.consequence')}</p>
      <input type="hidden" name="delete" value={id} />
      <p class="actions">
        <a class="button quiet" href="/documents">
          {say('documents.keep')}
        </a>{' '}
        <button type="submit" class="danger">
          {say('documents.delete-yes')}
        </button>
      </p>
    </form>
  )
}
