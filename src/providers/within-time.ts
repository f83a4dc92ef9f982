import { timedOut } from './provider-problem.ts'

/**
 * What the call gives within its milliseconds. After them its signal aborts, which closes the connection of a driver that
 * heeds it, and `provider-timeout` is thrown even when the driver does not; an abort of `outer` throws its reason.
 */
export async function withinTime<Result>(
  provider: string,
  milliseconds: number,
  outer: AbortSignal | undefined,
  call: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  outer?.throwIfAborted()
  const controller = new AbortController()
  const { signal } = controller
  const timer = setTimeout(() => controller.abort(timedOut(provider, milliseconds)), milliseconds)
  const pass = () => controller.abort(outer?.reason)
  outer?.addEventListener('abort', pass, { once: true })
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  try {
    return await Promise.race([call(signal), aborted])
  } finally {
    clearTimeout(timer)
    outer?.removeEventListener('abort', pass)
  }
}
