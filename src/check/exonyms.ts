import { fold } from '../domain/transliteration.ts'
import { remembered } from './remembered.ts'

/**
 * Places, peoples and bodies whose names are other words in other languages, in Latin letters without marks: names of one
 * line are the same. Countries are not among them, see {@link countriesOf}. Beginnings of words.
 */
const NAMES: readonly string[] = [
  'beijin peking pekin pechin pequi',
  'vienna wien vien ven viede becs viena',
  'geneva genf genev ginevra zenev zheneva',
  'munich munchen monac mnich myunhen monachi',
  'cologne koln colonia kolin keln kelnu',
  'prague prag prah',
  'florenc firenz florenz flore',
  'hague haag haye haia aja haga gaag haagi',
  'athen afin ateny atin atene',
  'warsaw warsch varsov wars varsh vars',
  'lisbon lissab lisboa lisaab',
  'danube donau duna dunaj dunav danubi',
  'earth erde terre tierra terra zeml ziemi jorden dunya maan bumi',
  'moravi mahr maehr morav maar stormahr grossmahr velkomorav',
  'bavar bayer bayr bavier baier bavor bawar bavier baijer',
  'bohem bohm cech czech cesk',
  'rome roma roman rom romisch rim rimsk rzym rzim room rooma romains',
  'alps alpes alpen alpi alpy alpe alper alp',
  'troy troie troia troja troya truva troijan trojan troyan',
  'danub donau tonav tuna nawa',
  'mediterran mittelmeer valimer medelhav stredozem srodziemn sredizem akdeniz',
  'silicon silikon silic piilaaks kremow krzemow kremnie kremik',
  'africa afrique afrika afryk afrik',
  'asia asie asien azja azi aasia asya',
  'guine nugini ginea gine gwine gvine',
  'iberi iber pyren hispan',
  'latin latein latyn lateina lotyn',
  'america states ameri amerik usa etats unis estados unidos stati uniti vereinigt staat ssha soedin stat stanach spojen sjedi abd birlesik yhdysval serikat forenta',
  'united unis unidas unidos unite unito uniti vereint vereinigt edinen obedinen zjednocz spojen forenade forenta yhdist birles bersatu perserikat objed soedin korolev krolest',
  'nations nation nazion nacion nacoes naci organ narod milletl kansak bangsa vn oon',
  'kingdom konigr royaum reino regno krol kralov krallig kerajaan korolev britan',
  'england angle inglat inghil anglia angli ingilt engel inggris engla britan english engl',
  'scotlan schott ecoss scozi escoc szkoc skots skoc skotl iskoc shotland',
  'wales gall gales wali uels',
  'britain brita gross grand gran bret velk wielk vel buyuk storb inggr iso',
  'hungar ungar hongr uhe vengr macar madar unkar wegi ungher',
  'greek grec grie greqo yunan recki kreik yunani grek',
  'dutch holl nether nederl niderl nieder pays paes holand alank hollan beland nizoz olanda paisesb',
  'german alleman allema aleman nem tysk saks jerman alman tedesc deutsch',
  'europ evrop avrup eur unia union',
  'north nord norte norr sever polno kuzey pohjo utara pivni',
  'south sud sur sul syd yuzh polud guney etela selatan jih juz pivden',
  'east ost est orient orien ori vost vych dogu ita timur wschod osten vychod oster',
  'west ouest oeste ovest vast zap zach bati lansi barat occ',
  'middle moyen nah medio mell bliz blis blizh orta lahi timur stred srodk central mitt',
  'sea meer mer mar mare hav mor morz deniz meri laut',
  'lake see lac lago sjo jez jezer ozer gol jarvi danau',
  'new neu nouv nuev nuov nova novo nov now nya yeni uusi baru',
  'great gross grand gran velk wielk vel buyuk stora suur besar iso',
  'saint sankt san sao sv sw svat aziz st santo swiet pyha santa',
  'church kirch eglis igles chies igrej kosc kirk kyrk cerk gereja',
  'war krieg guerr guer wojn vojn valk voin krig savas sota perang vala svet',
  'world welt mond mund mond swiat svet mir varld duny maail dunia',
  'french france franc franz frants frans fransiz ransk pranci perancis francu francouz',
  'romania romanian rumani rumun rumyn roumani rumani ruman romen',
  'chin cinese kina kines kitay kitai kiina tiongk cinsk',
  'thai tailan taylan tajsk tajland tayland tays',
  'slav eslav slaw slovan slavy slaavi',
  'slovak eslovac slowak slovac slovaqu slovensk slovaac',
  'korea corea coree corei korej kore',
  'japan japon giapp jepang yapon yaponi',
  'russi rusi rusk ruso ross rosi rosj rosy rusy venaj ryss ruski',
  'moscow moskau moscou mosca moscu moskv moskw moskova mosko',
  'spain spani espagn espan spagn spanel hiszpan ispan espanj spanyol',
  'swede swedi schwed sued suec svez szwed sven sverig shved svets isvec ruots',
  'swiss switz schweiz suis suiz svizz szwajc svyc shveyc isvicre sveits swis',
  'egypt agypt egipt egit misir mesir aegypt',
  'turk turqu turch turc turec',
  'india indien indisch inde hind intia intial indie indii indis indi',
  'morocc marok maroc marruec marroc maghrib fasli',
  'cypr zyper zypr chypr chipr cipro kypr kibri kipr tsypr sipru',
  'leban liban libn lubnan liivan livan',
  'norw noruec norveg norweg nors norg norv norj norjal',
  'denm danis danem dinam danim dansk dania tansk danm dane dann danimar',
  'finn finl suom fins finsk',
  'poland polish pologn polon polen poln pols polac puola lehis polak polsk',
  'eston estl estl viro virol',
  'latvi lettl lettis lotw lotew lotys letton leton',
  'lithu litau lituan lietuv litew litev litov liett litv',
  'georg gruz georgi gurc',
  'croat kroat hrvat croaz croac chorw hirvat khorv horvat chorv hrvats',
  'montene cernoh czarnog chernog karadag crna',
  'bulgar bolgar',
  'pyongy pjong fenyan phen pheny pchong pchjong piongy pjonjan phyong',
  'hong honk gonkong gonk xiang',
  'kiev kyiv kiew kijo kiov kyje kyyi',
  'brussel bruss bruxel bruksel brusel bryssel bryussel bruks brysel',
  'napl neap napol',
  'venic vened venis venet venez wenec venetsi benat',
  'copenh kopenh kobenh kodan koop kopeng',
  'jerus gerus yerus ierus kudus',
  'cairo kair kahir kairo qahir',
  'alep halep halab',
  'nurem nurn norim nurnb',
  'aach aix aquis akwiz',
  'lviv lwow lemb lvov leop',
  'krak crac',
  'seoul seul soul soeul',
  'tehr teher tegeran tahran teran',
  'cape kap capo cabo citta ciudad kapst kapsk keypt keyptau',
  'austri oster autrich oestr avstr rakou itaval avust niederoster oberoster rakus',
  'hispan latein latin latino',
  'ocean ozean oceano okean okyanus samudra valtam oceaa',
  'pacific pazifi stille tih tikh tich pasifik tyyn spokoj',
  'black schwarz noir negr ner pret svart czarn cern chern chorn kara musta hitam nero mauro',
  'white weiss blanc blanco bianc branc vit bial bil bel bil beyaz valk putih belyy',
  'red rot rouge roj ross verm rod czerw cerv krasn cherv kizil puna merah',
  'green grun vert verd gron ziel zel zelen yesil vihr hijau',
  'river fluss fleuv rio fium riv rzek reka rek richk nehr joki sungai flod',
  'mount berg mont monte monta gora gor hora dag vuor gunung bjerg montan',
  'island insel isla isola ilha wysp ostrov ostriv ada saar pulau iles ile',
  'city stadt ville ciud citt cidad miast mest mist gorod sehr kaupun kota stad',
  'state staat etat estad stat pans panstw stat derzh gos devlet valtio negara valtion',
  'mexi meks mexq mejic',
  'canad kanad',
  'ireland irland irsk irlann irish irisch iers eire',
  'emirat emira emiir birleik',
  'brazi brasi bresi',
  'greec griech grec greci grecj reck grets yunan kreik grek gretsi',
  'union unie unio unii soyuz birl liitto uniun',
  'portug purtug',
  'scandin skand escand',
  'balkan balcan',
  'caucas kaukas kavkaz cauca kafkas',
  'siber sibir sibe syber',
  'crime krim krym crim kirim',
  'donba donbas',
  'saxon sachs saxe sajon sasson sakso sask saks',
  'pruss preuss prus prui',
  'flem flander fland flamm vlaam flam',
  'jew jud juif juiv judi ebre ebra jude zyd zid yevr evre yahud juut',
  'king konig roi rey re rei krol kral korol kung kunin raja',
]

