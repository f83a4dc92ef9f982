// @ts-check
import { vouchedFor } from './align-pairs.js'
import { element } from './dom.js'

/** @import { serviceWith } from './align-service.js' */
/** @import { openWorkbench } from './align-workbench.js' */
/** @import { Key } from './say.js' */

/** What the pairs can be taken away as: what each is called, and what it is for. */
const FORMATS = /** @type {readonly (readonly [format: string, name: Key, use: Key])[]} */ ([
  ['tmx', 'export.tmx', 'export.tmx-for'],
  ['csv', 'export.csv', 'export.csv-for'],
  ['tsv', 'export.tsv', 'export.tsv-for'],
  ['jsonl', 'export.jsonl', 'export.jsonl-for'],
  ['page', 'export.page', 'export.page-for'],
  ['md', 'export.md', 'export.md-for'],
  ['moses', 'export.moses', 'export.moses-for'],
  ['ladder', 'align.ladder', 'align.ladder-for'],
])

/**
 * The pairs as they stand as a file, in each format the service writes: the button that opens the choice.
 *
 * @param {ReturnType<typeof openWorkbench>} bench
 * @param {ReturnType<typeof serviceWith>} service
 * @param {{ readonly tell: (words: string, now?: boolean) => void, readonly refuse: (error: unknown) => void }} page
 * @returns {HTMLElement}
 */
export function exportButton(bench, service, { tell, refuse }) {
  const { say } = element
  /** @param {string} format */
  const take = async (format) => {
    const doc = bench.document()
    if (!doc) return
    try {
      const { file, name } = await service.file(vouchedFor(doc, bench.beads()), format)
      save(file, name)
      tell(say('export.made', { name }), true)
    } catch (error) {
      refuse(error)
    } finally {
      panel.hidePopover()
    }
  }
  const panel = element(
    'div',
    {
      class: 'panel align-export',
      id: 'align-export',
      popover: true,
      role: 'group',
      'aria-label': say('align.export'),
    },
    element('p', {}, say('align.export')),
    FORMATS.map(([format, name, use]) => {
      const button = element(
        'button',
        { type: 'button', class: 'quiet' },
        say(name),
        ' ',
        element('span', { class: 'use' }, say(use)),
      )
      button.addEventListener('click', () => take(format))
      return button
    }),
  )
  document.body.append(panel)
  return element('button', { type: 'button', class: 'quiet', popovertarget: panel.id }, say('export.button'))
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
