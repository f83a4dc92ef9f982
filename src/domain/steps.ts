/**
 * Work in small steps: a generator that yields nothing a few milliseconds after it did so before, and gives the result at its
 * end. Whoever lets others have their turn does so between the steps.
 */
export type Steps<Result> = Generator<void, Result>

/** The result of steps that are made one after the other at once. */
export function finished<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** The items one by one, with a step after every so many. */
export function* stepping<Item>(items: Iterable<Item>, size: number, work: (item: Item) => void): Steps<void> {
  let count = 0
  for (const item of items) {
    work(item)
    count += 1
    if (count % size === 0) yield
  }
}
