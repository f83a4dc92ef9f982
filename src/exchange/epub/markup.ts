import { direction, type Tag, UNDETERMINED } from '../../domain/tag.ts'
import { escapeXml } from '../xml.ts'

/** The attributes that say in which language an element is and in which direction it reads. */
export function languageAttributes(tag: Tag): string {
  // nothing is known of it, but it is not in the language around it
  const language = tag === UNDETERMINED ? '' : escapeXml(tag)
  return ` lang="${language}" xml:lang="${language}" dir="${direction(tag)}"`
}

/** An XHTML file of the book, in English but for what says otherwise. */
export const page = (title: string, body: string, language: Tag = 'en'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
<head><title${languageAttributes(language)}>${escapeXml(title.trim() === '' ? 'Translation' : title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
${body}
</body>
</html>
`

/** Text of an article in XHTML; its line breaks are shown. */
export const textMarkup = (text: string): string => escapeXml(text.replace(/\r\n?/g, '\n')).replaceAll('\n', '<br/>')

/** A list of names and what is to be said of each, which is markup. */
export const descriptionList = (rows: readonly (readonly [name: string, markup: string])[]): string =>
  `<dl>\n${rows.map(([name, markup]) => `<dt>${name}</dt><dd>${markup}</dd>`).join('\n')}\n</dl>`
