/** An item of a sequence, or what was told beside it. */
export type ItemOrNews<Item, News> = { readonly item: Item } | { readonly news: News }

/**
 * The items of a sequence and, between them, what is told while it works: of news that nobody has taken yet only the
 * latest is kept. Ends with the sequence.
 */
export async function* withNews<Item, News>(
  start: (tell: (news: News) => void) => AsyncIterable<Item>,
): AsyncGenerator<ItemOrNews<Item, News>> {
  let latest: { readonly news: News } | undefined
  let wake: (() => void) | undefined
  const items = start((news) => {
    latest = { news }
    wake?.()
  })[Symbol.asyncIterator]()
  try {
    let next = items.next()
    for (;;) {
      const told = new Promise<undefined>((resolve) => {
        wake = () => resolve(undefined)
      })
      const result = latest ? undefined : await Promise.race([next, told])
      if (result === undefined) {
        const news = latest!
        latest = undefined
        yield news
      } else if (result.done) return
      else {
        yield { item: result.value }
        next = items.next()
      }
    }
  } finally {
    await items.return?.()
  }
}
