const WORDS = /<template id="words">([^<]*)<\/template>/

/** A page without the words its script may say: what is found in it then is shown. */
export function shown(page: string): string {
  if (!WORDS.test(page)) throw new Error('The page has no words for its script')
  return page.replace(WORDS, '')
}

/** The words a page has for its script. */
export const wordsIn = (page: string): Readonly<Record<string, unknown>> => JSON.parse(WORDS.exec(page)?.[1] ?? '')
