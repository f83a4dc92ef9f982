import { expect } from 'vitest'

export interface Growing<Input> {
  /** Makes the input of a size; its time does not count. */
  readonly of: (size: number) => Input
  readonly run: (input: Input) => unknown
  /** The larger size, a multiple of 64 (64 000); the other is a sixteenth of it. */
  readonly size?: number
}

const TIMES = 16
/**
 * Sixteen times the input takes 16 times as long where time is linear, up to 50 times where it is n log n and memory is
 * slow, and 256 times where it is quadratic; halfway, as factors go, is 64.
 */
const MOST = 64
const ROUNDS = 3
const MORE_ROUNDS = 9
/** Milliseconds that one measurement takes at least: clocks tick in whole ones. */
const MEASURABLE = 5

/**
 * That time grows no more than n log n with the size of the input, on a machine of any speed. The best of three rounds
 * of each size counts; a busy machine gets more rounds, which never make a quadratic run look linear.
 */
export async function expectLinear<Input>({ of, run, size = 64_000 }: Growing<Input>): Promise<void> {
  const small = of(size / TIMES)
  const large = of(size)
  await time(run, small, 3)
  // As long as one run of the large one, or longer: a busy machine stretches both alike.
  const repeats = Math.max(TIMES, Math.ceil((3 * MEASURABLE) / Math.max(await time(run, small, 3), 1)))
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let round = 0; round < MORE_ROUNDS && (round < ROUNDS || most / least >= MOST); round += 1) {
    least = Math.min(least, Math.max(await time(run, small, repeats), 1) / repeats)
    most = Math.min(most, await time(run, large, 1))
  }
  const measured = `${most.toFixed(1)} ms, and ${least.toFixed(2)} ms for a sixteenth`
  expect(most / least, measured).toBeLessThan(MOST)
}

async function time<Input>(run: (input: Input) => unknown, input: Input, repeats: number): Promise<number> {
  const started = performance.now()
  for (let turn = 0; turn < repeats; turn += 1) await run(input)
  return performance.now() - started
}
