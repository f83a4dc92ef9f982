/** Words that negate, by language: alternatives of a pattern. */
export const NEGATION_WORDS: ReadonlyMap<string, string> = new Map([
  ['de', 'nicht|kein\\p{L}*|nie|niemals|niemand\\p{L}*|nichts|weder|ohne|nirgends'],
  ['es', 'no(?! obstante)|(?<!que )nunca|jamás|ning[uú]n\\p{L}*|nadie|nada|sin(?! (?:embargo|duda))|ni|tampoco'],
  ['it', 'non|(?<!che )mai|nessun\\p{L}*|niente|nulla|senza|né'],
  ['pt', 'não|(?<!que )nunca|jamais|nenhum\\p{L}*|ninguém|nada|sem(?! dúvida)|nem'],
  ['nl', 'niet|geen|nooit|niemand|niets|zonder|noch'],
  ['pl', 'nie|nigdy|nikt|nic|żad\\p{L}*|bez|ani'],
  ['ru', 'не|нет|ни|никогда|никто|ничего|никак\\p{L}*|без|нельзя'],
  ['uk', 'не|немає|ні|ані|ніколи|ніхто|нічого|жод\\p{L}*|без'],
  // "still" and "especially" begin with what negates; ما alone is most often "what"
  ['ar', '[وف]?(?:لا(?! (?:[يت]زال|سيما))|لم|لن|ليس\\p{L}*|بدون|عدم)|غير|دون'],
  ['sv', 'inte|ej|icke|aldrig|ing(?:en|et|a|enting)|varken|utan'],
  ['fi', 'e[nit]|emme|ette|eivät|eikä|eivätkä|enkä|ettei|etteivät|ellei|elleivät|äl(?:ä|kää)|ilman'],
  ['hi', 'नहीं|नही|न|ना|मत|बिना'],
  ['id', 'tidak\\p{L}*|bukan\\p{L}*|belum|jangan|tanpa|tak|tiada'],
  ['he', 'לא|אין|אינ\\p{L}*|בלי|ללא|אל|מעולם'],
])

/** Patterns of words and endings that negate, in languages where whole words do not tell. */
export const NEGATION_PATTERNS: ReadonlyMap<string, string> = new Map([
  [
    'en',
    "(?<!\\p{L})(?:not|no|never|none|nobody|nothing|neither|nor|nowhere|without|cannot)(?!\\p{L})|n['’]t(?!\\p{L})",
  ],
  ['fr', "(?<!\\p{L})(?:ne|pas|(?<!que )jamais|aucune?|rien|sans(?! doute)|ni)(?!\\p{L})|(?<!\\p{L})n['’]"],
  [
    'fa',
    '(?<![\\p{L}\\p{M}])(?:نه|نیست\\p{L}*|هیچ|بدون|عدم|نا)(?![\\p{L}\\p{M}])|(?<!\\p{L})ن(?:می|خواه|کرد|شد|بود|دار|توان)\\p{L}*',
  ],
  [
    'tr',
    '(?<!\\p{L})(?:değil\\p{L}*|yok\\p{L}*|hiç\\p{L}*|asla)(?!\\p{L})|(?:m[ae]z|m[ae]d[ıi]|m[ıiuü]yor|m[ae]y[ae][cbn]|m[ae]d[ae]n|m[ae]m(?:[ae]k|[ıi]ş))\\p{L}*',
  ],
  ['zh', '[不没沒未无無非莫勿]|否认'],
  ['ja', 'ない|なかっ|ません|ず(?=[、。に])|ぬ(?=[。、])|[不未無非]'],
  ['ko', '(?<!\\p{L})(?:안|못)(?!\\p{L})|지\\s?않|지\\s?못|없\\p{L}*|아니\\p{L}*'],
])

const LATIN_IN = 'in(?!t|f|g|iz|ic|du|v[eio]|cl|st|cr|dia|vest)\\p{L}{4,}|im(?:po[st]|pe[rn]|pr[eu])\\p{L}{3,}'

