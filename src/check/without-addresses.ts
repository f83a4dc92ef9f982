/** Runs of what addresses are written with: text in other letters may stand right beside them. */
const RUN = /[!-~]+/gu
const ADDRESS = /\/\/|www\.|@|\.[a-z]+\//iu
const MARK = /[#@][\p{L}\p{M}\p{N}_]+|<[^<>]{1,200}>|`[^`]{1,200}`/gu

/** The text without what is the same in every language: web and mail addresses, hashtags, tags, code. */
export const withoutAddresses = (text: string): string =>
  text.replace(RUN, (run) => (ADDRESS.test(run) ? ' ' : run)).replace(MARK, ' ')
