// @ts-check

/** Languages that set no space between sentences. */
const UNSPACED = /^(?:zh|ja|yue|wuu)\b/

/**
 * The whole translation as text, an empty line between paragraphs, and how many sentences have none. What is folded is
 * left out: it is probably not part of the article.
 *
 * @param {HTMLElement} list
 * @returns {{ readonly text: string, readonly missing: number }}
 */
export function translationText(list) {
  const blocks = [...list.querySelectorAll('.block')].filter((block) => !block.querySelector('details:not([open])'))
  const cells = blocks.map((block) => [...block.querySelectorAll('.pair > .target')])
  const isText = (/** @type {Element} */ cell) => !cell.matches('.note, [aria-busy]')
  const paragraphs = cells.map((own) => {
    const texts = own.filter(isText).map((cell) => (cell.textContent ?? '').trim())
    return texts.join(UNSPACED.test(own[0]?.getAttribute('lang') ?? '') ? '' : ' ')
  })
  return {
    text: paragraphs.filter((paragraph) => paragraph !== '').join('\n\n'),
    missing: cells.flat().filter((cell) => !isText(cell)).length,
  }
}
