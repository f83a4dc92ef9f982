import type { Say } from '../public/assets/say.js'

/** Where a server that needs a key asks for it. The key has no `name`: the script sends it in a header, never as a field of the form. */
export function KeyField({ say }: { say: Say }) {
  return (
    <p class="field key">
      <label for="key">{say('key.label')}</label>
      <input id="key" type="password" autocomplete="off" aria-describedby="key-hint" />
      <span id="key-hint">{say('key.hint')}</span>
      <noscript>{say('key.script')}</noscript>
    </p>
  )
}
