// @ts-check

/** What a file is by the end of its name, of those that come back as files, translated. */
const FORMATS = new Map([
  ['docx', 'docx'],
  ['docm', 'docx'],
  ['dotx', 'docx'],
  ['epub', 'epub'],
  ['xlf', 'xliff'],
  ['xliff', 'xliff'],
  ['md', 'md'],
  ['markdown', 'md'],
  ['srt', 'srt'],
  ['vtt', 'vtt'],
])

/**
 * The format `POST /v1/files` takes a file of that name in; `undefined` for one that is read as an article.
 *
 * @param {string} name
 */
export const fileFormat = (name) => FORMATS.get(/\.([^.]{1,9})$/.exec(name)?.[1]?.toLowerCase() ?? '')

/**
 * The name of a translation beside its original: `report.en.docx`.
 *
 * @param {string} name
 * @param {string} target language tag
 */
export const translatedName = (name, target) => name.replace(/(\.[^.]+)$/, `.${target}$1`)
