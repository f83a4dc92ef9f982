/** Words that negate, by language: alternatives of a pattern. */
export const NEGATION_WORDS: ReadonlyMap<string, string> = new Map([
  ['de', 'nicht|kein\\p{L}*|nie|niemals|niemand\\p{L}*|nichts|weder|ohne|nirgends'],
  ['es', 'no|nunca|jamás|ning[uú]n\\p{L}*|nadie|nada|sin|ni|tampoco'],
  ['it', 'non|mai|nessun\\p{L}*|niente|nulla|senza|né'],
  ['pt', 'não|nunca|jamais|nenhum\\p{L}*|ninguém|nada|sem|nem'],
  ['nl', 'niet|geen|nooit|niemand|niets|zonder|noch'],
  ['pl', 'nie|nigdy|nikt|nic|żad\\p{L}*|bez|ani'],
  ['ru', 'не|нет|ни|никогда|никто|ничего|никак\\p{L}*|без|нельзя'],
  ['uk', 'не|немає|ні|ані|ніколи|ніхто|нічого|жод\\p{L}*|без'],
  ['ar', 'لا|لم|لن|ليس\\p{L}*|ليست|ما|غير|دون|بدون|عدم'],
  ['he', 'לא|אין|אינ\\p{L}*|בלי|ללא|אל|מעולם'],
])

/** Patterns of words and endings that negate, in languages where whole words do not tell. */
export const NEGATION_PATTERNS: ReadonlyMap<string, string> = new Map([
  [
    'en',
    "(?<!\\p{L})(?:not|no|never|none|nobody|nothing|neither|nor|nowhere|without|cannot)(?!\\p{L})|n['’]t(?!\\p{L})",
  ],
  ['fr', "(?<!\\p{L})(?:ne|pas|jamais|aucune?|rien|personne|sans|ni)(?!\\p{L})|(?<!\\p{L})n['’]"],
  [
    'fa',
    '(?<![\\p{L}\\p{M}])(?:نه|نیست\\p{L}*|هیچ|بدون|عدم|نا)(?![\\p{L}\\p{M}])|(?<!\\p{L})ن(?:می|خواه|کرد|شد|بود|دار|توان)\\p{L}*',
  ],
  [
    'tr',
    '(?<!\\p{L})(?:değil\\p{L}*|yok\\p{L}*|hiç\\p{L}*|asla)(?!\\p{L})|(?:m[ae]z|m[ae]d[ıi]|m[ıiuü]yor|m[ae]y[ae]c[ae])\\p{L}*',
  ],
  ['zh', '[不没沒未无無非莫勿]|否认'],
  ['ja', 'ない|なかっ|ません|ず(?=[、。に])|ぬ(?=[。、])|[不未無非]'],
  ['ko', '(?<!\\p{L})(?:안|못)(?!\\p{L})|지\\s?않|지\\s?못|없\\p{L}*|아니\\p{L}*'],
])
