/**
 * What `make` gives, made when it is first asked for and held from then on; what failed is made again at the next call.
 * What is held is the thing and never its making: on Workers a request may not wait for what another has begun. So whoever
 * asks meanwhile makes it too, and all are given what was there first. With `shares` they wait for the one making instead,
 * where requests may.
 */
export function hold<Thing>(make: () => Promise<Thing>, shares = false): () => Promise<Thing> {
  let held: { readonly thing: Thing } | undefined
  let underWay: Promise<Thing> | undefined
  const begin = async (): Promise<Thing> => {
    try {
      const thing = await make()
      held ??= { thing }
      return held.thing
    } finally {
      underWay = undefined
    }
  }
  return async () => {
    if (held) return held.thing
    if (!shares) return begin()
    underWay ??= begin()
    return underWay
  }
}
