import type { PostWebhook } from './tell-callback.ts'

/** Over fetch, for a runtime that reaches nothing but the public internet. */
export const fetchWebhook: PostWebhook = async (url, headers, body, signal) => {
  const answer = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' })
  await answer.body?.cancel()
  return answer.status
}
