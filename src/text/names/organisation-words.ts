const WORDS =
  'ministry department bank company corporation corp inc ltd llc plc group university institute agency council commission ' +
  'committee court parliament congress senate party union association organization organisation federation fund foundation ' +
  'office bureau service services army navy police times post news press church club centre center school college hospital ' +
  'museum council league alliance board airlines motors industries house ' +
  'gmbh ag kg verein partei rat gericht behörde gesellschaft stiftung ' +
  'banque ministère société université conseil parti fondation cour banco ministerio universidad consejo partido fundación ' +
  'empresa tribunal banca ministero università consiglio partito fondazione ministério universidade conselho fundação ' +
  'ministerstwo uniwersytet rada partia fundacja spółka ministerstvo univerzita strana nadace ' +
  'министерство министерства министерстве банк банка университет институт комитет комитета совет совета партия партии фонд ' +
  'фонда союз компания компании группа ооо оао пао зао ао міністерство університет партія ' +
  'bakanlığı bankası üniversitesi partisi'

/** One word in German and its neighbours: Zentralbank, Verteidigungsministerium. */
const COMPOUND =
  /(?:bank|ministerium|universität|gesellschaft|partei|verband|konzern|behörde|gericht|universitet|partiet|departementet)$/

let words: ReadonlySet<string> | undefined

/** Whether a word of a name says that it is the name of an organisation: Bank, Ministry, GmbH, университет. */
export function isOrganisationWord(word: string): boolean {
  words ??= new Set(WORDS.split(' '))
  const lower = word.toLowerCase()
  return words.has(lower) || COMPOUND.test(lower)
}
