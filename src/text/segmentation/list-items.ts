const FIRST_ITEM = /^\s{0,9}([•⁃·*-]?\s?)(\d{1,2}|[a-z])(\.\)|[.)])\s?(?=\S)/

/**
 * The places where the second and later items of a list begin that runs on in one line: `1) … 2) …`, `• 9. … • 10. …`,
 * `a. … b. …`. The markers must follow one another and look alike, so that a number in a sentence is none.
 */
export function findListItems(block: string): number[] {
  const [, bullet, first, delimiter] = FIRST_ITEM.exec(block) ?? []
  if (!first) return []
  const places: number[] = []
  let marker = first
  let at = 0
  for (;;) {
    marker = nextMarker(marker)
    at = block.indexOf(` ${bullet}${marker}${delimiter} `, at + 1)
    if (at < 0) return places
    places.push(at + 1)
  }
}

const nextMarker = (marker: string): string =>
  /\d/.test(marker) ? String(Number(marker) + 1) : String.fromCharCode(marker.charCodeAt(0) + 1)
