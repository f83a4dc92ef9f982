import type { Document } from '../../domain/document.ts'
import { fileLinks } from '../public/assets/export/links.js'
import { direction } from '../public/assets/language.js'
import { languageWords, reviewedWords, titleOf } from '../public/assets/margin.js'
import type { Say } from '../public/assets/say.js'
import { elementIn } from './element.ts'
import { Page } from './page.tsx'
import { Reading, type Restoring } from './reading.tsx'

/** A document as a whole page, source beside target, pair by pair; reads and prints without script. */
export function ReaderPage(props: {
  say: Say
  document: Document
  problem?: { title: string; detail: string; requestId: string }
  /** What was asked for by a form, so that it can be asked for once more. */
  asked?: Restoring['fields']
}) {
  const { say, document, problem, asked } = props
  const restoring = restoringOf(document, asked)
  const { source, target, summary } = document
  const title = titleOf(document)
  return (
    <Page
      say={say}
      title={
        title
          ? say('page.document', { title: title.text })
          : say('page.languages', {
              source: say.languageName(source.language),
              target: say.languageName(target.language),
            })
      }
      main="article"
      {...(document.kept && { styles: 'kept.css', script: 'kept/kept-entry.js' })}
      bar={
        <>
          <p class="running-title" hidden={title === null}>
            {title ? (
              <bdi lang={title.language} dir={direction(title.language)}>
                {title.text}
              </bdi>
            ) : (
              <bdi />
            )}
          </p>
          <p class="languages">{languageWords(say, document)}</p>
          <p class="count">
            {say('bar.count', { done: summary.translated, total: summary.pairs })}
            <span class="unseen">{say('bar.translated')}</span>
          </p>
          {document.kept ? <p class="reviewed-count">{reviewedWords(say, document)}</p> : null}
          <progress class="progress" max={1} value={0} aria-label={say('bar.progress')} hidden />
          {document.kept ? (
            <a class="to-documents" href="/documents">
              {say('documents.link')}
            </a>
          ) : null}
          <a class="button quiet" href="/">
            {say('bar.new')}
          </a>
        </>
      }
    >
      <Reading say={say} document={document} {...(problem && { problem })} {...(restoring && { restoring })} />
      {document.kept ? (
        <nav class="take-along" aria-labelledby="take-along">
          <h2 id="take-along">{say('export.title')}</h2>
          {fileLinks(elementIn(say), document.id)}
        </nav>
      ) : null}
    </Page>
  )
}

/** A kept document has its lines back at its own address; another is asked for once more. */
function restoringOf({ id, kept }: Document, asked: Restoring['fields'] | undefined): Restoring | undefined {
  if (kept) return { action: `/t/${encodeURIComponent(id)}`, fields: [] }
  return asked && { action: '/', fields: asked }
}
