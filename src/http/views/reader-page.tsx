import type { Document } from '../../domain/document.ts'
import { fileLinks } from '../public/assets/export/links.js'
import { direction } from '../public/assets/language.js'
import { languageWords, reviewedWords, titleOf } from '../public/assets/margin.js'
import type { Say } from '../public/assets/say.js'
import { elementIn } from './element.ts'
import { Page } from './page.tsx'
import { Reading } from './reading.tsx'

/** A document as a whole page, source beside target, pair by pair; reads and prints without script. */
export function ReaderPage(props: {
  say: Say
  document: Document
  problem?: { title: string; detail: string; requestId: string }
}) {
  const { say, document, problem } = props
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
      {...(document.kept && { styles: 'kept.css' })}
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
      <Reading say={say} document={document} {...(problem && { problem })} />
      {document.kept ? (
        <nav class="take-along" aria-labelledby="take-along">
          <h2 id="take-along">{say('export.title')}</h2>
          {fileLinks(elementIn(say), document.id)}
        </nav>
      ) : null}
    </Page>
  )
}
