import type { Document } from '../../domain/document.ts'
import { direction } from '../public/assets/language.js'
import { languageWords, titleOf } from '../public/assets/margin.js'
import type { Say } from '../public/assets/say.js'
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
      bar={
        <>
          {title ? (
            <p class="running-title">
              <bdi lang={title.language} dir={direction(title.language)}>
                {title.text}
              </bdi>
            </p>
          ) : null}
          <p class="languages">{languageWords(say, document)}</p>
          <p class="count">
            {say('bar.count', { done: summary.translated, total: summary.pairs })}
            <span class="unseen">{say('bar.translated')}</span>
          </p>
          <a class="button quiet" href="/">
            {say('bar.new')}
          </a>
        </>
      }
    >
      <Reading say={say} document={document} {...(problem && { problem })} />
    </Page>
  )
}
