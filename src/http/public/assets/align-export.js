// @ts-check
import { withScores } from './align-scores.js'
import { element } from './dom.js'

/** @import { openWorkbench } from './align-workbench.js' */

const FORMATS = /** @type {const} */ ([
  ['tmx', 'alignment.tmx'],
  ['tsv', 'alignment.tsv'],
  ['ndjson', 'alignment.jsonl'],
  ['moses', 'corpus.zip'],
  ['ladder', 'alignment.ladder'],
])

/**
 * The pairs as they stand as a file, in each format the service writes: the button that opens the choice.
 *
 * @param {ReturnType<typeof openWorkbench>} bench
 * @param {(words: string, now?: boolean) => void} tell
 * @param {(error: unknown) => void} refuse
 * @returns {readonly HTMLElement[]}
 */
export function exportPanel(bench, tell, refuse) {
  const { say } = element
  const panel = element(
    'div',
    {
      class: 'panel align-export',
      id: 'align-export',
      popover: true,
      role: 'group',
      'aria-label': say('align.export-title'),
    },
    element('p', {}, say('align.export-title')),
    FORMATS.map(([format, name]) => {
      const button = element('button', { type: 'button', class: 'quiet' }, say(`align.export-${format}`))
      button.addEventListener('click', async () => {
        try {
          const file = await fileOf(bench, format)
          if (!file) return
          panel.hidePopover()
          save(file, name)
          tell(say('align.exported', { name }), true)
        } catch (error) {
          panel.hidePopover()
          refuse(error)
        }
      })
      return button
    }),
  )
  document.body.append(panel)
  return [element('button', { type: 'button', class: 'quiet', popovertarget: panel.id }, say('align.export'))]
}

/**
 * Every bead goes to the service as it stands, which writes the file.
 *
 * @param {ReturnType<typeof openWorkbench>} bench
 * @param {(typeof FORMATS)[number][0]} format
 * @returns {Promise<Blob | null>}
 */
async function fileOf(bench, format) {
  const work = bench.work()
  if (!work) return null
  const { request, beads } = work
  const all = beads.map(({ source, target }) => /** @type {const} */ ([source, target]))
  const file = await bench.service.file({ ...request, pivot: 'none', locked: all }, format)
  if (format === 'moses') return file
  return new Blob([withScores(format, await file.text(), beads)], { type: file.type })
}

/**
 * @param {Blob} file
 * @param {string} name
 */
function save(file, name) {
  const address = URL.createObjectURL(file)
  element('a', { href: address, download: name }).click()
  // the browser has taken it up by then
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
