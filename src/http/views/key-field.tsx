/** Where a server that needs a key asks for it. The key has no `name`: the script sends it in a header, never as a field of the form. */
export function KeyField() {
  return (
    <p class="field key">
      <label for="key">API key</label>
      <input id="key" type="password" autocomplete="off" aria-describedby="key-hint" />
      <span id="key-hint">This server asks for one. It stays in this tab and is sent to this server only.</span>
      <noscript>Sending a key needs JavaScript; without it, use the command line or the API.</noscript>
    </p>
  )
}
