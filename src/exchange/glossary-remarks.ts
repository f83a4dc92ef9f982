/** What a person should know of a termbase that was read or written; an `error` left something out. */
export interface GlossaryRemark {
  readonly level: 'error' | 'warning'
  /** Counted from 1; `null` when it is about the whole or the format has no lines. */
  readonly line: number | null
  /** What is wrong and what to do. It quotes at most 40 characters. */
  readonly message: string
}

/** A place for remarks: the first hundred are kept, the others counted. */
export interface RemarkCollector {
  readonly error: (line: number | null, message: string) => void
  readonly warning: (line: number | null, message: string) => void
  /** An error that the rest of the file is not read: it is kept however many there are, and stands first. */
  readonly ending: (line: number | null, message: string) => void
  /** What was collected, with a last remark that counts what was too much. */
  readonly all: () => readonly GlossaryRemark[]
}

const KEPT = 100
const QUOTED = 40

/** A collector without remarks. */
export function collectRemarks(): RemarkCollector {
  const kept: GlossaryRemark[] = []
  const endings: GlossaryRemark[] = []
  const more = { error: 0, warning: 0 }
  const add = (level: GlossaryRemark['level']) => (line: number | null, message: string) => {
    if (kept.length < KEPT) kept.push({ level, line, message })
    else more[level] += 1
  }
  return {
    error: add('error'),
    warning: add('warning'),
    ending: (line, message) => void endings.push({ level: 'error', line, message }),
    all() {
      if (more.error + more.warning === 0) return [...endings, ...kept]
      const level = more.error > 0 ? 'error' : 'warning'
      return [
        ...endings,
        ...kept,
        { level, line: null, message: `not listed: ${more.error} errors, ${more.warning} warnings` },
      ]
    },
  }
}

/** Signs that would garble or turn around a message: controls, halves of pairs, direction marks. */
const UNPRINTABLE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu

/** Text as a remark quotes it: the first 40 characters at most, in double quotes. */
export function quote(text: string): string {
  const shown = text.length > QUOTED ? `${text.slice(0, QUOTED - 1)}…` : text
  return `"${shown.replace(UNPRINTABLE, '\ufffd')}"`
}

/** Counts what a format holds and we have no place for, and says so once for each kind. */
export function collectUnkept() {
  const counts = new Map<string, number>()
  return {
    add: (name: string) => void counts.set(name, (counts.get(name) ?? 0) + 1),
    remark({ warning }: RemarkCollector) {
      for (const [name, count] of counts) warning(null, `${quote(name)} is not kept (found ${count} times)`)
    },
  }
}
