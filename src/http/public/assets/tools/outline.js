// @ts-check
import { element } from '../dom.js'

/**
 * The headings of the article, each a way to its place, in the translation's words where it has some. Written anew when
 * the panel opens: rows come and change. The button that opens it shows only where there is more than one heading.
 *
 * @param {HTMLElement} list
 * @returns {{ readonly panel: HTMLElement, readonly count: () => number }}
 */
export function outlinePanel(list) {
  const panel = element('nav', {
    class: 'panel outline',
    id: 'outline',
    popover: 'auto',
    'aria-label': element.say('outline.title'),
  })
  const headings = () => [...list.querySelectorAll(':scope > :is(.block.title, .block.heading)')]
  panel.addEventListener('beforetoggle', () => {
    panel.replaceChildren(
      element(
        'ol',
        {},
        headings().map((block) => {
          const cell = block.querySelector('.target:not(.note, [aria-busy])') ?? block.querySelector('.source')
          const words = element(
            'a',
            { href: `#${block.id}`, lang: cell?.getAttribute('lang') ?? null, dir: cell?.getAttribute('dir') ?? null },
            cell?.textContent ?? '',
          )
          return element('li', { class: block.classList.contains('title') ? 'title' : 'heading' }, words)
        }),
      ),
    )
  })
  panel.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) panel.hidePopover()
  })
  return { panel, count: () => headings().length }
}
