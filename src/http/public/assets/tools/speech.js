// @ts-check

/** Whether this browser can read aloud. */
export const canSpeak = () => 'speechSynthesis' in window

/**
 * Reads a text aloud in the browser's own voice for the language, instead of whatever it was reading; the same text
 * again stops it. Nothing is sent by us; some browsers have voices that are made elsewhere.
 *
 * @param {string} text
 * @param {string} language BCP 47 tag
 */
export function speak(text, language) {
  const was = spoken
  window.speechSynthesis.cancel()
  spoken = null
  if (was === text || text === '') return
  const utterance = new SpeechSynthesisUtterance(text)
  utterance.lang = language
  utterance.onend = () => {
    if (spoken === text) spoken = null
  }
  spoken = text
  window.speechSynthesis.speak(utterance)
}

/** @type {string | null} */
let spoken = null
