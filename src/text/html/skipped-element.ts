import { BLOCK, VOID } from './elements.ts'

/** The element whose content is being left out, if any. */
export interface SkippedElement {
  /** Begins to leave out what the element of this name holds. */
  begin(name: string): void
  /** Sees an opening tag; whether it is left out. A block ends a paragraph that is left out. */
  open(name: string): boolean
  /** Sees a closing tag; whether it is left out. */
  close(name: string): boolean
  readonly isOpen: boolean
}

/** Follows an element that is left out to its own end, however often its name is opened inside it. */
export function followSkipped(): SkippedElement {
  let skipping: { readonly name: string; depth: number } | undefined
  return {
    get isOpen() {
      return skipping !== undefined
    },
    begin(name) {
      skipping = { name, depth: 1 }
    },
    open(name) {
      if (!skipping) return false
      if (skipping.name === 'p' && BLOCK.has(name)) skipping = undefined
      else if (skipping.name === name && !VOID.has(name)) skipping.depth++
      return skipping !== undefined
    },
    close(name) {
      if (!skipping) return false
      if (skipping.name === name && --skipping.depth === 0) skipping = undefined
      return true
    },
  }
}
