import type { Flag } from '../domain/document.ts'
import type { Span } from '../domain/span.ts'
import type { Check } from './pair.ts'

/** Any mark that opens or closes a quotation; apostrophes and single marks, which are other things too, are not. */
const MARK = /["“”„‟«»「」『』〝〞＂]/g
/** Single marks around several words. */
const SINGLE = /(?<![\p{L}\p{M}\p{N}])[‘'‚](?=[\p{L}\p{N}])[^‘’']{1,300}[’'‘](?![\p{L}\p{M}\p{N}])/u
/** Chinese titles have marks of their own; a dash may open what somebody says; a colon may stand before it. */
const OTHER_WAYS = /[《》〈〉]|^\s*[–—-]\s/u
/** Words for so-called, which take the place of marks. */
const SO_CALLED =
  /so-called|sogenannt|soi-disant|so genannt|llamad[oa]|cosiddett|chamad[oa]|так называем|так званий|так звана|所谓|소위/iu

/**
 * Quotation marks that only one side has. A warning where the translation lost the marks: then nobody sees any more who
 * says it. One that has marks of its own, or fewer than the source, is told as information.
 */
export const checkQuotationMarks: Check = ({ source, target }) => {
  const [from, to] = [marksOf(source.text), marksOf(target.text)]
  if (from.length === 0 && to.length === 0) return []
  const flag = (severity: Flag['severity'], detail: string, here: Span | null, there: Span | null): readonly Flag[] => [
    { code: 'quote', severity, source: here, target: there, detail },
  ]
  if (from.length > 0 && to.length === 0)
    return SINGLE.test(target.text) || OTHER_WAYS.test(target.text) || SO_CALLED.test(target.text)
      ? []
      : flag('warning', 'The quotation marks of the source have no counterpart in the translation.', around(from), null)
  if (to.length > 0 && from.length === 0)
    return SINGLE.test(source.text) || OTHER_WAYS.test(source.text)
      ? []
      : flag('info', 'The translation has quotation marks, the source has none.', null, around(to))
  if (to.length < from.length && from.length - to.length >= 2)
    return flag('warning', 'The translation has fewer quotations than the source.', around(from), around(to))
  return []
}

const marksOf = (text: string): readonly number[] => Array.from(text.matchAll(MARK), ({ index }) => index)

const around = (marks: readonly number[]): Span => [marks[0]!, marks.at(-1)! + 1]
