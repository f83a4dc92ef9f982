import type { Say } from '../public/assets/say.js'
import { KeyField } from './key-field.tsx'
import { Page } from './page.tsx'

/** Where a kept document will stand once its key is given; the script fetches it then. */
export function LockedPage({ say, id }: { say: Say; id: string }) {
  return (
    <Page
      say={say}
      title={say('kept.locked-title')}
      main="article"
      styles="kept.css"
      script="kept/kept-entry.js"
      bar={
        <>
          <p class="running-title" hidden>
            <bdi />
          </p>
          <p class="languages" hidden />
          <p class="count" hidden />
          <p class="reviewed-count" hidden />
          <progress class="progress" max={1} value={0} aria-label={say('bar.progress')} hidden />
          <a class="to-documents" href="/documents">
            {say('documents.link')}
          </a>
          <a class="button quiet" href="/">
            {say('bar.new')}
          </a>
        </>
      }
    >
      <main id="article" tabindex={-1} data-kept={id}>
        <form class="unlock prose">
          <h1>{say('kept.locked')}</h1>
          <p class="lead">{say('kept.locked-lead')}</p>
          <div class="notices" />
          <KeyField say={say} />
          <button type="submit">{say('kept.unlock')}</button>
        </form>
        <h1 id="reading-title" class="unseen" tabindex={-1} hidden>
          {say('page.article')}
        </h1>
        <div class="notices" hidden />
        <ol class="blocks" aria-label={say('page.pairs')} hidden />
        <aside class="margin" aria-label={say('page.about')} tabindex={0} hidden />
      </main>
    </Page>
  )
}
