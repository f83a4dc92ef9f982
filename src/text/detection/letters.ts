import type { Tag } from '../../domain/tag.ts'
import type { Worths } from './word-table.ts'

/**
 * Letters that tell languages of one script apart, by language, the most frequent first. For Latin script those outside
 * ASCII; for Cyrillic, Arabic and the rest those that not every language of the script uses. Upper case is read as lower.
 */
const LETTERS: readonly string[] = [
  'de üäöß',
  'en éï',
  'nl ëéïóèöü',
  'af ëêéôïîûöè',
  'sv äåöé',
  'da øåæé',
  'nb åøæéòôó',
  'nn åøæéòôóè',
  'is áíðöéóþúýæ',
  'fo áíðøóúýæ',
  'lb éäëüöô',
  'fr éàèêçôîûâùœïëæ',
  'es óíáéñúü',
  'pt ãáçéíóêõúâàô',
  'gl óíáéñúï',
  'ca àéèóíòçúïü·l',
  'it àèùòìéîó',
  'ro ăîâșțşţ',
  'oc òàèéçíáóúïü',
  'la æœëāēīōū',
  'ht èòé',
  'pl łóąęśżćńź',
  'cs íáěéýřčžšůúťďňó',
  'sk áíéýčžšťúľňôďóäŕĺ',
  'sl čšžćđ',
  'hr čšžćđ',
  'bs čšžćđ',
  'sr-Latn čšžćđ',
  'fi äöåšž',
  'et äõüöšž',
  'hu áéöóőüíúű',
  'lv āīēšūņļžčģķ',
  'lt ėšųžįąčęūé',
  'ga áéíóú',
  'gd òàèìùé',
  'cy ŵŷâêôîïûöë',
  'eu ñüç',
  'mt ħżġċàèìòù',
  'sq ëç',
  'eo ĉĝŭŝĵĥ',
  'tr ışüğçöîâû',
  'az əıışüğçö',
  'uz ʻʼ‘',
  'tk ýäüşňöçž',
  'ku êîşûç',
  'vi àđáạảãâầấậẩẫăằắặẳẵèéẹẻẽêềếệểễìíịỉĩòóọỏõôồốộổỗơờớợởỡùúụủũưừứựửữỳýỵỷỹ',
  'yo ọẹṣóàáéèíìúùńǹ',
  'ig ụọịṅńé',
  'ha ƙɗɓƴ',
  'st ôêš',
  'tn šêô',
  'mi āēīōū',
  'tl ñ',
  'id é',
  'jv éèê',
  'su éëö',
  'ru иыьяюйщэёъ',
  'uk иіьїяєйющґʼ',
  'be іыьяўйёюэ',
  'bg иъящйюь',
  'mk ијљќњџѓѕ',
  'sr ијћњљђџ',
  'kk ыіиәқңғүұөһйьяюэщёъ',
  'ky ыиүөңйьяюэщёъ',
  'tt ыәиүңөһҗйьяюэщёъ',
  'mn иөүэйыьяёюъщ',
  'tg иӣӯҳқҷғйяюъэё',
  'ar يةأىإءئؤكآ',
  'fa یکگپچآژءئأؤة',
  'ur ہیکےںھآگپٹچئڑڈأؤءۃژ',
  'ps هېیيکپګړۍځچڅډښټگږڼئژآ',
  'ckb ەیێۆکپگڕچڵئڤژ',
  'ug ىەۇىئېۈگۆكپڭچژۋيغ',
  'sd يجڪ۾ڻٿگڀٽٻپهڏچڌءڳڄئآڊٺڦڇڙڱڃ',
  'he יוהלר',
  'yi יוהלרײױװאַאָפֿײַ',
  'hi ैंड़ढ़़ँौ',
  'mr ळंैॉऱऍ',
  'ne ैंँौॅ',
  'am ውሉሮጵቀህ',
  'ti ኣዩኢክቲዝኩ',
]

/** A letter's rate in a language by its place: the first about 3 %. */
const rate = (rank: number): number => 0.03 / (rank + 1)

/** What a letter of another language's alphabet costs: it may stand in a name. Natural logarithm. */
const FLOOR = -11

/** What each letter is worth to languages over one of another alphabet: place of the language and worth, in turn. */
export function buildLetters(languages: readonly Tag[]): ReadonlyMap<string, Worths> {
  const places = new Map(languages.map((language, place) => [language, place]))
  const letters = new Map<string, number[]>()
  for (const row of LETTERS) {
    const [language, alphabet] = row.split(' ') as [Tag, string]
    const place = places.get(language)
    if (place === undefined) continue
    for (const [rank, letter] of [...alphabet].entries()) {
      const worths = letters.get(letter) ?? []
      letters.set(letter, worths)
      if (worths.at(-2) !== place) worths.push(place, Math.log(rate(rank)) - FLOOR)
    }
  }
  return letters
}
