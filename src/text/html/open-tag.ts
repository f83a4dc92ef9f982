/** Attributes that sites name their parts with. */
const NAMING = new Set(['class', 'id', 'role'])
const HIDING = /display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden/i

/** The opening tag that is being read, from the tokenizer's offsets. */
export interface OpenTag {
  /** In lower case. */
  readonly name: string
  /** Whether it hides what it holds. */
  readonly hidden: boolean
  /** Its class, id and role in one. */
  readonly naming: string
  nameRead(start: number, end: number): void
  attributeRead(start: number, end: number): void
  valueRead(start: number, end: number): void
}

/** Follows the opening tags of a page; each name begins a new one. */
export function followOpenTags(html: string): OpenTag {
  let name = ''
  let attribute = ''
  let hidden = false
  let naming = ''
  return {
    get name() {
      return name
    },
    get hidden() {
      return hidden
    },
    get naming() {
      return naming
    },
    nameRead(start, end) {
      name = html.slice(start, end).toLowerCase()
      hidden = false
      naming = ''
    },
    attributeRead(start, end) {
      attribute = html.slice(start, end).toLowerCase()
      if (attribute === 'hidden') hidden = true
    },
    valueRead(start, end) {
      const value = html.slice(start, end)
      if (attribute === 'style' && HIDING.test(value)) hidden = true
      if (NAMING.has(attribute)) naming += attribute === 'role' ? ` role=${value}` : ` ${value}`
    },
  }
}
