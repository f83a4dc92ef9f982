/**
 * What the segmenter knows about one language, written by hand: lists are words divided by white space.
 *
 * An abbreviation stands without its last full stop (`dr`, `z.b`, `v.chr`), its parts joined by full stops however the
 * text spaces them. One in lower case is met in any case; one with a capital only as written (`So` but not `so`).
 * `docs/adding-a-language.md` tells how to write a table.
 */
export interface LanguageTable {
  /** Never end a sentence: `Dr.`, `z. B.`, `im.` */
  readonly titles?: string
  /** Continue the sentence before a number, a single letter or a bracket only: `Nr. 5`, `art. 12`, `Jan. 3`. */
  readonly numeric?: string
  /**
   * May end a sentence: they do only before a word of `starters`, or at the end of a quotation: `Inc.`, `Mio.` So do
   * single letters (`U.S.`, `S.p.A.`) and, where `vowels` is set, short words without a vowel, which need not be listed.
   */
  readonly endable?: string
  /** Endable, and in a sentence that has run for a while they end it before any capital: `1916 г.`, `200 v. Chr.` */
  readonly dates?: string
  /** End the sentence before any capital, unlike other short tokens: `etc.`, `usw.`, units of measure. */
  readonly closing?: string
  /** Words that open sentences and hardly ever stand capitalised inside one: articles, pronouns, prepositions. */
  readonly starters?: string
  /** Starters as well. Behind one the sentence goes on past a date in front of it: `In 44 B.C. Caesar died.` */
  readonly prepositions?: string
  /**
   * What a full stop after a number means. `noun`: nouns are capitalised, so `11. November` goes on unless a starter
   * follows. `month`: a sentence goes on after it before a number or one of `months`, and after a Roman number.
   * `regnal`: as `month`, and a Roman number behind a name is a ruler's (`Karel IV.`), so any capital ends the sentence.
   * Left out: a full stop after a number is only a full stop.
   */
  readonly ordinals?: 'noun' | 'month' | 'regnal'
  /** Words which an ordinal, or a time of day, may precede although they are capitalised: whole words, or stems that end in `-`. */
  readonly months?: string
  /** Words written with a capital everywhere, so that a capital says nothing: the English `I`. */
  readonly capitalised?: string
  /** Quotation marks that close here, beside those that close everywhere: `“` in German, `«` in Danish. */
  readonly closers?: string
  /** Sentence terminators beside those of every script: the Greek `;`. */
  readonly terminators?: string
  /** Every word of the language has a vowel letter, so a short token without one is an abbreviation. */
  readonly vowels?: boolean
}
