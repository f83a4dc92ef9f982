/** Scripts that set no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** Marks behind which one pauses. */
const PAUSE = /[,;:.!?…–—،؛，、；：。！？]$/u

/**
 * Where a text is cut into as many pieces as there are shares, each about as long as its share, between words and
 * sooner at a pause; the ends of all pieces but the last, rising.
 */
export function cutPlaces(text: string, shares: readonly number[]): readonly number[] {
  const places = betweenWords(text)
  const whole = shares.reduce((sum, share) => sum + share, 0) || 1
  const size = text.length / shares.length
  const cuts: number[] = []
  let said = 0
  let next = 0
  for (const [index, share] of shares.slice(0, -1).entries()) {
    said += share
    const wanted = (said / whole) * text.length
    // the pieces behind this one want a place each
    const last = Math.max(next, places.length - (shares.length - 2 - index))
    let best = -1
    for (let at = next; at < last && at < places.length; at += 1) {
      const cost = (place: number) =>
        Math.abs(place - wanted) - (PAUSE.test(text.slice(0, place).trimEnd().slice(-1)) ? size / 4 : 0)
      if (best < 0 || cost(places[at]!) < cost(places[best]!)) best = at
    }
    cuts.push(best < 0 ? text.length : places[best]!)
    next = best < 0 ? places.length : best + 1
  }
  return cuts
}

/** The places at which a word begins, but for the first. */
function betweenWords(text: string): readonly number[] {
  const places: number[] = []
  for (let at = 1; at < text.length; at += 1) {
    const [before, after] = [text[at - 1]!, text[at]!]
    if (/\s/.test(before) && !/\s/.test(after)) places.push(at)
    else if (UNSPACED.test(before) && UNSPACED.test(after)) places.push(at)
  }
  return places
}
