/** What is known of a block of a page when its headings are told. */
interface TypedBlock {
  readonly kind: string
  readonly text: string
  /** Whether all of it is in bold type. */
  readonly bold: boolean
}

/** A longer paragraph in bold type is a lead. */
const LONGEST = 120
const LEAST_PROSE = 80
const GOES_ON = /[.…。।۔:：;,]["”»“’)]*$/u

/** Whether a paragraph is a heading to the eye, though its markup does not say so: one line of bold type right above running text. */
export const isBoldHeading = (block: TypedBlock, next: TypedBlock | undefined): boolean =>
  block.kind === 'paragraph' &&
  block.bold &&
  block.text.length <= LONGEST &&
  !GOES_ON.test(block.text) &&
  next?.kind === 'paragraph' &&
  !next.bold &&
  next.text.length >= LEAST_PROSE
