/* Words by language, primary subtags of BCP 47: data only, small letters, blanks between. */

/** Articles, and what marks a genitive: they change with the noun and say nothing by themselves. */
export const ARTICLES: ReadonlyMap<string, string> = new Map([
  ['en', 'a an the of'],
  ['de', 'der die das den dem des ein eine einen einem einer eines von vom im in zum zur am'],
  ['fr', 'le la les l d de du des un une au aux à'],
  ['es', 'el la los las un una unos unas de del al a'],
  ['it', 'il lo la i gli le l un uno una di del dello della dei degli delle d al allo alla ai agli alle'],
  ['pt', 'o a os as um uma de do da dos das ao à aos às no na nos nas'],
  ['nl', 'de het een van'],
  ['zh', '的 之'],
  ['ja', 'の'],
  ['ar', 'ال'],
  ['he', 'ה של את'],
])

/** Prepositions and conjunctions: who does what to whom hangs on them. */
export const RELATIONS: ReadonlyMap<string, string> = new Map([
  [
    'en',
    'to in by for against with from on at into over under about after before between among through during since towards toward within without via per upon as than and or but nor both either because although while that who which whose whom',
  ],
  [
    'de',
    'an auf aus bei durch für gegen hinter in mit nach neben ohne seit trotz über um unter vor während wegen zwischen als wie und oder aber sondern weil obwohl dass daß',
  ],
  ['fr', 'dans en par pour contre avec sur sous chez vers entre depuis pendant après avant et ou mais que qui dont où'],
  ['es', 'en por para contra con sobre bajo hacia entre desde durante tras y e o u pero que quien'],
  [
    'it',
    'in per contro con su sotto verso tra fra da dal dalla dai dalle nel nella nei nelle sul sulla e o ma che chi',
  ],
  ['pt', 'em por para contra com sobre sob entre desde durante após pelo pela pelos pelas e ou mas que quem'],
  ['nl', 'aan op uit bij door voor tegen in met na naar onder over tussen zonder sinds en of maar dat die als'],
  ['pl', 'w we na do od z ze za po przez dla o u przed przy pod nad między bez i oraz lub albo ale a że'],
  ['ru', 'в во на к ко от из с со у о об за по при для до через против между под над перед без и или но а что как'],
  ['uk', 'в у на до від з із зі о об за по при для через проти між під над перед без і й та або але а що як'],
  ['zh', '在 对 對 向 从 從 与 與 和 及 被 把 由 或 给 給 于 於 为 為 以 让 讓'],
  ['ja', 'は が を に で と も へ や'],
  ['ar', 'في من إلى على عن مع ضد بين و أو لكن أن إن'],
  ['he', 'על אל מן עם נגד בין או אבל כי'],
])

/** Verbs and pronouns that change with number, not with time: singular and plural, commas between the pairs. */
export const NUMBERS: ReadonlyMap<string, string> = new Map([
  ['en', 'is are, was were, has have, does do, its their, it they, this these, that those'],
  ['de', 'ist sind, war waren, wird werden, hat haben, wurde wurden, gilt gelten'],
  ['fr', 'est sont, était étaient, a ont, sera seront, avait avaient'],
  ['es', 'es son, está están, fue fueron, ha han, era eran'],
  ['it', 'è sono, ha hanno, era erano, viene vengono'],
  ['pt', 'é são, foi foram, está estão, tem têm'],
  ['nl', 'is zijn, was waren, heeft hebben, wordt worden'],
])

/** Languages in which adjectives and verbs change with a noun further away. */
export const INFLECTING = 'de fr es it pt nl pl cs ru uk tr ar he fa hu fi'
