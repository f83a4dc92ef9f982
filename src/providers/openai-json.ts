/**
 * The JSON a model wrote, or `undefined` when there is none: whole, in a code fence, after its thoughts, or between some
 * words of its own.
 */
export function readJson(content: string): unknown {
  const said = content.replace(/^\s*<think>[\s\S]*?<\/think>/, '').trim()
  const start = said.search(/[[{]/)
  const end = Math.max(said.lastIndexOf('}'), said.lastIndexOf(']'))
  const found = parse(said)
  return typeof found === 'object' && found !== null ? found : parse(said.slice(start, end + 1))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
