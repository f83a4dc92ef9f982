// @ts-check

/** @import { Document } from '../../../../domain/document.ts' */

/** @type {Document | null} */
let held = null

/**
 * Says which document the page shows in full; `null` while it shows none, or one that is still being translated.
 *
 * @param {Document | null} document
 */
export function holdDocument(document) {
  held = document
}

/** The document the page shows in full, where script brought it. */
export const documentAtHand = () => held
