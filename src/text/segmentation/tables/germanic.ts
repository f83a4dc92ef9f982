import type { LanguageTable } from '../language-table.ts'

export const english: LanguageTable = {
  titles: `mr mrs ms messrs mx dr drs prof st rev fr hon pres gov lt-gov gen lt.gen maj maj.gen brig brig.gen col
    lt.col lt capt cpt cmdr cdr adm vice.adm sgt cpl pvt sen sens rep reps supt insp det amb atty asst assoc sec.gen
    gens mgr msgr Mt Ft vs v viz cf al ca approx esp incl excl e.g i.e eg ie fig figs eq eqs ed eds dept univ mme
    mlle bros`,
  numeric: `no nos p pp para paras vol vols ch chap sec sect art arts cl reg regs ext tel op cit jan feb mar apr jun
    jul aug sep sept oct nov dec pt pts fol ln c`,
  endable: `inc ltd co corp llc plc jr sr esq ave blvd rd u.s u.s.a u.k u.n e.u d.c u.s.s.r ph.d m.d b.a m.a b.sc
    m.sc d.phil ll.m ll.b j.d tue tues thu thur thurs fri`,
  dates: `a.m p.m b.c a.d b.c.e c.e`,
  months: `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    january february march april may june july august september october november december eastern central pacific
    mountain est edt et gmt utc cet cest pst pdt bst ist local moscow london beijing`,
  capitalised: 'i',
  closing: `etc ft lb lbs oz yd mi`,
  starters: `the a an this that these those it its he she they we you i his her their our my your there here in on
    at by for from with as if when while after before since until although though because but and or so yet however
    moreover meanwhile then thus what who where why how which not no one some many most all both each another other
    such under according despite during over between among let do does did is are was were has have had can could
    should would may also even only still now today yesterday last next more`,
  vowels: true,
}

export const german: LanguageTable = {
  titles: `dr dres prof hr hrn fr frl st hl hll dipl dipl.-ing ing med jur phil rer nat pol h.c gen oblt hptm maj
    adm kard bzw z.b z.t z.zt zz u.a u.ä u.u d.h i.d.r i.e i.s i.v i.a s.o s.u vgl bspw beisp insb insbes einschl
    inkl exkl evtl ggf sog gem lt o.g v.a geb gest verh verw ehem stv stellv allg amtl entspr ca mind zzgl abzgl bes
    hrsg hg dt engl frz russ lat griech ital span poln ukr gegr zit.n urspr wiss mr mrs ms op sen jun bzgl betr Mag
    kath evang röm`,
  numeric: `nr nrn art abs ziff kap s bd bde tel rn rdn anm abb tab aufl jg bl hft jan jän feb febr mrz apr jun jul
    aug sep sept okt nov dez fig anl`,
  endable: `mio mrd tsd std min u.v.a co gmbh e.v a.d a.m a.d.d o.j jr sr inc ltd corp u.s d.c str ff f o.ä`,
  dates: `chr v.chr n.chr u.z v.u.z jh jhd jhdt jahrh`,
  closing: `usw etc u.s.w u.v.m o.ä.m`,
  starters: `der die das den dem des ein eine einer eines einem einen er sie es wir ihr ich du man dies diese dieser
    dieses diesem diesen jene jener in im an am auf aus bei beim mit nach vor von vom zu zum zur für gegen über
    unter um durch ohne während wegen seit bis als wenn weil da dass ob obwohl nachdem und oder aber doch denn
    sondern auch nur noch schon so dann danach dort hier heute gestern jetzt nun damit dabei dazu daher darum
    deshalb außerdem allerdings jedoch zudem trotzdem sein seine seiner seinem seinen ihre ihrer ihrem ihren unser
    unsere mein meine kein keine keiner nicht nichts wer was wie wo warum welche alle alles viele einige beide laut
    ist sind war waren hat haben wird werden kann können`,
  ordinals: 'noun',
  months: `jan januar- jän jänner- feb februar- märz- apr april- mai juni juli aug august- sep sept september- okt
    oktober- nov november- dez dezember- jahrhundert- jahrtausend- jh`,
  closers: '“‘«‹',
  vowels: true,
}

export const dutch: LanguageTable = {
  titles: `dhr mevr mw mej drs dr ir ing mr prof ds jhr jkvr bc st gen kol lt kap maj min h.k.h z.k.h z.m h.m ca
    resp resp bijv bv d.w.z d.i o.a o.m m.b.t m.b.v t.a.v i.v.m i.t.t i.p.v i.g.v t.o.v t.g.v t.w.v n.a.v a.d.h.v
    m.i m.u.v a.h.v vgl zgn z.g nl mrs ms fa geb gest v.d v.h evt incl excl Burg mevr`,
  numeric: `nr nrs art artt lid blz p pp vol bd afl hfdst jan feb febr mrt apr jun jul aug sept sep okt nov dec tel
    no par`,
  endable: `n.v b.v v.o.f v.z.w inc ltd co corp jr sr u.s c.s e.a d.c`,
  dates: `v.chr n.chr chr v.c n.c a.m p.m`,
  closing: `enz etc e.d mln mld`,
  starters: `de het een dit dat deze die er hij zij ze wij we ik je jij u hun zijn haar mijn onze in op aan bij met
    naar van voor na door over om uit tot te tijdens volgens sinds tussen onder tegen zonder als toen terwijl omdat
    hoewel wanneer indien maar en of want dus ook nog nu dan daar hier daarom daarna daarnaast bovendien echter toch
    zo wie wat waar waarom hoe welke alle veel sommige geen niet niets gisteren vandaag is zijn was waren heeft
    hebben had wordt werd kan`,
  closers: "''",
  vowels: true,
}
