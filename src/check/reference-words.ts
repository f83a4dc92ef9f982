/*
 * Words by which laws, treaties and resolutions are cited, as alternatives of a pattern in which ~ stands for any ending.
 */

/** What a law is divided into first. */
export const ARTICLE_WORDS =
  '§{1,2}|art[iíy][cgk]~|artt?\\.|čl(?:\\.|án~)|стат(?:ь|ей|т)~|ст\\.|чл(?:ен|\\.)|άρθρ~|se[ck][ct]i[oó]n~|sec\\.|sezione|paragraf(?:en)?|المادتين|المادة|ماده|סעיף'
/** Parts of an article and of its parts, by number or letter. */
export const PART_WORDS =
  'para(?:graph~|s?\\.)|par[aá]grafo~|paragrafi|part|sub(?:sec|par)~|point|letter~|abs(?:atz|\\.)|satz|nr\\.|num~|buchst(?:aben?|\\.)|lit(?:er[aąęy]|\\.)?|lettres?|letras?|al[ií]nea~|apartado~|comm[ai]|n\\.[º°]|ust(?:ęp~|\\.)|ods(?:t?\\.|tav~)|pís(?:m~|\\.)|písm\\.|pu?n?kt~|(?:под|під)?пункт~|пп?\\.|част~|ч(?:\\.|астин~)|букв[аи]|параграф~|ал\\.|lid|onder|led~|stk\\.|stycke~|lõi~|παράγραφο~|στοιχείο|الفقرة|بند'

/** Languages that put the number before the word: 5. madde, 5 artikla, 5. cikk, 5 straipsnis, 5 §. */
export const NUMBER_FIRST: ReadonlySet<string> = new Set(['tr', 'az', 'fi', 'hu', 'lt', 'lv', 'sv'])
export const ARTICLE_AFTER = 'madde~|artikla~|cikk~|straipsn~|pant~|§'
export const PART_AFTER =
  'fıkra~|ben[dt]~|(?:ala)?koh[td]a~|moment~|bekezdés~|pont~|dal(?:i|yj)~|daļ~|(?:apakš)?punkt~|stycke~'

/** Languages whose word for an article is known: there a citation without any is a citation lost. */
export const KNOWS_ARTICLES: ReadonlySet<string> = new Set(
  'en de fr es it pt nl da nb sv pl cs sk ru uk bg el tr fi hu lt lv et zh ja ko'.split(' '),
)

/** What is cited by one number of its own: a resolution, an executive order. */
export const NUMBERED_WORDS =
  'r[eé]solu[tcç]~|risoluzion~|rezol[uū]c~|резолюц~|päätöslausel~|határozat~|e\\. ?o\\.|executive orders?|القرار|قرار|قطعنامه|决议|決議|결의'

/** What a citation of the Union is of, by what its languages call it; ES and ЕС are the Union or the Community. */
const UNION: readonly (readonly [bodies: string, forms: string])[] = [
  [
    'CFSP',
    'CFSP GASP PESC GBVB FUSP GUSP YUTP WPZiB SZBP SZVP KKBP BUSP KĀDP ÜVJP ZVSP SKVP ΚΕΠΠΑ ОВПБ ОВППБ СЗБП СЗПБ',
  ],
  ['EU', 'EU UE EÚ EL ΕΕ AB'],
  ['EU EC', 'ES ЕС ЄС'],
  ['EC', 'EC EG CE WE EÜ EK EB EZ ЕО ΕΚ'],
]

/** Bodies and policies a form may stand for; `undefined` for any other word. */
export const bodiesOf = (form: string): readonly string[] | undefined =>
  UNION.find(([, forms]) => forms.split(' ').includes(form))?.[0].split(' ')

/** Alphabets in which letters of lists are counted; where usage varies, each. */
export const LISTS = ['abcdefghijklm', 'абвгдежзиклм', 'абвгдежзийкл', 'абвгґдеєжз', 'αβγδεζηθ', 'أبجدهوزح', 'ابجدهوزح']
