import type { LanguageTable } from '../language-table.ts'

export const polish: LanguageTable = {
  titles: `dr prof mgr inż hab dr.hab lek doc gen bryg dyw płk ppłk mjr kpt por ppor sierż kmdr adm wadm kadm ks bp
    abp kard o śp św bł ul al pl os tzw tzn np m.in in inn ok por zob wg ww wym dot tj jw red wyd pod.red oprac tłum
    przeł min wicemin dyr nacz sekr mec sędz asp nadkom podkom kom insp pow woj gm dz sp pt ps ang niem fr franc ros
    łac gr wł hiszp ukr biał czes ur zm śrdn mr mrs ms st p b.prez dow zast kier`,
  numeric: `nr art ust pkt par § s str t tab rys poz lit zał rozdz dz vol kl godz stycz lut kwiet sierp wrz paź
    listop grudz tel no`,
  endable: `s.a sp.z.o.o z.o.o sp.k sp.j inc ltd co corp jr u.s proc ha zł gr tys mln mld bm br ub r.b r.ub cdn im`,
  dates: `r rr w ww n.e p.n.e przed.chr po.chr`,
  closing: `itd itp etc`,
  months: `stycz- lutego lutym marca marcu kwiet- maja maju czerwc- lipca lipcu sierp- wrześ- paźdz- listopad- grud-`,
  starters: `w we na do z ze od po przed przez dla o u za nad pod przy między według wobec bez oprócz mimo podczas
    to ten ta te ci tego tej tych on ona ono oni one jego jej ich my wy ja ty nasz mój i a ale lecz jednak oraz lub
    albo gdy kiedy jeśli jeżeli choć chociaż ponieważ bo że żeby aby jak także również też ponadto dlatego więc
    zatem tak nie już jeszcze teraz wtedy potem później wczoraj dziś dzisiaj tam tutaj tu kto co gdzie dlaczego czy
    jaki który wszyscy wielu niektórzy każdy jest są był była było byli może`,
  ordinals: 'month',
  closers: '«',
  openers: '„',
  vowels: true,
}

export const czech: LanguageTable = {
  titles: `dr prof doc ing arch mgr bc judr mudr phdr rndr thdr csc gen plk pplk mjr kpt por npor čet sv st p pí sl
    tzv tj tzn např resp cca ca zvl zejm popř příp ap srov viz vyd odd nám ul tř min mil býv angl něm fr franc rus
    lat řec špan ital slov mr mrs ms msgre mons kard red ed překl ev odst.ev nar zemř spol tel.č vč`,
  numeric: `č čís čl odst písm s str tab obr kap par roč tel led ún břez dub květ červ srp září říj list pros vol no
    hod`,
  endable: `a.s s.r.o spol.s.r.o v.o.s k.s o.p.s z.s inc ltd co corp jr u.s kč tis mil mld`,
  dates: `n.l př.n.l př.kr po.kr r stol`,
  closing: `atd apod aj`,
  months: `ledna lednu únor- březn- dubna dubnu květn- červn- červenc- srpna srpnu září říjn- listopad- prosin-
    století`,
  starters: `v ve na do z ze od po před přes pro o u za nad pod při mezi podle proti bez kromě během to ten ta ty ti
    tento tato toto tyto on ona ono oni jeho její jejich my vy já ty náš můj i a ale avšak však nebo či když pokud
    kdyby ačkoli protože neboť že aby jak jako také rovněž navíc proto tedy tak ne už již ještě teď nyní tehdy potom
    pak později včera dnes tam zde tady kdo co kde proč zda jaký který všichni mnozí někteří každý je jsou byl byla
    bylo byli může`,
  ordinals: 'month',
  closers: '“‘«',
  openers: '„',
}

