import type { Child } from 'hono/jsx'
import type { Document } from '../../domain/document.ts'
import { margin, removedDrawer } from '../public/assets/margin.js'
import { gapNotice, missNotice, problemNotice, warningNotice } from '../public/assets/notice.js'
import { blockItem } from '../public/assets/rows.js'
import type { Say } from '../public/assets/say.js'
import { elementIn } from './element.ts'

/** Where removed lines are asked for, and with what beside their place. */
export interface Restoring {
  readonly action: string
  readonly fields: readonly (readonly [name: string, value: string])[]
}

function RestoringForm({ action, fields }: Restoring) {
  return (
    <form id="restoring" method="post" action={action} accept-charset="utf-8">
      {fields.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </form>
  )
}

/** The blocks of a document, one after another. `reason` says why what is not translated is not. */
export function* blockItems(say: Say, { blocks, pairs, source, target }: Document, reason: string | null = null) {
  const element = elementIn(say)
  const context = { source: source.language, target: target.language, waiting: false, reason }
  const byId = new Map(pairs.map((pair) => [pair.id, pair]))
  for (const block of blocks)
    yield blockItem(
      element,
      block,
      block.pairs.flatMap((id) => byId.get(id) ?? []),
      context,
    )
}

/** A document to be read: its notices, its pairs source beside target, and what there is to say of it. */
export function Reading(props: {
  say: Say
  document: Document
  problem?: { title: string; detail: string; requestId: string }
  /** The form that brings removed lines back. */
  restoring?: Restoring
  /** What stands in place of the blocks, where somebody else writes them. */
  blocks?: Child
}) {
  const { say, document, problem, restoring } = props
  const element = elementIn(say)
  return (
    <main
      id="article"
      class="reading"
      tabindex={-1}
      data-kept={document.kept ? document.id : null}
      data-version={document.kept?.version ?? null}
      data-changes={document.kept?.changes ?? null}
    >
      <h1 id="reading-title" class="unseen" tabindex={-1}>
        {say('page.article')}
      </h1>
      <div class="notices">
        {problem ? problemNotice(element, problem, []) : null}
        {warningNotice(element, document)}
        {gapNotice(element, document)}
        {missNotice(element, document)}
        {removedDrawer(element, document, restoring ? 'restoring' : null)}
        {restoring && document.removed.length > 0 ? <RestoringForm {...restoring} /> : null}
      </div>
      <ol class="blocks" aria-label={say('page.pairs')}>
        {props.blocks ?? [...blockItems(say, document, problem?.title ?? null)]}
      </ol>
      <aside class="margin" aria-label={say('page.about')} tabindex={0}>
        {margin(element, document)}
      </aside>
    </main>
  )
}
