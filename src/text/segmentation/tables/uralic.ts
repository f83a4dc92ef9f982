import type { LanguageTable } from '../language-table.ts'

export const finnish: LanguageTable = {
  titles: `esim ns nk ts mm tri toht prof maist lis ins kenr evl kapt luutn vrt ko po em puh mr mrs ms st dr toim
    ent nyk os fil maat kand lääk tekn engl ruots saks ransk ven`,
  numeric: `nro n n:o s ss art klo luk kpl tammik helmik maalisk huhtik toukok kesäk heinäk elok syysk lokak marrask
    jouluk k par no vol`,
  endable: `inc ltd co corp jr sr u.s d.c`,
  dates: `ekr jkr eKr jKr eaa jaa e.kr j.kr`,
  closing: `jne ym yms tms tm`,
  starters: `hän he se ne me minä sinä te tämä nämä tuo nuo hänen heidän sen niiden mutta ja tai sekä kun jos vaikka
    koska että joka jotka myös kuitenkin lisäksi siksi sitten nyt eilen tänään tällä tässä siellä täällä vuonna
    vuoden ennen jälkeen mukaan ei eivät on oli ovat olivat voi mitä kuka miksi miten missä milloin kaikki monet
    jotkut`,
  ordinals: 'month',
  months: `tammiku- helmiku- maalisku- huhtiku- toukoku- kesäku- heinäku- eloku- syysku- lokaku- marrasku- jouluku-`,
  vowels: true,
}

export const hungarian: LanguageTable = {
  titles: `dr prof id ifj özv gr br st szt pl ill kb ún tkp vö ld vmint azaz ker szerk ford mr mrs ms tul bp ezr
    alez vőrgy fhdgy hdgy u.i uő eng ang ném fr or lat gör`,
  numeric: `sz old o bek pont art cikk par fej köt évf jan febr márc ápr máj jún júl aug szept okt nov dec tel no
    vol`,
  endable: `kft rt zrt nyrt bt inc ltd co corp jr u.s d.c u.i`,
  dates: `i.e i.sz kr.e kr.u`,
  closing: `stb`,
  starters: `a az ez egy ő ők ezek azok mi ti én te ezt azt ennek annak itt ott és de vagy ha mert hogy mint amikor
    amíg bár noha azonban ezért tehát majd már még csak is nem sem minden sok néhány ki mit hol miért hogyan mikor
    milyen szerinte tegnap ma most később után előtt között`,
  ordinals: 'month',
  months: `január- február- március- április- május- június- július- augusztus- szeptember- október- november-
    december- század- évfolyam-`,
  closers: '«',
  openers: '„',
  vowels: true,
}

export const estonian: LanguageTable = {
  titles: `dr prof hr pr prl mag dots akad kol kpt ltn mjr st nn n.ö n-ö s.t st s.o t.n näit nt vt vrd u umb ca lp
    kd snd surn mr mrs ms ingl saks ld pst`,
  numeric: `nr lk art p lg ptk kd kl jaan veebr apr aug sept okt nov dets tel no vol`,
  endable: `as oü inc ltd co corp jr u.s d.c`,
  dates: `e.kr p.kr e.m.a m.a.j eKr pKr a`,
  closing: `jne jms jmt vms jt`,
  starters: `see need ta tema nad nemad me meie ma mina sa sina te teie selle nende oma aga ja või kui sest et kuid
    ning kuna kuigi samas siis nüüd täna eile seal siin pärast enne järgi ka ei on oli olid võib mis kes kus miks
    kuidas millal kõik paljud mõned`,
  ordinals: 'month',
  months: `jaanuar- veebruar- märts- aprill- mai mail juuni- juuli- august- septemb- oktoob- novemb- detsemb-`,
  closers: '“',
  vowels: true,
}
