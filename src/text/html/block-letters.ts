/** What the letters of a block stand in. */
export interface LetterShares {
  /** Share of them in links. */
  readonly links: number
  /** Whether all stand in controls, or in bold type. */
  readonly pressed: boolean
  readonly bold: boolean
}

/** Follows links, controls and bold type, and counts the letters of a block in them. */
export interface BlockLetters {
  /** Letters of the block so far. */
  readonly count: number
  /** Whether nothing followed the last link. */
  readonly afterLink: boolean
  /** Whether nothing but blanks followed the last control. */
  readonly afterControl: boolean
  /** Takes text without blanks at its ends. */
  add(text: string): void
  openLink(): void
  closeLink(): void
  openBold(): void
  closeBold(): void
  openControl(): void
  closeControl(): void
  /** Everything opened since is no control any more. */
  leaveControls(): void
  /** What the block's letters stood in; the next one begins. */
  endBlock(): LetterShares
}

/** See {@link BlockLetters}. */
export function followLetters(): BlockLetters {
  let count = 0
  let linked = 0
  let pressed = 0
  let inBold = 0
  let inLink = false
  let afterLink = false
  let controls = 0
  let afterControl = false
  let bold = 0
  return {
    get count() {
      return count
    },
    get afterLink() {
      return afterLink
    },
    get afterControl() {
      return afterControl
    },
    add(text) {
      count += text.length
      if (inLink) linked += text.length
      if (bold > 0) inBold += text.length
      afterLink = false
      if (controls > 0) pressed += text.length
      else afterControl = false
    },
    openLink() {
      inLink = true
    },
    closeLink() {
      afterLink = inLink && count > 0
      inLink = false
    },
    openBold() {
      bold++
    },
    closeBold() {
      if (bold > 0) bold--
    },
    openControl() {
      controls++
    },
    closeControl() {
      if (controls === 0) return
      controls--
      afterControl = true
    },
    leaveControls() {
      controls = 0
    },
    endBlock() {
      const shares = {
        links: count > 0 ? linked / count : 0,
        pressed: pressed > 0 && pressed === count,
        bold: inBold > 0 && inBold === count,
      }
      count = linked = pressed = inBold = 0
      afterLink = afterControl = false
      return shares
    },
  }
}
