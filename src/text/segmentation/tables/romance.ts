import type { LanguageTable } from '../language-table.ts'

export const french: LanguageTable = {
  titles: `m mm mme mmes mlle mlles st ste gén gal cne amb env p.ex av apr boul rév hon dir anc Me Col par.ex`,
  numeric: `n nos nº arts al p pp chap t tél fig sect réf éd janv févr avr juil déc par`,
  endable: `c.-à-d n.d.l.r ex`,
  dates: `j.-c av.j.-c apr.j.-c`,
  closing: `h min`,
  starters: `le la les l un une des du de il elle ils elles on nous je ce cet cette ces c son sa ses leur en dans à
    au aux par pour sur sous avec sans selon depuis après avant mais et si quand comme qui quel ainsi tout`,
  vowels: true,
}

export const spanish: LanguageTable = {
  titles: `sra sres sras srta srtas dra dres dña profa gral cnel tte cap lic ing arq mons rev sto sta excmo excma
    ilmo ilma av avda p.ej ej aprox depto dpto fdo s.m s.a.r gen p.d vid incl máx mín bros pdte`,
  numeric: `arts núm núms num nos pág págs vols cap caps fig figs párr inc ene febr abr may ago set dic ext lun mié
    jue vie sáb dom min apdo aptdo párrs párrf cra cll disp lit res`,
  endable: `ee.uu uu ff.aa rr.hh ee.uu.a ltda cía a.m p.m`,
  dates: `a.c d.c a.n.e d.n.e a.j.c d.j.c`,
  starters: `el la los las lo un una él ella ellos este esta estos estas esto éste ésta ese esa su sus de del
    cuando como si pero y no que también`,
  prepositions: `en a al con por para sin según desde tras`,
  vowels: true,
}

export const italian: LanguageTable = {
  titles: `sig sigg sig.ra sig.na sig.re dott dott.ssa prof.ssa avv ing arch geom rag on sen min gen col cap magg
    ten don fra es p.es ca c.ca lett s.e amm pres dir resp incl reg psicol fil`,
  numeric: `artt num pag pagg voll cap capp fig figg tab co lett par gen mag giu lug ag ago sett set ott dic att
    genn sez febb`,
  endable: `d.lgs SpA`,
  dates: `a.c d.c`,
  closing: `ecc mln mld`,
  starters: `il lo la i gli le l un una lui lei questo questa questi quello suo sua quando se ma e anche non si`,
  prepositions: `di del della dei a al alla da dal in nel nella con su per secondo dopo`,
  vowels: true,
}

export const portuguese: LanguageTable = {
  titles: `aprox sra sras srta dra dras profa profs eng arq gen cel ten cap maj alm pe pres min dep sen gov sta sto
    av exmo exma ilmo ex p.ex des`,
  numeric: `arts núm num nos pág págs vols cap caps fig figs inc par fev abr mai ago set out dez`,
  endable: `ltda cia a.m p.m`,
  dates: `a.c d.c a.e.c`,
  starters: `o a os as um uma ele ela eles este esta esse essa isso seu sua quando se mas e não já também`,
  prepositions: `em no na nos nas de do da ao à com por para segundo após`,
  vowels: true,
}

export const romanian: LanguageTable = {
  titles: `d-l dlui d-lui dna d-na d-nei dra d-ra d-voastră conf lect ing arh acad col amb min bdul șos ex de.ex
    cca aprox red ed a.n Al jud dl dnei Gen`,
  numeric: `alin lit pag cap fig tab par ora gen`,
  endable: `mil`,
  dates: `î.hr d.hr î.e.n e.n î.cr d.cr`,
  closing: `ș.a ș.a.m.d mp`,
  starters: `el ea ei ele acest această acești aceste acesta un o când dacă dar iar și nu ce`,
  prepositions: `în din de la cu pe pentru prin după potrivit`,
  vowels: true,
}
