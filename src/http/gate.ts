import { Problem } from '../domain/problem.ts'

/** What lets only so many large requests be worked on at once. */
export interface Gate {
  /** Takes a place; the function given back leaves it. Throws `busy` where none is free. */
  enter(): () => void
}

/** Seconds after which one who was turned away may come again. */
const COME_AGAIN_S = 10

/**
 * A gate of so many places. Who finds none is turned away and does not wait: on Workers no request may wait for another.
 * A place nobody left is free again after `longestMs`: a request that was cut off there never ends.
 */
export function createGate(places: number, longestMs: number, now: () => number = Date.now): Gate {
  const taken = new Map<symbol, number>()
  return {
    enter() {
      for (const [place, since] of taken) if (now() - since > longestMs) taken.delete(place)
      if (taken.size >= places) {
        const detail = `As many large files as there is room for are being read already (${places}). Send it again in ${COME_AGAIN_S} seconds.`
        throw new Problem('busy', detail, { retryAfter: COME_AGAIN_S })
      }
      const place = Symbol('place')
      taken.set(place, now())
      return () => {
        taken.delete(place)
      }
    },
  }
}
