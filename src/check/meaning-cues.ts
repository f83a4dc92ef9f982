import { baseLanguage } from '../domain/tag.ts'
import type { Side } from './pair.ts'
import { readNumbers } from './read-numbers.ts'
import { wordedNumbers } from './worded-numbers.ts'

const words = (list: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}])(?:${list})(?![\\p{L}\\p{M}])`, 'giu')
const signs = (list: string): RegExp => new RegExp(list, 'gu')

/** Words that say what must be, what may be, on what condition, how sure it is, and of whom; by language and kind. */
const CUES = new Map<string, Readonly<Record<string, RegExp>>>([
  [
    'en',
    {
      duty: words('shall|must|should|ought|ha(?:s|ve|d|ving) to|require[ds]?|oblige[ds]?'),
      leave: words('may|might|can|could|would|allowed|permitted'),
      condition: words('unless|except(?:ing)?|if|only|until|provided|solely|partly|almost|nearly|at least|at most'),
      doubt: words(
        'alleged(?:ly)?|reportedly|suspected|supposed(?:ly)?|so-called|accused|apparently|presumabl[ey]|possibl[ye]|probabl[ye]|likely|perhaps|claim(?:s|ed)?|former|would-be|self-proclaimed|de facto',
      ),
      woman: words('she|her|hers|herself'),
      man: words('he|him|his|himself'),
    },
  ],
  [
    'de',
    {
      duty: words('müss\\p{L}*|muss\\p{L}*|muß|soll\\p{L}*'),
      leave: words('darf\\p{L}*|dürf\\p{L}*|durf\\p{L}*|kann|könn\\p{L}*|konnt\\p{L}*'),
      condition: words('sofern|falls|wenn|außer|nur|bis|fast|mindestens|höchstens|teilweise'),
      doubt: words(
        'angeblich\\p{L}*|mutmaßlich\\p{L}*|sogenannt\\p{L}*|vermeintlich\\p{L}*|offenbar|wohl|vermutlich\\p{L}*|möglich\\p{L}*|wahrscheinlich\\p{L}*|ehemalig\\p{L}*|früher\\p{L}*',
      ),
    },
  ],
  [
    'fr',
    {
      duty: words('doi(?:t|vent|s)|devra(?:it|ient)?|devront|devaient|devait|faut|faudra'),
      leave: words('peu(?:t|vent|x)|pourra(?:it|ient)?|pourront|pouvai(?:t|ent)'),
      condition: words('si|sauf|moins|excepté|seulement|jusqu|uniquement|presque|environ'),
      doubt: words(
        'présumée?s?|prétendue?s?|soi-disant|supposée?s?|probable\\p{L}*|possible\\p{L}*|ex|anciens?|anciennes?',
      ),
    },
  ],
  [
    'es',
    {
      duty: words('deb(?:e|en|erá|erán|ería|erían|ía|ían)|ha(?:y|n|) que'),
      leave: words('pued(?:e|en)|podr(?:á|án|ía|ían)|podía[n]?'),
      condition: words('si|salvo|excepto|solo|sólo|solamente|hasta|casi'),
      doubt: words('presunt\\p{L}*|supuest\\p{L}*|llamad[oa]s?|probable\\p{L}*|posible\\p{L}*|ex|antigu[oa]s?'),
    },
  ],
  [
    'ru',
    {
      duty: words('долж\\p{L}*|обязан\\p{L}*|следует|надлежит|необходимо|нужно|надо'),
      leave: words('мож\\p{L}*|могут|мог\\p{L}*|вправе|разреш\\p{L}*'),
      condition: words('если|кроме|исключением|только|лишь|пока|почти'),
      doubt: words(
        'якобы|предполагаем\\p{L}*|подозрева\\p{L}*|вероятно|возможно|мнимо\\p{L}*|бывш\\p{L}*|предположительно|экс',
      ),
      woman: words('она|её|ее|ей|ней|неё'),
      man: words('он|его|ему|нему|него'),
    },
  ],
  [
    'uk',
    {
      duty: words('повин\\p{L}*|зобов\\p{L}*|мус\\p{L}*|слід|необхідно|треба'),
      leave: words('мож\\p{L}*|міг|могл\\p{L}*|вправі|дозвол\\p{L}*'),
      condition: words('якщо|крім|окрім|винятком|лише|тільки|поки|майже'),
      doubt: words('нібито|ймовірн\\p{L}*|підозрюва\\p{L}*|можливо|колишн\\p{L}*|екс'),
      woman: words('вона|її|їй|ній'),
      man: words('він|його|йому|ньому'),
    },
  ],
  [
    'zh',
    {
      duty: signs('必须|必須|应当|應當|应该|應該|须|須'),
      leave: signs('可以|可能|能够|能夠|允许|允許'),
      condition: signs('除非|如果|若|除外|除了|仅|僅|只|直到|几乎|幾乎'),
      doubt: signs('涉嫌|据称|據稱|所谓|所謂|疑似|据报|據報|前任'),
      woman: signs('她'),
      man: signs('他(?!们|們)'),
    },
  ],
  [
    'ja',
    {
      duty: signs('なければならない|べき|義務'),
      leave: signs('できる|可能|かもしれない'),
      condition: signs('限り|場合|除[きくい]|のみ|だけ|まで'),
      doubt: signs('疑い|とされ|いわゆる|容疑|元(?=[\\p{Script=Han}])'),
    },
  ],
  [
    'ar',
    {
      duty: words('يجب|ينبغي|يتعين|يلزم'),
      leave: words('يمكن|يجوز|قد|ربما'),
      condition: words('إلا|إذا|لو|باستثناء|فقط|حتى|ما لم'),
      doubt: words('المزعوم\\p{L}*|مزعوم\\p{L}*|يزعم|المشتبه|يشتبه|السابق\\p{L}*'),
    },
  ],
  [
    'he',
    {
      duty: words('חייב\\p{L}*|צריכ?\\p{L}*|מוטל'),
      leave: words('עשוי\\p{L}*|יכול\\p{L}*|רשאי\\p{L}*|ייתכן'),
      condition: words('אלא|אם|למעט|רק|עד'),
      doubt: words('לכאורה|חשוד\\p{L}*|המכונה|לשעבר'),
    },
  ],
])

/** Money and shares, by sign or by word in the languages of our news: the same kind is the same word or sign. */
const UNITS: Readonly<Record<string, RegExp>> = {
  euro: /€|(?<!\p{L})(?:euros?|eur|евро|євро|يورو|אירו)(?!\p{L})|欧元|歐元|ユーロ|유로/giu,
  dollar:
    /\$|(?<!\p{L})(?:dollars?|dólare?s?|dollari|usd|доллар\p{L}*|долар\p{L}*|دولار\p{L}*|דולר\p{L}*)(?!\p{L})|美元|ドル|달러/giu,
  pound: /£|(?<!\p{L})(?:pounds?|pfund|gbp|фунт\p{L}*)(?!\p{L})|英镑|英鎊|ポンド/giu,
  yuan: /(?<!\p{L})(?:yuan|renminbi|rmb|cny|юан\p{L}*)(?!\p{L})|人民币|人民幣/giu,
  rouble: /₽|(?<!\p{L})(?:roubles?|rubles?|rubel|rub|рубл\p{L}*)(?!\p{L})|卢布|盧布|ルーブル/giu,
  hundredth:
    /[%٪％]|(?<!\p{L})(?:per ?cent|percents?|percentage|prozent\p{L}*|pour cent|pourcent\p{L}*|por ciento|per cento|por cento|процент\p{L}*|відсот\p{L}*|procent\p{L}*)(?!\p{L})|بالمئة|بالمائة|في المئة|في المائة|百分之/giu,
}

/**
 * What a text says of duty, leave, condition, doubt, man and woman, money, shares and numbers in words, as a sorted list
 * of kinds: one translation of a sentence has the list that another has. Numbers in words up to one are left out: they
 * are articles. What we have no words for, in a language we know none of, is not in the list.
 */
export function meaningCues({ text, language }: Side): readonly string[] {
  const base = baseLanguage(language)
  const kinds = Object.entries(CUES.get(base) ?? {}).flatMap(([kind, cue]) => [...text.matchAll(cue)].map(() => kind))
  const units = Object.entries(UNITS).flatMap(([unit, sign]) => (text.search(sign) >= 0 ? [unit] : []))
  const digits = new Set(readNumbers(text, base).flatMap(({ values }) => values))
  const numbers = [...wordedNumbers(text, base).values].filter((value) => value > 1 && !digits.has(value))
  return [...kinds, ...units, ...numbers.map(String)].sort()
}
