// @ts-check
import { element } from './dom.js'
import { fileFormat, translatedName } from './file-formats.js'
import { authorization, readProblem } from './stream.js'

/** @import { ProblemAnswer } from './stream.js' */

/**
 * A file that comes back translated: sent, saved under a name beside its own, and told of with how many of its texts are
 * translated. The problem when there is none; `null` also when the reader stopped it.
 *
 * @param {File} file
 * @param {{ readonly target: string, readonly source?: string, readonly provider?: string, readonly glossary?: readonly string[] | string | null }} wish
 * @param {{ readonly key: string, readonly signal: AbortSignal, readonly notices: HTMLElement, readonly say: (words: string, now?: boolean) => void }} page
 * @returns {Promise<ProblemAnswer | null>}
 */
export async function translateFile(file, wish, { key, signal, notices, say }) {
  const running = element.say('file.running', { name: file.name })
  notices.replaceChildren(element('section', { class: 'notice' }, element('p', {}, running)))
  say(running)
  try {
    const response = await fetch(`/v1/files?${queryOf(file, wish)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', ...authorization(key) },
      body: file,
      signal,
    })
    if (!response.ok) return await readProblem(response)
    const name = translatedName(file.name, wish.target)
    const [texts = 0, translated = 0] =
      (response.headers.get('x-dragoman-texts') ?? '').match(/\d+/g)?.map(Number) ?? []
    const link = element('a', { href: URL.createObjectURL(await response.blob()), download: name }, name)
    const words = element.say('file.done', { done: translated, count: texts })
    notices.replaceChildren(
      element('section', { class: 'notice' }, element('p', {}, words, ' ', element('bdi', {}, link))),
    )
    link.click()
    say(`${words} ${name}`, true)
    return null
  } catch (error) {
    if (signal.aborted) {
      notices.replaceChildren()
      return null
    }
    if (!(error instanceof TypeError)) throw error
    const [title, detail] = [element.say('problem.offline'), element.say('problem.offline-detail')]
    return { title, detail, requestId: null, own: true }
  }
}

/**
 * @param {File} file
 * @param {Parameters<typeof translateFile>[1]} wish
 */
function queryOf(file, { target, source, provider, glossary }) {
  const query = new URLSearchParams({ format: fileFormat(file.name) ?? '', target })
  if (source) query.set('source', source)
  if (provider) query.set('provider', provider)
  if (glossary !== undefined) query.set('glossary', glossary === null ? 'null' : [glossary].flat().join(','))
  return query
}
