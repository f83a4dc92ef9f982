// @ts-check

/**
 * Marks the names of the document in its rows, and shows what there is to say of one, whenever the list of them beside the
 * article is made anew. What that takes is loaded when there are names.
 *
 * @param {HTMLElement} list
 * @param {HTMLElement} aside
 */
export function watchNames(list, aside) {
  /** @type {Promise<typeof import('./name-card.js')> | undefined} */
  let loaded
  const look = () => {
    if (!aside.querySelector('.names')) return
    loaded ??= import('./name-card.js').then((module) => {
      module.showNameCards(list)
      return module
    })
    loaded.then(({ markNames }) => markNames(list, aside))
  }
  new MutationObserver(look).observe(aside, { childList: true })
  look()
}
