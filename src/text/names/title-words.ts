/** Words that stand before a person's name, without the endings that cases give them. */
const TITLES =
  'president vice-president premier minister secretary chancellor senator governor mayor general colonel admiral major ' +
  'ambassador king queen prince princess pope sheikh ayatollah mr mrs ms dr prof professor judge justice congressman ' +
  'congresswoman spokesman spokeswoman spokesperson chairman chairwoman ceo director commissioner envoy leader ' +
  'prime vice deputy crown ' +
  'präsident ministerpräsident minister kanzler herr frau sprecher chef könig prinz richter botschafter gouverneur ' +
  'président présidente ministre chancelier chancelière général roi reine monsieur madame mme porte-parole ' +
  'presidente presidenta ministro ministra canciller señor señora sr sra portavoz rey ' +
  'generale signor signora portavoce chanceler senhor senhora ' +
  'prezydent kanclerz generał pan pani rzecznik prezident ministr premiér kancléř generál paní mluvčí ' +
  'presidentti ministeri pääministeri presiden menteri cumhurbaşkan başbakan bakan başkan sözcüsü statsminister ' +
  'президент премьер премьер-министр министр генерал господин госпожа посол посл сенатор губернатор канцлер корол ' +
  'секретарь секретар пресс-секретар лидер пан пані міністр прем’єр-міністр посол речник ' +
  'πρόεδρο πρωθυπουργό υπουργό κύριο ' +
  'الرئيس السيد السيدة الوزير الجنرال الشيخ الملك הנשיא השר הגנרל'

/** German writes a title as one word with what it is a title of: Außenministerin. */
const COMPOUND =
  /(?:präsident|minister|kanzler|chef|sprecher|sekretär|könig|prinz|richter|botschafter|gouverneur|meister|general)(?:in|en|s|n)?$/

/** Endings have no more letters: Präsidenten, президентом. */
const LONGEST_ENDING = 3

let titles: ReadonlySet<string> | undefined

/** Whether a word is a title or an office that stands before a name, in any case: President, Außenministerin, президента. */
export function isTitle(word: string): boolean {
  titles ??= new Set(TITLES.split(' '))
  const lower = word.toLowerCase()
  if (COMPOUND.test(lower)) return true
  for (let ending = 0; ending <= LONGEST_ENDING && lower.length - ending > 1; ending += 1) {
    const stem = lower.slice(0, lower.length - ending)
    if ((ending === 0 || stem.length > LONGEST_ENDING) && titles.has(stem)) return true
  }
  return false
}

/** The word that ends where a text does, a point and one space after it left out: Dr., M. */
export function lastWord(text: string): string {
  const end = text.slice(-40).replace(/\.?[ \u00a0]$/, '')
  return end.slice(Math.max(...[' ', '\u00a0', '\n', '«', '"', '“', '('].map((sign) => end.lastIndexOf(sign))) + 1)
}
