/** What stands before a secret in Base64 (Standard Webhooks 1.0). */
const PREFIX = 'whsec_'

/**
 * The signature of a message: `v1,` and the HMAC-SHA256, in Base64, of its id, time and body with the secret. One that begins
 * with `whsec_` is Base64; any other is taken as it stands.
 */
export async function signatureOf(secret: string, id: string, timestamp: string, body: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', bytesOf(secret), algorithm, false, ['sign'])
  const signed = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`${id}.${timestamp}.${body}`))
  return `v1,${btoa(String.fromCharCode(...new Uint8Array(signed)))}`
}

const bytesOf = (secret: string): Uint8Array<ArrayBuffer> =>
  secret.startsWith(PREFIX)
    ? Uint8Array.from(atob(secret.slice(PREFIX.length)), (letter) => letter.charCodeAt(0))
    : new TextEncoder().encode(secret)
