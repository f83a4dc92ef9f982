import type { Span } from '../domain/span.ts'

const MINUS =
  /(?<![\p{L}\d)])(?<=^|[\s(（])[-−](?=\d)|(?<!\p{L})(?<!(?:au|du|al|lo|ao|pelo|le)[\s\u00a0])(?:minus|moins|menos|meno|minusu|мінус|минус|منفی|ناقص|سالب|eksi)[\s\u00a0]+(?=\d)|(?:零下|负|負|마이너스|영하|マイナス)\s?(?=[\d一二三四五六七八九十])/giu

/** What says the same as a minus: below zero, or a verb or noun for less. */
const LESS =
  /minus|below|sub-?zero|negative|f[ae]ll|drop|declin|decreas|down|los[st]|less|reduc|shr[aiu]nk|plu(?:nge|mmet)|contract|slump|cut|lower|unter|gefallen|fiel|sank|gesunken|sink|rückgang|minder|wenig|verlust|schrumpf|sous|négati|baiss|recul|chut|perd|perte|moins|diminu|bajo|negativ|cay|caíd|baj|descen|menos|reduj|sotto|meno|cal[oa]|scend|perd|abaixo|queda|caiu|ниже|минус|мороз|сниз|упал|паден|сократ|мінус|нижче|зниз|впал|pod|spad|poniżej|ujemn|klesl|níže|minus|düş|azal|altında|eksi|تحت|انخف|تراج|ناقص|منفی|کاهش|زیر|零下|负|負|下降|下跌|减少|減少|降低|하락|감소|영하|マイナス|減|下落|氷点下|[-−–—]\s?\d/iu

/** The first number of a text that is said to be negative, its minus only. */
export function minusIn(text: string): Span | undefined {
  if (!/[\d一二三四五六七八九十]/.test(text)) return undefined
  const [found] = text.matchAll(MINUS)
  return found && [found.index, found.index + found[0].trimEnd().length]
}

/** Whether a text says in any way that something is below zero or less than before. */
export const saysLess = (text: string): boolean => LESS.test(text)
