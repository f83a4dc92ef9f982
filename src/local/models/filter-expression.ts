/** What a record's condition is held against: a released desktop Firefox, for whose engine the models are made. */
const ENVIRONMENT = new Map<string, string>([
  ['env.channel', 'release'],
  ['env.version', '999.0'],
  ['env.appinfo.ID', '{ec8030f7-c20a-464f-9b0e-13a3a9e97384}'],
])

const SYSTEMS = new Map([
  ['win32', 'WINNT'],
  ['darwin', 'Darwin'],
])

type Value = string | number | boolean | undefined | readonly Value[]

const TOKEN =
  /\s*(?:(?<text>'[^']*'|"[^"]*")|(?<number>\d+(?:\.\d+)?)|(?<path>[A-Za-z_][\w.]*)|(?<sign>&&|\|\||==|!=|>=|<=|[!<>()|[\],]))/y

/**
 * Whether a record is meant for a released desktop application. The language is the part of JEXL that Remote Settings'
 * filters use: `||`, `&&`, `!`, comparisons, `in`, `versionCompare`. A filter that cannot be read is not met: a model that
 * may be meant for others is left alone.
 */
export function meetsFilter(expression: string, platform: string = process.platform): boolean {
  if (expression.trim() === '') return true
  try {
    return evaluate(tokens(expression), SYSTEMS.get(platform) ?? 'Linux') === true
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

function tokens(expression: string): readonly string[] {
  const found: string[] = []
  const reader = new RegExp(TOKEN)
  const given = expression.trimEnd()
  while (reader.lastIndex < given.length) {
    const match = reader.exec(given)
    if (!match) throw new SyntaxError('Something that no filter has')
    found.push(match[0].trim())
  }
  return found
}

/** Recursive descent over the tokens: or, and, comparison, not, primary. */
function evaluate(given: readonly string[], system: string): Value {
  let at = 0
  const accept = (token: string): boolean => given[at] === token && ++at > 0
  const expect = (token: string): void => {
    if (!accept(token)) throw new SyntaxError(`${token} is missing`)
  }
  const or = (): Value => {
    let value = and()
    while (accept('||')) value = [and(), value].some((one) => truth(one))
    return value
  }
  const and = (): Value => {
    let value = comparison()
    while (accept('&&')) value = [comparison(), value].every((one) => truth(one))
    return value
  }
  const comparison = (): Value => {
    const left = not()
    const operator = given[at] ?? ''
    if (!COMPARISONS.has(operator)) return left
    at++
    return COMPARISONS.get(operator)!(left, not())
  }
  const not = (): Value => (accept('!') ? !truth(not()) : piped())
  const piped = (): Value => {
    let value = primary()
    while (accept('|')) {
      expect('versionCompare')
      expect('(')
      value = compareVersions(value, or())
      expect(')')
    }
    return value
  }
  const primary = (): Value => {
    const token = given[at++]
    if (token === undefined) throw new SyntaxError('The filter breaks off')
    if (token === '(') {
      const value = or()
      expect(')')
      return value
    }
    if (token === '[') return list()
    if (/^['"]/.test(token)) return token.slice(1, -1)
    if (/^\d/.test(token)) return Number(token)
    if (token === 'true' || token === 'false') return token === 'true'
    if (!/^[A-Za-z_]/.test(token)) throw new SyntaxError(`${token} stands where a value should`)
    return token === 'env.appinfo.OS' ? system : ENVIRONMENT.get(token)
  }
  const list = (): Value => {
    const values: Value[] = []
    while (!accept(']')) {
      values.push(or())
      if (given[at] !== ']') expect(',')
    }
    return values
  }
  const value = or()
  if (at < given.length) throw new SyntaxError('More than one expression')
  return value
}

const truth = (value: Value): boolean => Boolean(value)

const COMPARISONS = new Map<string, (left: Value, right: Value) => boolean>([
  ['==', (left, right) => left === right],
  ['!=', (left, right) => left !== right],
  ['in', (left, right) => Array.isArray(right) && right.includes(left)],
  ['>=', (left, right) => Number(left) >= Number(right)],
  ['<=', (left, right) => Number(left) <= Number(right)],
  ['>', (left, right) => Number(left) > Number(right)],
  ['<', (left, right) => Number(left) < Number(right)],
])

/** −1, 0 or 1 by the leading numbers of two versions. */
function compareVersions(one: Value, other: Value): number {
  const parts = (value: Value) =>
    String(value)
      .split('.')
      .map((part) => Number.parseInt(part, 10) || 0)
  const [left, right] = [parts(one), parts(other)]
  const length = Math.max(left.length, right.length)
  for (let at = 0; at < length; at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0)
    if (difference !== 0) return Math.sign(difference)
  }
  return 0
}
