import type { ListedGlossary } from '../../pipeline/glossaries.ts'
import { glossaryOptions } from '../public/assets/glossary-options.js'
import { element } from './element.ts'

/** The glossaries that may be ticked, and those that are: `chosen` is `null` while they are the usual ones. */
export interface GlossaryOffer {
  readonly offered: readonly ListedGlossary[]
  readonly chosen: readonly string[] | null
}

/**
 * Which glossaries to use. The list is fetched when it is opened; without script a link brings the page with the list in
 * it. `keyed`: what the usual ones are depends on the key.
 */
export function GlossaryChoice(props: { usual: readonly string[]; keyed: boolean; offer: GlossaryOffer | null }) {
  const { usual, keyed, offer } = props
  const usualWords = keyed ? 'those set for your key' : 'the usual ones'
  const names = new Map(offer?.offered.map(({ id, name }) => [id, name]))
  const chosenWords = offer?.chosen ? offer.chosen.map((id) => names.get(id) ?? id).join(', then ') : usualWords
  return (
    <details
      class="glossaries"
      data-usual={usual.join(' ')}
      data-changed={offer?.chosen ? true : undefined}
      open={offer !== null}
    >
      <summary>
        Glossaries:{' '}
        <bdi class="chosen" data-usual={usualWords}>
          {chosenWords}
        </bdi>
      </summary>
      <div class="offered">
        {offer ? (
          glossaryOptions(element, offer.offered, offer.chosen ?? usual)
        ) : keyed ? null : (
          <p>
            <a href="/?glossary=">Choose others</a>
          </p>
        )}
      </div>
      <p class="hint">
        {keyed ? 'Until you tick one, those set for your key are used. ' : null}
        Where two of them differ, the upper one counts. With none ticked no term is asked for.{' '}
        <a href="/glossaries">Add or change glossaries</a>
      </p>
    </details>
  )
}
