// @ts-check

/**
 * Marks the names of the document in its rows, and shows what there is to say of one, whenever the list of them beside the
 * article is made anew. What that takes is loaded when there are names.
 *
 * @param {HTMLElement} list
 * @param {HTMLElement} aside
 */
export function watchNames(list, aside) {
  let shows = false
  const look = () => {
    if (!aside.querySelector('.names')) return
    import('./name-marks.js').then(({ markNames }) => markNames(list, aside))
    if (shows) return
    shows = true
    import('./name-card.js').then(({ showNameCards }) => showNameCards(list))
  }
  new MutationObserver(look).observe(aside, { childList: true })
  look()
}
