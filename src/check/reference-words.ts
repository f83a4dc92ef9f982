/*
 * Words by which laws, treaties and resolutions are cited, as alternatives of a pattern: before the number, and, in languages
 * that put the number first, after it.
 */

/** What a law is divided into first. */
export const ARTICLE_WORDS =
  '§{1,2}|articles?|artikel(?:s|n|en)?|artt?\\.|artículos?|articol[oi]|artigos?|artykuł\\p{L}{0,4}|člán(?:ek|k\\p{L}{1,3})|čl\\.|стат(?:ья|ьи|ье|ью|ьей|ей|ьям|ьях|ті|тя|тю|тею)|ст\\.|чл(?:ен|\\.)|артыкул\\p{L}{0,3}|άρθρο\\p{L}{0,2}|sections?|sección|sezione|paragraf(?:en)?|sec\\.|pasal|المادتين|المادة|ماده|סעיף'
/** Parts of an article, numbered. */
export const PARAGRAPH_WORDS =
  'para(?:graph(?:e?s?)|s?\\.)|part|abs(?:ätze|atz|\\.)|satz|nr\\.|nummer|numer|sub(?:section|paragraph)s?|subparagraphs?|apartados?|paragraf[oi]|parágrafos?|commi?|comma|n\\.[º°]|ust(?:ęp\\p{L}{0,3}|\\.)|odst(?:av\\p{L}{1,4}|\\.)|ods\\.|пункт\\p{L}{0,3}|п\\.|част\\p{L}{1,3}|ч(?:\\.|астин\\p{L}{0,2})|параграф\\p{L}{0,2}|ал(?:инея|\\.)|lid|stk\\.|stycket?|lõi\\p{L}{1,4}|παράγραφο\\p{L}{0,2}|ayat|الفقرة|بند'
/** Parts of a paragraph, lettered or numbered. */
export const LETTER_WORDS =
  'point|letter|buchst(?:aben?|\\.)|lit(?:er[aąęy]|\\.)?|lettres?|letras?|letter[ae]|alíneas?|písm(?:en\\p{L}{1,2}|\\.)|pís\\.|подпункт\\p{L}{0,3}|підпункт\\p{L}{0,3}|пп\\.|букв[аи]|onder|leden|punkt\\p{L}{0,3}|pkt\\.?|στοιχείο|huruf'

/** Languages that put the number before the word: 5. madde, 5 artikla, 5. cikk, 5 straipsnis, 5 §. */
export const NUMBER_FIRST: ReadonlySet<string> = new Set(['tr', 'az', 'fi', 'hu', 'lt', 'lv', 'sv'])
export const ARTICLE_AFTER = 'madde\\p{L}{0,8}|artikla\\p{L}{0,4}|cikk\\p{L}{0,4}|straipsn\\p{L}{1,4}|pant\\p{L}{1,3}|§'
export const PARAGRAPH_AFTER =
  'fıkra\\p{L}{0,6}|koh(?:ta|da)\\p{L}{0,3}|moment\\p{L}{1,4}|bekezdés\\p{L}{0,4}|dal(?:is|ies|yje|į|yse)|daļ\\p{L}{1,3}|punkt[as]\\p{L}{0,2}|stycket'
export const LETTER_AFTER =
  'bend\\p{L}{1,5}|alakoh(?:ta|da)\\p{L}{0,3}|pont\\p{L}{0,4}|punkt\\p{L}{1,4}|apakšpunkt\\p{L}{1,3}'

/** Languages whose word for an article is known: there a citation without any is a citation lost. */
export const KNOWS_ARTICLES: ReadonlySet<string> = new Set(
  'en de fr es it pt nl da no nb sv pl cs sk ru uk bg be el tr fi hu lt lv et id zh ja ko'.split(' '),
)

/** What is cited by one number of its own: a resolution, an executive order. */
export const NUMBERED_WORDS =
  'resolution(?:en)?s?|résolutions?|resolución|resoluciones|risoluzion[ei]|resolução|resoluções|resolutie|resolutionen|rezoluc\\p{L}{1,3}|rezolūcij\\p{L}{1,3}|резолюц\\p{L}{1,3}|резолюці\\p{L}{1,3}|päätöslausel\\p{L}{1,6}|határozat\\p{L}{0,3}|e\\.\\s?o\\.|executive orders?|القرار|قرار|قطعنامه|决议|決議|결의'

/** Bodies and policies in citations of the Union, by what its languages call them; ES and ЕС are the Union or the Community. */
export const BODIES: ReadonlyMap<string, readonly string[]> = new Map(
  (
    [
      [
        ['CFSP'],
        'CFSP GASP PESC GBVB FUSP GUSP YUTP WPZiB SZBP SZVP KKBP BUSP KĀDP ÜVJP ZVSP SKVP ΚΕΠΠΑ ОВПБ ОВППБ СЗБП СЗПБ ODGP',
      ],
      [['EU'], 'EU UE EÚ EL ΕΕ AB'],
      [['EU', 'EC'], 'ES ЕС ЄС'],
      [['EC'], 'EC EG CE WE EÜ EK EB EZ ЕО ΕΚ'],
      [['EEC'], 'EEC EWG CEE EGK ETY EEG EHS ЕИО ΕΟΚ'],
      [['JHA'], 'JHA JI JAI JBZ GAI RIF WSiSW SVV YOS'],
    ] as const
  ).flatMap(([bodies, forms]) => forms.split(' ').map((form) => [form, bodies] as const)),
)

/** Alphabets in which letters of lists are counted; where usage varies, each. */
export const LISTS = [
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдежзиклмнопрст',
  'абвгдежзийклмноп',
  'абвгґдеєжз',
  'αβγδεζηθικλ',
  'أبجدهوزحطي',
  'ابجدهوزحطی',
]
