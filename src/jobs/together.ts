const WAITING = Symbol('waiting')

const turn = (): Promise<typeof WAITING> => new Promise((resolve) => setTimeout(resolve, 0, WAITING))

/**
 * The items of a sequence in groups: those that come without waiting for anything are one group, in order. What came before
 * a failure is given before it.
 */
export async function* together<Item>(items: AsyncIterable<Item>): AsyncGenerator<readonly Item[]> {
  const iterator = items[Symbol.asyncIterator]()
  let group: Item[] = []
  const take = (): readonly Item[] => {
    const taken = group
    group = []
    return taken
  }
  try {
    for (let next = iterator.next(); ; ) {
      // whoever takes the group may take long; that the next one failed is told then
      next.catch(() => undefined)
      const result = await (group.length === 0 ? next : Promise.race([next, turn()])).catch((error: unknown) => ({
        error,
      }))
      if (result === WAITING) yield take()
      else if ('error' in result) {
        if (group.length > 0) yield take()
        throw result.error
      } else if (result.done) {
        if (group.length > 0) yield take()
        return
      } else {
        group.push(result.value)
        next = iterator.next()
      }
    }
  } finally {
    await iterator.return?.()
  }
}
