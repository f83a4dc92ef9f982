import type { Span } from '../domain/span.ts'

/** Units of measure and of money, in the forms that stand in brackets. */
const UNIT =
  /[$€£¥₽°]|(?<!\p{L})(?:mi|miles?|km|kilomet\p{L}*|met(?:er|re)s?|m|cm|ft|feet|foot|yards?|inch(?:es)?|acres?|hectares?|ha|lbs?|pounds?|kg|kilos?|kilogram\p{L}*|ounces?|gallons?|lit(?:er|re)s?|fahrenheit|celsius|mph|dollars?|euros?|usd|eur|gbp|chf|meilen?|fuß|morgen|hektar|pfund|tonnen|us-dollar|milles?|pieds?|mètres?|hectáreas?|millas?|pies|metros?|miglia|piedi|metri|dólares|dollari|миль|мили|км|кг|метр\p{L}*|доллар\p{L}*|евро)(?!\p{L})|英里|公里|平方|英尺|美元|欧元/iu

/** How far a bracket may open before a number, and close after it. In UTF-16 code units. */
const INSIDE = 24
/** How far before the bracket the converted number may stand. */
const BEFORE = 40

/** Whether a number stands in brackets with a unit, after another number: "150 kilometres (93 miles)". */
export function isConversion(text: string, [start, end]: Span): boolean {
  const head = /[(（[]([^()（）[\]]*)$/u.exec(text.slice(Math.max(0, start - INSIDE), start))
  const tail = /^([^()（）[\]]*)[)）\]]/u.exec(text.slice(end, end + INSIDE))
  if (!head || !tail || !UNIT.test(`${head[1]} ${tail[1]}`)) return false
  const opened = start - head[0].length
  return /\d/.test(text.slice(Math.max(0, opened - BEFORE), opened))
}
