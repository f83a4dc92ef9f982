/** Words for the parts of a whole, by language: halves, thirds, quarters, fifths, tenths. `*` takes any ending. */
const PARTS = new Map<string, string>([
  ['en', 'half/halves third/thirds quarter/quarters fifth/fifths tenth/tenths'],
  ['de', 'hälfte/halb/halbe/halber/halben/halbes drittel/dritteln viertel/vierteln fünftel/fünfteln zehntel/zehnteln'],
  ['fr', 'moitié/demi/demie tiers quart/quarts cinquième/cinquièmes dixième/dixièmes'],
  ['es', 'mitad/medio/media tercio/tercios/tercera cuarto/cuartos/cuarta quinto/quintos/quinta décimo/décima'],
  ['it', 'metà/mezzo/mezza terzo/terzi quarto/quarti quinto/quinti decimo/decimi'],
  ['pt', 'metade/meio/meia terço/terços quarto/quartos quinto/quintos décimo/décimos'],
  ['nl', 'helft/half/halve derde kwart vijfde tiende'],
  ['sv', 'hälften/halv/halva/halvt tredjedel/tredjedelar fjärdedel/fjärdedelar femtedel/femtedelar tiondel/tiondelar'],
  [
    'pl',
    'połowa/połowę/połowy/połowie/pół trzecia/trzecie/trzecią ćwierć/czwarta/czwarte/czwartą piąta/piąte/piątą dziesiąta/dziesiąte',
  ],
  [
    'cs',
    'polovina/polovinu/poloviny/půl třetina/třetinu/třetiny čtvrtina/čtvrtinu/čtvrtiny/čtvrt pětina/pětinu/pětiny desetina/desetinu',
  ],
  [
    'ru',
    'половина/половину/половины/половиной/пол треть/трети/третью/третей четверть/четверти/четвертью пятая/пятую/пятых десятая/десятую/десятых',
  ],
  [
    'uk',
    "половина/половину/половини/половиною/пів третина/третину/третини чверть/чверті п'ята/п'яту/п'ятих десята/десяту",
  ],
  ['tr', 'yarısı/yarı/yarım/buçuk üçte çeyrek/çeyreği/dörtte beşte onda'],
  ['ar', 'نصف ثلث/ثلثي/ثلثا/الثلث ربع/الربع خمس عشر'],
  ['fa', 'نصف/نیم/نیمی ثلث/سوم ربع/چهارم پنجم دهم'],
  ['id', 'setengah/separuh sepertiga seperempat seperlima sepersepuluh'],
])
const DENOMINATORS = [2, 3, 4, 5, 10]

const tables = new Map<string, ReadonlyMap<string, number>>()

/** Into how many parts a word (lower case) divides a whole; `undefined` when it is no such word. */
export function partsOf(word: string, language: string): number | undefined {
  let table = tables.get(language)
  if (!table) {
    const lists = PARTS.get(language)?.split(' ') ?? []
    table = new Map(
      lists.flatMap((forms, index) => forms.split('/').map((form) => [form, DENOMINATORS[index]!] as const)),
    )
    tables.set(language, table)
  }
  return table.get(word)
}

/** A share as other texts say it: ⅔ is 0.67, 66, 66.7 or 67 per cent. */
export function asPercentages(share: number): readonly number[] {
  const percent = Number((100 * share).toPrecision(12))
  return [share, percent, Math.floor(percent), Math.round(percent), Math.round(10 * percent) / 10]
}

const WITH_HALF = new Map([
  ...['eineinhalb', 'anderthalb', 'полтора', 'полторы', 'полутора', 'півтора', 'półtora', 'półtorej'].map(
    (word) => [word, 1.5] as const,
  ),
  ['zweieinhalb', 2.5],
  ['dreieinhalb', 3.5],
  ['viereinhalb', 4.5],
  ['fünfeinhalb', 5.5],
  ['sechseinhalb', 6.5],
  ['siebeneinhalb', 7.5],
  ['achteinhalb', 8.5],
  ['neuneinhalb', 9.5],
  ['zehneinhalb', 10.5],
])

/** A number and a half in one word: anderthalb, полтора. */
export const withHalf = (word: string): number | undefined => WITH_HALF.get(word)

/** "… and a half" after a number or after its scale word: 9 miliardi e mezzo, 9½, 9 buçuk milyar. */
export const AND_A_HALF =
  /^(?:½|[\s\u00a0](?:and a half|und ein(?:e|en)? halbe?[nrs]?|et demie?|y medi[oa]|e mezz[oa]|e mei[oa]|i pół|a půl|en een half|och en halv|с половиной|з половиною|buçuk|و\s?نصف|و\s?نیم)(?![\p{L}\p{M}]))/u