export const slovak: LanguageTable = {
  titles: `dr prof doc ing arch mgr bc judr mudr phdr rndr paeddr thdr csc gen plk pplk mjr kpt por npor sv st p sl
    tzv tzn t.j tj napr resp cca ca zv najmä popr príp porov por viď vyd odd nám ul tr min býv angl nem fr franc rus
    lat gréc špan tal čes mr mrs ms mons kard red ed prekl nar zom spol vr d.o t.č`,
  numeric: `č čís čl ods odst písm s str zv tab obr kap par roč tel jan feb mar apr máj jún júl aug sept okt nov dec
    vol no hod`,
  endable: `i a.s s.r.o spol.s.r.o v.o.s k.s n.o o.z inc ltd co corp jr u.s sk tis mil mld`,
  dates: `n.l pred.n.l pr.n.l pred.kr po.kr r stor`,
  closing: `atď a.i apod pod`,
  months: `január- februá- marec marca marci apríl- máj mája máji jún júna júni júl júla júli august- septemb-
    októb- novemb- decemb- storoč-`,
  starters: `v vo na do z zo od po pred cez pre o u za nad pod pri medzi podľa proti bez okrem počas to ten tá tí
    tie tento táto toto títo tieto on ona ono oni jeho jej ich my vy ja ty náš môj i a ale však avšak alebo či keď
    ak keby hoci pretože lebo že aby ako tiež takisto navyše preto teda tak nie už ešte teraz vtedy potom neskôr
    včera dnes tam tu kto čo kde prečo aký ktorý všetci mnohí niektorí každý je sú bol bola bolo boli môže`,
  ordinals: 'month',
  closers: '“‘«',
  openers: '„',
}

/** Croatian, Bosnian and Serbian, the last in both of its scripts. */
export const serboCroatian: LanguageTable = {
  titles: `dr prof doc mr mag akad inž dipl ing gđa gđica gosp g-đa g-din gen puk maj por sv ul br.gl tzv tj npr odn
    odnosno ur izd prev urednik rođ pok bl fra don mons kard mrs ms st op usp v engl njem nem franc rus lat grč tal
    vl predsj др проф доц мр акад инж дипл гђа госп ген пук мај св ул тзв тј нпр одн ур изд прев рођ пок ст енгл нем
    франц рус лат грч итал`,
  numeric: `br čl st str t tč gl sv tab sl al god jan feb mar apr maj jun jul avg sept okt nov dec siječ velj ožuj
    trav svib lip srp kol ruj list stud pros tel no бр чл ст стр т гл св таб сл ал год јан феб мар апр авг септ окт
    нов дец тел`,
  endable: `dr.sc d.o.o d.d j.d.o.o a.d inc ltd co corp jr u.s din kn mil mlrd tis hilj д.о.о а.д дин мил млрд хиљ`,
  dates: `god g n.e p.n.e pr.n.e pr.kr po.kr год г н.е п.н.е пр.н.е`,
  closing: `itd i.sl i.dr итд и.сл и.др`,
  months: `siječnj- veljač- ožujk- travnj- svibnj- lipnj- srpnj- kolovoz- rujna rujnu listopad- studen- prosin-
    januar- februar- marta martu april- maja maju juna junu jula julu avgust- august- septemb- oktob- novemb-
    decemb- јануар- фебруар- марта марту април- маја мају јуна јуну јула јулу август- септемб- октоб- новемб-
    децемб-`,
  starters: `u na do iz od po pred kroz za o uz nad pod pri među prema protiv bez osim tokom tijekom to taj ta te ti
    ovaj ova ovo ovi ove on ona ono oni one njegov njen njihov mi vi ja ti naš moj i a ali no međutim ili kad kada
    ako iako jer da kako kao takođe također osim zato stoga tako ne nije već još sada tada potom zatim kasnije jučer
    juče danas tamo ovdje ovde tko ko što šta gdje gde zašto koji svi mnogi neki svaki je su bio bila bilo bili može
    prošle у на до из од по пред кроз за о уз над под при међу према против без осим током то тај та те ти овај ова
    ово ови он она оно они његов њен њихов ми ви ја наш и а али међутим или када ако иако јер да како као такође
    зато тако не није већ још сада потом затим јуче данас тамо овде ко шта где зашто који сви многи неки сваки је су
    био била било били може`,
  ordinals: 'month',
  closers: '“«',
  openers: '„',
}