let lines: ReadonlyMap<string, readonly number[]> | undefined

/** The lines of the table that have the beginning of a word. */
const linesOf = remembered(readLines)

function readLines(letters: string): readonly number[] {
  if (!lines) {
    const table = new Map<string, number[]>()
    for (const [line, names] of NAMES.entries())
      for (const name of names.split(' ')) table.set(name, [...(table.get(name) ?? []), line])
    lines = table
  }
  const found: number[] = []
  for (let length = 2; length <= letters.length; length += 1) found.push(...(lines.get(letters.slice(0, length)) ?? []))
  return found
}

/** Whether two words, folded, may be the names of one place in two languages. */
export function mayBeExonyms(one: string, other: string): boolean {
  const here = linesOf(one, '')
  return here.length > 0 && linesOf(other, '').some((line) => here.includes(line))
}

/** Codes of states whose names have a word with so long a beginning. In letters. */
const STEM = 4
const countries = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>()

/** Codes of the states that a word, folded, names in a language, whatever its ending; from the runtime's own tables. */
export function countriesOf(letters: string, language: string): ReadonlySet<string> | undefined {
  let table = countries.get(language)
  if (!table) {
    table = readCountries(language)
    countries.set(language, table)
  }
  return table.get(letters.slice(0, STEM))
}

