/**
 * An object as JSON, in parts: an item of a list at a time, anything else in one. Joined, they are what `JSON.stringify`
 * gives.
 */
export function* jsonParts(value: object): Generator<string, void> {
  let mark = '{'
  for (const [key, field] of Object.entries(value)) {
    if (field === undefined) continue
    yield `${mark}${JSON.stringify(key)}:`
    mark = ','
    if (Array.isArray(field)) yield* listParts(field)
    else yield JSON.stringify(field)
  }
  yield mark === '{' ? '{}' : '}'
}

function* listParts(list: readonly unknown[]): Generator<string, void> {
  let mark = '['
  for (const item of list) {
    yield `${mark}${JSON.stringify(item)}`
    mark = ','
  }
  yield mark === '[' ? '[]' : ']'
}
