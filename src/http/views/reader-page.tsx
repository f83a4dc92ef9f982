import type { Document } from '../../domain/document.ts'
import { direction } from '../public/assets/language.js'
import { languageWords, margin, removedDrawer, titleOf } from '../public/assets/margin.js'
import { gapNotice, missNotice, problemNotice, warningNotice } from '../public/assets/notice.js'
import { blockItem } from '../public/assets/rows.js'
import type { Say } from '../public/assets/say.js'
import { elementIn } from './element.ts'
import { Page } from './page.tsx'

/** A document as a whole page, source beside target, pair by pair; reads and prints without script. */
export function ReaderPage(props: {
  say: Say
  document: Document
  problem?: { title: string; detail: string; requestId: string }
}) {
  const { say, document, problem } = props
  const element = elementIn(say)
  const { source, target, summary } = document
  const title = titleOf(document)
  const context = { source: source.language, target: target.language, waiting: false, reason: problem?.title ?? null }
  const pairs = new Map(document.pairs.map((pair) => [pair.id, pair]))
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
      <main id="article" class="reading" tabindex={-1}>
        <h1 class="unseen">{say('page.article')}</h1>
        <div class="notices">
          {problem ? problemNotice(element, problem, []) : null}
          {warningNotice(element, document)}
          {gapNotice(element, document)}
          {missNotice(element, document)}
          {removedDrawer(element, document)}
        </div>
        <ol class="blocks" aria-label={say('page.pairs')}>
          {document.blocks.map((block) =>
            blockItem(
              element,
              block,
              block.pairs.flatMap((id) => pairs.get(id) ?? []),
              context,
            ),
          )}
        </ol>
        <aside class="margin" aria-label={say('page.about')} tabindex={0}>
          {margin(element, document)}
        </aside>
      </main>
    </Page>
  )
}
