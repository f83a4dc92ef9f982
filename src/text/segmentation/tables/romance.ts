import type { LanguageTable } from '../language-table.ts'

export const french: LanguageTable = {
  titles: `m mm mme mmes mlle mlles dr drs mgr pr prof st ste sts gén gal cne lt cdt amb cf env p.ex vs av apr boul
    bd pl rév hon dir anc Me Col par.ex`,
  numeric: `n no nos nº art arts al p pp vol chap t tél fig sect réf éd janv févr avr juil sept oct nov déc par`,
  endable: `ltd inc co corp s.a s.a.r.l c.-à-d u.s u.s.a n.d.l.r jr sr u.e o.n.u ex`,
  dates: `j.-c av.j.-c apr.j.-c`,
  closing: `etc h min`,
  starters: `le la les l un une des du de il elle ils elles on nous vous je tu ce cet cette ces c son sa ses leur
    leurs notre votre mon ma mes en dans à au aux par pour sur sous avec sans selon depuis après avant pendant lors
    entre vers contre mais et ou or donc car ni si quand comme lorsque puisque bien que qui quel quelle où comment
    pourquoi ainsi aussi cependant toutefois pourtant enfin alors puis ensuite outre malgré d s j n y tout tous
    toute toutes plusieurs certains chaque aucun aujourd'hui hier ici là plus très`,
  openers: '“',
  vowels: true,
}

export const spanish: LanguageTable = {
  titles: `sr sra sres sras srta srtas dr dra dres d dña dn prof profa gral cnel tte cmdte alm sgto cap lic ing arq
    mons rev fr sto sta pbro excmo excma ilmo ilma mtro mtra gob av avda pza ctra urb p.ej ej vs cf cfr aprox depto
    dpto fdo s.m s.a.r ss.aa.rr mr mrs ms st gen p.d vid incl máx mín bros`,
  numeric: `art arts núm núms num no nos n p pág págs pp vol vols cap caps fig figs párr párrf inc ene feb febr mar
    abr may jun jul ago sep sept set oct nov dic tel tfno ext lun mié jue vie sáb dom min t`,
  endable: `ee.uu uu ff.aa rr.hh ee.uu.a u.s.a e.u u.e s.a s.l s.a.c s.a.s s.r.l c.v ltda cía inc ltd co corp jr sr
    d.c d.f a.m p.m ph.d`,
  dates: `a.c d.c a.n.e d.n.e a.j.c d.j.c`,
  closing: `etc`,
  starters: `el la los las lo un una unos unas él ella ellos ellas yo tú usted ustedes nosotros este esta estos
    estas esto ese esa esos esas eso aquel aquella su sus mi mis nuestro nuestra en a al de del con por para sin
    sobre según desde hasta entre tras ante durante hacia contra cuando como si mientras aunque porque pues y e o u
    pero sino ni que quien qué quién cuál dónde cómo cuándo también además sin embargo así entonces luego ahora ayer
    hoy aquí allí no nada todo toda todos todas muchos algunos cada otro otra es son fue era ha han había éste ésta`,
  vowels: true,
}

export const italian: LanguageTable = {
  titles: `sig sigg sig.ra sig.na sig.re dott dott.ssa dr prof prof.ssa avv ing arch geom rag on sen min gen col cap
    magg ten cav comm mons don fra s ss st v vs cfr es p.es ca c.ca mr mrs ms lett ecc.za s.e s.em amm serg prov
    pres segr dir resp vd rif incl`,
  numeric: `art artt n nn num p pp pag pagg vol voll cap capp fig figg tab co l lett par gen feb febbr mar apr mag
    giu giugn lug ag ago sett set ott nov dic tel att c d`,
  endable: `s.p.a s.r.l srl s.n.c s.a.s inc ltd co corp jr u.s u.s.a d.c d.l d.lgs SpA`,
  dates: `a.c d.c`,
  closing: `ecc etc`,
  starters: `il lo la i gli le l un uno una egli ella lui lei loro noi voi io tu questo questa questi queste quello
    quella quei suo sua suoi sue nostro mio di del della dei delle a al alla ai alle da dal dalla in nel nella nei
    nelle con su sul sulla per tra fra secondo dopo prima durante contro senza verso quando come se mentre anche
    perché poiché sebbene ma e ed o però tuttavia inoltre infatti quindi così allora poi ora oggi ieri qui là non
    nulla niente tutto tutti tutte molti alcuni ogni altro chi che cosa dove quale è sono era ha hanno si ci`,
  vowels: true,
}

export const portuguese: LanguageTable = {
  titles: `sr sra srs sras srta dr dra drs dras d prof profa profs eng arq gen cel ten cap sgt maj alm brig mons pe
    pres min dep sen gov st sta sto av r pç exmo exma ilmo ex p.ex vs cf aprox dpto depto mr mrs ms des proc adv`,
  numeric: `art arts núm num n nos p pág págs pp vol vols cap caps fig figs inc par jan fev mar abr mai jun jul ago
    set out nov dez tel no`,
  endable: `s.a ltda cia inc ltd co corp jr e.u.a u.s d.c a.m p.m`,
  dates: `a.c d.c a.e.c`,
  closing: `etc`,
  starters: `o a os as um uma uns umas ele ela eles elas eu tu você vocês nós este esta estes estas isto esse essa
    esses essas isso aquele aquela seu sua seus suas meu minha nosso nossa em no na nos nas de do da dos das ao à
    aos às com por pelo pela para sem sobre segundo desde até entre após ante durante contra quando como se enquanto
    embora porque pois e ou mas porém contudo entretanto também além assim então depois agora ontem hoje aqui ali
    não nada tudo todo toda todos muitos alguns cada outro outra quem que qual onde é são foi era há tem têm já`,
  vowels: true,
}

export const romanian: LanguageTable = {
  titles: `dl d-l dlui d-lui dna d-na d-nei dra d-ra d-na dvs d-voastră dr prof conf lect ing arh acad col lt cpt mr
    plt amb min sf sft str bd bdul șos com jud ex de.ex p vs cf cca aprox mrs ms st red ed univ tov a.n Al`,
  numeric: `nr art alin lit pct pag pp vol cap fig tab par ian feb mart apr mai iun iul aug sept oct nov dec tel ora
    no sec gen`,
  endable: `s.a s.r.l s.c inc ltd co corp jr u.s s.u.a d.c mil mld`,
  dates: `î.hr d.hr î.e.n e.n î.cr d.cr`,
  closing: `etc ș.a ș.a.m.d mp`,
  starters: `el ea ei ele eu tu noi voi acest această acești aceste acesta aceasta acel acea un o unii unele în din
    de la cu pe pentru prin fără după înainte între despre conform potrivit când cum dacă deși pentru că și dar iar
    sau însă ori nici totuși astfel apoi atunci acum ieri azi astăzi aici acolo nu nimic tot toate toți mulți câțiva
    fiecare alt cine ce care unde cât de este sunt a au era erau fost se să mai`,
  closers: '',
  openers: '„',
  vowels: true,
}
