/**
 * Whether a UTF-16 code unit is a letter or digit by its number alone: ASCII, Latin and Cyrillic. A quick answer for the
 * common case; `false` says nothing.
 */
export const isPlainLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0xc0 && code < 0x2b0 && code !== 0xd7 && code !== 0xf7) ||
  (code >= 0x400 && code < 0x482)
