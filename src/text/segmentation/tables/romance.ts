import type { LanguageTable } from '../language-table.ts'

export const french: LanguageTable = {
  titles: `m mm mme mmes mlle mlles dr drs me mes.me mgr pr prof st ste sts gén gal col cap cne lt cdt amb min.plén cf env ex
    p.ex vs av apr boul bd pl rév hon dir éd.rév anc`,
  numeric: `n no nos nº art arts al p pp vol chap t tél fig sect réf éd janv févr avr juil sept oct nov déc par`,
  endable: `etc ltd inc co corp s.a s.a.r.l c.-à-d u.s u.s.a n.d.l.r jr sr h u.e o.n.u`,
  dates: `j.-c av.j.-c apr.j.-c`,
  starters: `le la les l un une des du de il elle ils elles on nous vous je tu ce cet cette ces c son sa ses leur leurs notre
    votre mon ma mes en dans à au aux par pour sur sous avec sans selon depuis après avant pendant lors entre vers contre
    mais et ou or donc car ni si quand comme lorsque puisque bien que qui quel quelle où comment pourquoi ainsi aussi
    cependant toutefois pourtant enfin alors puis ensuite outre malgré d s j n y tout tous toute toutes plusieurs certains
    chaque aucun aujourd'hui hier ici là plus très`,
  openers: '“',
  vowels: true,
}
