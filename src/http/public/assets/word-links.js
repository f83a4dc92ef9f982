// @ts-check

/**
 * Lights a linked word together with its counterpart: the one under the pointer, else the one that has the focus.
 *
 * @param {HTMLElement} list
 */
export function lightWords(list) {
  /** @type {HTMLElement | null} */
  let focused = null
  /** @type {readonly Element[]} */
  let lit = []

  /** @param {HTMLElement | null} word */
  const light = (word) => {
    for (const piece of lit) piece.classList.remove('lit')
    lit = piecesOf(word)
    for (const piece of lit) piece.classList.add('lit')
  }

  list.addEventListener('pointerover', (event) => light(wordAt(event) ?? focused))
  list.addEventListener('pointerleave', () => light(focused))
  list.addEventListener('focusin', (event) => {
    focused = wordAt(event)
    light(focused)
  })
  list.addEventListener('focusout', () => {
    focused = null
    light(null)
  })
}

/**
 * @param {Event} event
 * @returns {HTMLElement | null}
 */
const wordAt = ({ target }) => (target instanceof Element ? target.closest('.link') : null)

/**
 * Every piece of the same link in the same pair, on both sides.
 *
 * @param {HTMLElement | null} word
 * @returns {readonly Element[]}
 */
const piecesOf = (word) => [
  ...(word?.closest('.pair')?.querySelectorAll(`.link[data-link="${word.dataset.link}"]`) ?? []),
]