/** What says no in part, or without a "not": "hardly", "fails to", "unclear". Alternatives of a pattern of words' beginnings. */
export const SOFT_NEGATIONS: ReadonlyMap<string, string> = new Map([
  [
    'en',
    'un(?!i|d|til\\b|to\\b)\\p{L}{3,}|in(?:ab|ac|ad(?!d)|cap|comp|cons|conv|corr|de[fp]|eff|sec|suff|val|vis)|im(?:p[eo]s|perf|mo)|dis\\p{L}{4,}|non|il?leg|hardly|barely|scarce|rare|seldom|(?:few|little|too|ban|miss|ban(?:s|ned)|miss(?:e[sd]|ing))\\b|fail|lack|refus|den[iy]|except|only|otherwise|absen|prevent|avoid|stop|instead|rather|regardless|yet to|nevertheless|despite|\\p{L}+less\\b',
  ],
  [
    'de',
    'un(?!d|s|t|g[ea][fr])\\p{L}{3,}|kaum|selten|wenig|fehl|mangel|verweiger|leugn|außer|nur|sonst|verhinder|vermeid|verb[io]t|statt|obwohl|trotz|\\p{L}{3,}los',
  ],
  [
    'fr',
    `${LATIN_IN}|ir[rl]|il[lé][eg]|mécon|dés\\p{L}{4,}|guère|peu|rare|manqu|refus|ni[eé]|sauf|hors|seul|sinon|absen|évit|empêch|interdi|malgré|loin|trop`,
  ],
  [
    'es',
    `${LATIN_IN}|irr|des(?!de|p|ar|ta)\\p{L}{4,}|apenas|poc|rar|falt|carec|neg[aó]|rechaz|salvo|excepto|solo|sólo|ausen|evit|impi?d|prohib|demasiado|lejos`,
  ],
  [
    'it',
    `${LATIN_IN}|irr|dis\\p{L}{4,}|appena|poc|rar|manc|neg[ah]|rifiut|salvo|tranne|solo|assen|evit|imped|viet|troppo|lontan`,
  ],
  [
    'pt',
    `${LATIN_IN}|irr|des(?!de|p|ta)\\p{L}{4,}|apenas|pouc|rar|falt|carec|neg[ao]u?|recus|salvo|exceto|só|somente|ausên|evit|imped|proib|demasiado|longe`,
  ],
  [
    'sv',
    'o(?!ch|m|ss|r[dgt]|l[ij]|ff|st|fta)\\p{L}{3,}|knapp|sällan|lite|få|sakn|brist|vägra|förnek|utom|bara|endast|annars|hind|undvik|förbj|\\p{L}{3,}lös',
  ],
  [
    'pl',
    'nie\\p{L}{3,}|bez|mało|rzadko|ledwo|prawie|brak|odm[oa]w|zaprzecz|oprócz|tylko|inaczej|unik|zapobie|zakaz|zbyt',
  ],
  ['ru', 'не\\p{L}{3,}|без|бес|едва|редко|мало|отсутств|отказ|отриц|кроме|только|лишь|иначе|избе|запре|слишком'],
  ['uk', 'не\\p{L}{3,}|без|ледь|рідко|мало|відсутн|відмов|запереч|крім|лише|тільки|інакше|уник|заборон|занадто'],
  [
    'fi',
    '\\p{L}{3,}m(?:at|ät|aton|ätön|atta|ättä)|tuskin|harvoin|vähän|puut|kiel[lt]|paitsi|vain|muuten|vält|est[eä]|liian|epä',
  ],
  [
    'tr',
    '\\p{L}{3,}s[ıiuü]z|zor(?!un)|nadir|az(?!a|e|ı|i)|eksik|redde|inkar|hariç|sadece|yalnızca|aksine|önle|yasak|kaçın',
  ],
  ['id', 'jarang|sedikit|kurang|gagal|menolak|membantah|kecuali|hanya|mencegah|menghindar|larang|terlalu|non-'],
  ['ar', '[وف]?(?:قليل|نادر|فشل|رفض|نفى|سوى|إلا|فقط|خالي|منع|تجنب|حظر|افتق|انعدام|رغم)'],
  ['hi', 'अ(?:सं|न|प्र|वै|भा|ज्ञ)|कम|असफल|इनकार|केवल|सिर्फ|रोक'],
])
