// @ts-check
import { authorization } from './stream.js'

/**
 * The language of a text, or `null` when it cannot be told now: the translation detects it again and reports problems.
 *
 * @param {string} text
 * @param {string} key
 * @returns {Promise<string | null>}
 */
export async function detect(text, key) {
  try {
    const response = await fetch('/v1/detections', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...authorization(key) },
      body: JSON.stringify({ texts: [text] }),
    })
    return response.ok ? ((await response.json()).detections[0]?.language ?? null) : null
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