/** States of which news in all languages speaks; the rest have names that are alike. */
const CODES =
  'DE FR GB US ES IT AT CH HU GR HR FI NL BE SE NO DK PL CZ RU UA BY GE AM JP CN KR KP IN EG JO MA DZ LB SY TR CY AL EE LV LT ZA NZ IE IS VA CI TD GN CM BR QA'

function readCountries(language: string): ReadonlyMap<string, ReadonlySet<string>> {
  const table = new Map<string, Set<string>>()
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  for (const code of CODES.split(' '))
    for (const word of names.of(code)?.match(/\p{L}[\p{L}\p{M}]{3,}/gu) ?? []) {
      const stem = fold(word.toLowerCase()).slice(0, STEM)
      const same = table.get(stem)
      if (same) same.add(code)
      else table.set(stem, new Set([code]))
    }
  return table
}

/** What stands before a place in one word with it: Nordkorea, Neufrankreich, Sydafrika, Etelä-Afrikka. */
const BEFORE_PLACE =
  /^(?:neu|nord|sud|syd|ost|west|ober|nieder|gross|mittel|zentral|inner|alt|ny|vast|sor|etela|pohjois|keski|uude)(?=[a-z]{4})/

/** Whether two words, folded, may be names of one place or state in their languages, alone or behind what tells a part of it. */
export function mayBeOnePlace(one: string, from: string, other: string, to: string): boolean {
  const [here, there] = [one.replace(BEFORE_PLACE, ''), other.replace(BEFORE_PLACE, '')]
  return isOnePlace(one, from, other, to) || ((here !== one || there !== other) && isOnePlace(here, from, there, to))
}

function isOnePlace(one: string, from: string, other: string, to: string): boolean {
  if (mayBeExonyms(one, other)) return true
  const [here, there] = [countriesOf(one, from), countriesOf(other, to)]
  return here !== undefined && there !== undefined && [...here].some((code) => there.has(code))
}
