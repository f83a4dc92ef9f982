/** What stands behind the direction in the properties of a paragraph and of a run (ECMA-376, part 1, §17.3.1.26, §17.3.2.28). */
const BEHIND_BIDI =
  'adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'
const BEHIND_RTL = 'cs em lang eastAsianLayout specVanish oMath rPrChange'

/** The properties of a paragraph, `''` for none, for text that reads from the right or from the left. */
export const turnedParagraph = (properties: string, rightToLeft: boolean, prefix: string): string =>
  turned(properties, rightToLeft, { prefix, holder: 'pPr', mark: 'bidi', behind: BEHIND_BIDI })

/** The properties of a run for text that reads from the right or from the left. */
export const turnedRun = (properties: string, rightToLeft: boolean, prefix: string): string =>
  turned(properties, rightToLeft, { prefix, holder: 'rPr', mark: 'rtl', behind: BEHIND_RTL })

interface Mark {
  readonly prefix: string
  readonly holder: string
  readonly mark: string
  readonly behind: string
}

function turned(properties: string, rightToLeft: boolean, { prefix, holder, mark, behind }: Mark): string {
  const written = `<${prefix}${mark}/>`
  const has = new RegExp(`<${prefix}${mark}(?:\\s[^>]*)?/>`)
  if (!rightToLeft) return properties.replace(has, '')
  if (has.test(properties)) return properties.replace(has, written)
  const [open, close] = [`<${prefix}${holder}>`, `</${prefix}${holder}>`]
  if (!properties.endsWith(close)) return `${open}${written}${close}`
  const next = new RegExp(`<${prefix}(?:${behind.replaceAll(' ', '|')})(?=[\\s/>])|${close}$`)
  return properties.replace(next, (found) => `${written}${found}`)
}
