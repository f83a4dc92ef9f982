// @ts-check

const OFF = 'dragoman-keys-off'

let on = !wasOff()

/** Whether single letters and digits act as keys of the reader; kept in this browser. */
export const keysAreOn = () => on

/** @param {boolean} wanted */
export function switchKeys(wanted) {
  on = wanted
  try {
    if (on) localStorage.removeItem(OFF)
    else localStorage.setItem(OFF, '1')
  } catch (error) {
    // a browser may forbid storage: then the choice holds for this page
    if (!(error instanceof DOMException)) throw error
  }
}

function wasOff() {
  try {
    return localStorage.getItem(OFF) !== null
  } catch (error) {
    if (error instanceof DOMException) return false
    throw error
  }
}
