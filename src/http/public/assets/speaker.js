// @ts-check

const PAUSE = 5000

/**
 * A polite voice for a live region: at most every five seconds, the newest words only; the last words at once.
 *
 * @param {HTMLElement} region
 * @returns {(words: string, now?: boolean) => void}
 */
export function speaker(region) {
  let free = 0
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  return (words, now = false) => {
    clearTimeout(timer)
    const wait = now ? 0 : Math.max(0, free - Date.now())
    timer = setTimeout(() => {
      free = Date.now() + PAUSE
      region.textContent = words
    }, wait)
  }
}
