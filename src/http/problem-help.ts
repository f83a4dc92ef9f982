import type { ProblemCode } from '../domain/problem.ts'

/** What each problem means and what to do about it, as `GET /problems/{code}` and the README tell it. */
export const PROBLEM_HELP: { readonly [code in ProblemCode]: string } = {
  'invalid-request':
    'One or more fields are missing, misspelt or of the wrong type. `errors` names each with what it must be. Nothing was translated.',
  'invalid-json':
    'The content type says JSON, but the body cannot be parsed. To send an article as it is, use content-type: text/plain.',
  'invalid-encoding':
    'The bytes are not valid in the encoding named (UTF-8 when none is). Save the text as UTF-8, or name its encoding in the content type. Bytes are never replaced silently.',
  'empty-text':
    'The article is empty, or holds only white space or markup. With curl, use --data-binary @file and check the file.',
  'unknown-language':
    'A language is named by a BCP 47 tag: de, uk, zh-Hans, pt-BR. Leave `source` out to have it detected. GET /v1/languages lists what can be translated.',
  'unknown-provider':
    'The provider named is not configured on this server. GET /v1/providers lists those that are. Leave `provider` out to use them in order.',
  'unknown-glossary':
    'No glossary has that id. The built-in one is `sanctions-diplomacy`; `glossary: null` works without any.',
  unauthorized: 'This server asks for a key: Authorization: Bearer <key>, or X-API-Key: <key>.',
  'budget-exhausted':
    'The characters that may be billed are used up: those of one request (REQUEST_BUDGET) or those of this key. `budget` says which, `remaining` what is left of it. A key’s budget starts anew after `Retry-After` seconds; for a request’s, send less text. Engines that cost nothing are still asked: `provider: "local"`. It is 402 and not 429 because clients send a 429 again by themselves, and every time would be billed.',
  forbidden:
    'Without API keys this server answers only callers on its own machine, and no web page of another site. The operator can set API_KEYS (or, knowing what it means, ALLOW_OPEN=1).',
  'not-found': 'Nothing is at this address. GET /openapi.json describes every address there is.',
  conflict:
    'Somebody else changed it since you read it: the version in `If-Match` is not the one that is there. Read it again, then write.',
  'precondition-failed':
    'The version in `If-Match` is not the one that is there: `version` says which is. Read the document again, then change it.',
  'method-not-allowed': 'The address exists, but takes other methods: see the Allow header.',
  'not-acceptable':
    'The format asked for, by `format` or the Accept header, is not offered. `formats` lists those that are.',
  'body-too-large': 'The body has more bytes than this server takes (MAX_BODY_BYTES). Send the article in parts.',
  'text-too-long':
    'The text has more characters than one request may have (MAX_TEXT_LENGTH). Send the article in parts.',
  'unsupported-media-type':
    'Send application/json with `text` or `html`, or the article itself as text/plain or text/html.',
  'idempotency-key-reused':
    'A job was posted with the same `Idempotency-Key` and another body. Send the same body to get that job again, or take a new key for a new job.',
  'invalid-glossary':
    'The file was read, but no term in it can be used. `remarks` says for each line why; docs/glossary-formats.md shows what each format looks like.',
  'invalid-file':
    'The file cannot be read as the format it was sent as; the detail says where. Check the format named, or save the file anew in the program it comes from.',
  'glossary-read-only':
    'The built-in glossary cannot be replaced or deleted. Give your own another id; named first, it has precedence.',
  'language-undetermined':
    'There is too little text, or too mixed, to tell the language by. Say it with `source`. `document` holds what was found so far.',
  'unsupported-language-pair':
    'No configured provider translates from the source into the target language, or both are the same. GET /v1/languages lists what can be translated.',
  internal: 'A fault of ours. The log has the details under the request id; the article is not in it.',
  'job-abandoned':
    'Whoever took the job up came to an end in the middle of it, several times and always at the same place. The log says why. Post it again, in parts if it is very long.',
  'not-implemented': 'The field or format is part of the contract but not of this version. Leave it out.',
  'provider-unauthorized':
    'The translation service refused the key this server is configured with. The operator must check it.',
  'provider-refused':
    'The translation service refused the request as we sent it: too large, or in a form it does not take.',
  'provider-malformed':
    'The translation service answered with something that is no answer: HTML, broken JSON, or another number of texts than it was sent. It was not used.',
  'provider-unreachable':
    'The translation service cannot be reached from this server: a network or TLS fault. Error 525 from an edge runtime means the TLS handshake failed: set DEEPL_SERVER_URL to a relay, or configure another provider.',
  busy: 'As many large files are being read as this server has room for. Send the file again after `Retry-After` seconds, or in parts of less than 2 MB, which are always taken.',
  'storage-unavailable':
    'The database cannot be used, or none is set up. On Node see DATABASE_URL and whether the folder can be written to; on Workers bind a D1 database as DB.',
  'provider-unavailable':
    'No configured provider can translate this text now. `document` holds everything short of the translation. Configure one: set DEEPL_API_KEY, or OPENAI_BASE_URL and OPENAI_MODEL, or LIBRETRANSLATE_URL, and start again.',
  'provider-quota-exceeded':
    'The translation service says the quota of this server’s key is used up. Wait for the next period, or configure another provider.',
  'provider-rate-limited':
    'The translation service asked us to slow down, and still did after we waited. Try again after `Retry-After` seconds.',
  'provider-timeout': 'The translation service did not answer in time, and was asked more than once. Try again.',
  timeout:
    'The translation did not end within this server’s time limit (REQUEST_TIMEOUT_MS). `document` holds what was translated. Send the article in parts.',
}
