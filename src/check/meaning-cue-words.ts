/**
 * Words that say what must be, what may be, on what condition, how sure it is, and of whom; by language and kind.
 * Alternatives of a pattern.
 */
export const MEANING_CUES: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map<
  string,
  Readonly<Record<string, string>>
>([
  [
    'en',
    {
      duty: 'shall|must|should|ought|ha(?:s|ve|d|ving) to|require[ds]?|oblige[ds]?',
      leave: 'may|might|can|could|would|allowed|permitted',
      condition: 'unless|except(?:ing)?|if|only|until|provided|solely|partly|almost|nearly|at least|at most',
      doubt:
        'alleged(?:ly)?|reportedly|suspected|supposed(?:ly)?|so-called|accused|apparently|presumabl[ey]|possibl[ye]|probabl[ye]|likely|perhaps|claim(?:s|ed)?|former|would-be|self-proclaimed|de facto',
      woman: 'she|her|hers|herself',
      man: 'he|him|his|himself',
    },
  ],
  [
    'de',
    {
      duty: 'müss\\p{L}*|muss\\p{L}*|muß|soll\\p{L}*',
      leave: 'darf\\p{L}*|dürf\\p{L}*|durf\\p{L}*|kann|könn\\p{L}*|konnt\\p{L}*',
      condition: 'sofern|falls|wenn|außer|nur|bis|fast|mindestens|höchstens|teilweise',
      doubt:
        'angeblich\\p{L}*|mutmaßlich\\p{L}*|sogenannt\\p{L}*|vermeintlich\\p{L}*|offenbar|wohl|vermutlich\\p{L}*|möglich\\p{L}*|wahrscheinlich\\p{L}*|ehemalig\\p{L}*|früher\\p{L}*',
    },
  ],
  [
    'fr',
    {
      duty: 'doi(?:t|vent|s)|devra(?:it|ient)?|devront|devaient|devait|faut|faudra',
      leave: 'peu(?:t|vent|x)|pourra(?:it|ient)?|pourront|pouvai(?:t|ent)',
      condition: 'si|sauf|moins|excepté|seulement|jusqu|uniquement|presque|environ',
      doubt: 'présumée?s?|prétendue?s?|soi-disant|supposée?s?|probable\\p{L}*|possible\\p{L}*|ex|anciens?|anciennes?',
    },
  ],
  [
    'es',
    {
      duty: 'deb(?:e|en|erá|erán|ería|erían|ía|ían)|ha(?:y|n|) que',
      leave: 'pued(?:e|en)|podr(?:á|án|ía|ían)|podía[n]?',
      condition: 'si|salvo|excepto|solo|sólo|solamente|hasta|casi',
      doubt: 'presunt\\p{L}*|supuest\\p{L}*|llamad[oa]s?|probable\\p{L}*|posible\\p{L}*|ex|antigu[oa]s?',
    },
  ],
  [
    'ru',
    {
      duty: 'долж\\p{L}*|обязан\\p{L}*|следует|надлежит|необходимо|нужно|надо',
      leave: 'мож\\p{L}*|могут|мог\\p{L}*|вправе|разреш\\p{L}*',
      condition: 'если|кроме|исключением|только|лишь|пока|почти',
      doubt:
        'якобы|предполагаем\\p{L}*|подозрева\\p{L}*|вероятно|возможно|мнимо\\p{L}*|бывш\\p{L}*|предположительно|экс',
      woman: 'она|её|ее|ей|ней|неё',
      man: 'он|его|ему|нему|него',
    },
  ],
  [
    'uk',
    {
      duty: 'повин\\p{L}*|зобов\\p{L}*|мус\\p{L}*|слід|необхідно|треба',
      leave: 'мож\\p{L}*|міг|могл\\p{L}*|вправі|дозвол\\p{L}*',
      condition: 'якщо|крім|окрім|винятком|лише|тільки|поки|майже',
      doubt: 'нібито|ймовірн\\p{L}*|підозрюва\\p{L}*|можливо|колишн\\p{L}*|екс',
      woman: 'вона|її|їй|ній',
      man: 'він|його|йому|ньому',
    },
  ],
  [
    'zh',
    {
      duty: '必须|必須|应当|應當|应该|應該|须|須',
      leave: '可以|可能|能够|能夠|允许|允許',
      condition: '除非|如果|若|除外|除了|仅|僅|只|直到|几乎|幾乎',
      doubt: '涉嫌|据称|據稱|所谓|所謂|疑似|据报|據報|前任',
      woman: '她',
      man: '他(?!们|們)',
    },
  ],
  [
    'ja',
    {
      duty: 'なければならない|べき|義務',
      leave: 'できる|可能|かもしれない',
      condition: '限り|場合|除[きくい]|のみ|だけ|まで',
      doubt: '疑い|とされ|いわゆる|容疑|元(?=[\\p{Script=Han}])',
    },
  ],
  [
    'ar',
    {
      duty: 'يجب|ينبغي|يتعين|يلزم',
      leave: 'يمكن|يجوز|قد|ربما',
      condition: 'إلا|إذا|لو|باستثناء|فقط|حتى|ما لم',
      doubt: 'المزعوم\\p{L}*|مزعوم\\p{L}*|يزعم|المشتبه|يشتبه|السابق\\p{L}*',
    },
  ],
  [
    'he',
    {
      duty: 'חייב\\p{L}*|צריכ?\\p{L}*|מוטל',
      leave: 'עשוי\\p{L}*|יכול\\p{L}*|רשאי\\p{L}*|ייתכן',
      condition: 'אלא|אם|למעט|רק|עד',
      doubt: 'לכאורה|חשוד\\p{L}*|המכונה|לשעבר',
    },
  ],
])

/**
 * Money and shares, by sign or by word in the languages of our news: the same kind is the same word or sign. Alternatives
 * of a pattern.
 */
export const UNIT_CUES: Readonly<Record<string, string>> = {
  euro: '€|(?<!\\p{L})(?:euros?|eur|евро|євро|يورو|אירו)(?!\\p{L})|欧元|歐元|ユーロ|유로',
  dollar:
    '\\$|(?<!\\p{L})(?:dollars?|dólare?s?|dollari|usd|доллар\\p{L}*|долар\\p{L}*|دولار\\p{L}*|דולר\\p{L}*)(?!\\p{L})|美元|ドル|달러',
  pound: '£|(?<!\\p{L})(?:pounds?|pfund|gbp|фунт\\p{L}*)(?!\\p{L})|英镑|英鎊|ポンド',
  yuan: '(?<!\\p{L})(?:yuan|renminbi|rmb|cny|юан\\p{L}*)(?!\\p{L})|人民币|人民幣',
  rouble: '₽|(?<!\\p{L})(?:roubles?|rubles?|rubel|rub|рубл\\p{L}*)(?!\\p{L})|卢布|盧布|ルーブル',
  hundredth:
    '[%٪％]|(?<!\\p{L})(?:per ?cent|percents?|percentage|prozent\\p{L}*|pour cent|pourcent\\p{L}*|por ciento|per cento|por cento|процент\\p{L}*|відсот\\p{L}*|procent\\p{L}*)(?!\\p{L})|بالمئة|بالمائة|في المئة|في المائة|百分之',
}
