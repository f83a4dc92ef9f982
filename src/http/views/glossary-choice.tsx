import type { ListedGlossary } from '../../pipeline/glossaries.ts'
import { glossaryOptions } from '../public/assets/glossary-options.js'
import type { Say } from '../public/assets/say.js'
import { elementIn } from './element.ts'

/** The glossaries that may be ticked, and those that are: `chosen` is `null` while they are the usual ones. */
export interface GlossaryOffer {
  readonly offered: readonly ListedGlossary[]
  readonly chosen: readonly string[] | null
}

/**
 * Which glossaries to use. The list is fetched when it is opened; without script a link brings the page with the list in
 * it. `keyed`: what the usual ones are depends on the key.
 */
export function GlossaryChoice(props: {
  say: Say
  usual: readonly string[]
  keyed: boolean
  offer: GlossaryOffer | null
}) {
  const { say, usual, keyed, offer } = props
  const usualWords = say(keyed ? 'glossary.usual-key' : 'glossary.usual')
  const names = new Map(offer?.offered.map(({ id, name }) => [id, name]))
  const chosenWords = offer?.chosen ? offer.chosen.map((id) => names.get(id) ?? id).join(say('home.then')) : usualWords
  return (
    <details
      class="glossaries"
      data-usual={usual.join(' ')}
      data-changed={offer?.chosen ? true : undefined}
      open={offer !== null}
    >
      <summary>
        {say('glossary.choice')}
        <bdi class="chosen" data-usual={usualWords}>
          {chosenWords}
        </bdi>
      </summary>
      <div class="offered">
        {offer ? (
          glossaryOptions(elementIn(say), offer.offered, offer.chosen ?? usual)
        ) : keyed ? null : (
          <p>
            <a href="?glossary=">{say('glossary.others')}</a>
          </p>
        )}
      </div>
      <p class="hint">
        {keyed ? say('glossary.hint-key') : null}
        {say('glossary.hint')}
        <a href="/glossaries">{say('glossary.manage')}</a>
      </p>
    </details>
  )
}
