import type { LanguageTable } from '../language-table.ts'

export const polish: LanguageTable = {
  titles: `inż hab dr.hab lek doc gen dyw por ppor abp kard o ul al os tzw np m.in in inn ok zob wg wym dot tj red
    wyd pod.red min wicemin dyr sędz kom insp pow woj franc ros ur p św`,
  numeric: `ust par § tab rys poz lit zał rozdz godz`,
  endable: `sp.z.o.o z.o.o sp.k sp.j proc ha tys ub r.b r.ub im`,
  dates: `r rr w ww n.e p.n.e przed.chr po.chr`,
  closing: `itd itp`,
  starters: `to ten ta te on ona oni jego jej ich my i a ale gdy jeśli jak nie tam`,
  prepositions: `w we na do z ze od po przed przez dla o u za nad pod przy według`,
  ordinals: 'regnal',
  closers: '«',
  vowels: true,
}

export const czech: LanguageTable = {
  titles: `doc ing arch mgr bc csc gen plk pplk mjr kpt por npor čet sv st p pí sl tzv tj tzn např resp cca ca zvl
    zejm popř příp ap srov viz vyd odd nám ul tř min mil býv fr rus mons red ed ev nar spol vč judr mudr`,
  numeric: `č čís čl odst písm s str tab obr kap par roč hod`,
  endable: `a.s s.r.o spol.s.r.o v.o.s k.s o.p.s z.s kč tis mil mld`,
  dates: `n.l př.n.l př.kr po.kr r stol`,
  closing: `atd apod aj`,
  starters: `to ten ta tento tato on ona oni jeho její jejich my i a ale když pokud jak ne tam`,
  prepositions: `v ve na do z ze od po před přes pro o u za pod při podle`,
  ordinals: 'regnal',
  closers: '“‘«',
}

export const slovak: LanguageTable = {
  titles: `doc ing arch mgr bc csc gen plk pplk mjr kpt por npor sv st p sl tzv tzn t.j tj napr resp cca ca zv
    najmä popr príp porov viď vyd odd nám ul tr min býv fr mons red ed vr d.o judr mudr`,
  numeric: `č čís čl ods odst písm s str zv tab obr kap par roč hod`,
  endable: `i a.s s.r.o spol.s.r.o v.o.s k.s n.o o.z sk tis mil mld`,
  dates: `n.l pred.n.l pr.n.l pred.kr po.kr r stor`,
  closing: `atď a.i apod pod`,
  months: `január- februá- marec marca marci apríl- máj mája máji jún júna júni júl júla júli august- septemb-
    októb- novemb- decemb- storoč-`,
  starters: `to ten tá tento táto on ona oni jeho jej ich my i a ale keď ak ako nie tam`,
  prepositions: `v vo na do z zo od po pred cez pre o u za pod pri podľa`,
  ordinals: 'regnal',
  closers: '“‘«',
}

/** Croatian, Bosnian and Serbian, the last in both of its scripts. */
export const serboCroatian: LanguageTable = {
  titles: `doc mag akad inž dipl ing gđa gđica gosp g-đa gen puk sv ul tzv tj npr odn don mons kard st v nem vl др
    проф доц мр акад инж дипл гђа ген пук св ул тзв тј нпр одн ст`,
  numeric: `br čl st str t tč gl sv tab sl al god бр чл ст стр т гл св таб сл ал год септ тел`,
  endable: `dr.sc d.o.o d.d j.d.o.o din kn mil mlrd д.о.о дин мил млрд`,
  dates: `god g n.e p.n.e pr.n.e pr.kr po.kr год г н.е п.н.е пр.н.е`,
  closing: `itd i.sl i.dr итд и.сл и.др`,
  starters: `to taj ta ovaj ova on ona oni njegov mi i a ali ako kad kada kako ne nije то тај та овај ова он она
    његов и а али ако када не`,
  prepositions: `u na do iz od po pre prije za o uz pod pri prema у на до из од о према`,
  ordinals: 'regnal',
  closers: '“«',
}
