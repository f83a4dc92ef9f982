import { type Injury, replaced } from './injury.ts'
import { oneOf } from './random.ts'

const QUOTED = /[“„«»"「『]([^“”„«»"「」『』]{4,})[”“»«"」』]/gu

/** The marks around a quotation are lost. */
export const lostQuote: Injury = ({ source, target }, { random }) => {
  if ([...source.text.matchAll(QUOTED)].length === 0) return undefined
  const found = oneOf([...target.text.matchAll(QUOTED)], random)
  return found && replaced(target.text, [found.index, found.index + found[0].length], found[1]!.trim())
}
