import type { Document } from '../../domain/document.ts'
import { direction, languageName } from '../public/assets/language.js'
import { languageWords, margin, removedDrawer, titleOf } from '../public/assets/margin.js'
import { gapNotice, missNotice, problemNotice, warningNotice } from '../public/assets/notice.js'
import { blockItem } from '../public/assets/rows.js'
import { element } from './element.ts'
import { Page } from './page.tsx'

/** A document as a whole page, source beside target, pair by pair; reads and prints without script. */
export function ReaderPage(props: {
  document: Document
  problem?: { title: string; detail: string; requestId: string }
}) {
  const { document, problem } = props
  const { source, target, summary } = document
  const title = titleOf(document)
  const context = { source: source.language, target: target.language, waiting: false, reason: problem?.title ?? null }
  const pairs = new Map(document.pairs.map((pair) => [pair.id, pair]))
  return (
    <Page
      title={
        title
          ? `${title.text} · Dragoman`
          : `${languageName(source.language)} beside ${languageName(target.language)} · Dragoman`
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
          <p class="languages">{languageWords(document)}</p>
          <p class="count">
            {summary.translated}/{summary.pairs}
            <span class="unseen"> sentences translated</span>
          </p>
          <a class="button quiet" href="/">
            New article
          </a>
        </>
      }
    >
      <main id="article" class="reading" tabindex={-1}>
        <h1 class="unseen">The article beside its translation</h1>
        <div class="notices">
          {problem ? problemNotice(element, problem, []) : null}
          {warningNotice(element, document)}
          {gapNotice(element, document)}
          {missNotice(element, document)}
          {removedDrawer(element, document)}
        </div>
        <ol class="blocks" aria-label="Sentences with their translations">
          {document.blocks.map((block) =>
            blockItem(
              element,
              block,
              block.pairs.flatMap((id) => pairs.get(id) ?? []),
              context,
            ),
          )}
        </ol>
        <aside class="margin" aria-label="About the translation" tabindex={0}>
          {margin(element, document)}
        </aside>
      </main>
    </Page>
  )
}
