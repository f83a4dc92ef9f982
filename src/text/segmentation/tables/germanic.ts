import type { LanguageTable } from '../language-table.ts'

export const english: LanguageTable = {
  titles: `messrs st rev fr hon pres gov gen maj brig col lt.col lt capt adm sen sens rep insp atty asst assoc Mt
    Ft vs v viz cf al ca approx esp e.g i.e eg ie fig figs eq eqs ed eds dept univ mme mlle bros doc adj ret amb
    incl`,
  numeric: `ft lb lbs oz nos p pp para paras vols chap sec sect arts cl reg regs ext pt c fn ch bk res est stat`,
  endable: `esq ave d.phil ll.m ll.b tue tues thu thur thurs fri`,
  dates: `a.m p.m b.c a.d b.c.e c.e`,
  months: `monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december eastern central pacific mountain est edt et gmt utc cet cest pst pdt
    bst ist local moscow london beijing`,
  capitalised: 'i',
  starters: `the a an this that these those it its he she they we you i his her their our as if when while although
    but and so however what who where why how there no not some many most all both then did do is are`,
  prepositions: `in on at by for from with since before after despite during under according`,
  vowels: true,
}

export const german: LanguageTable = {
  titles: `hr fr st hl dipl dipl.-ing ing med jur phil rer nat pol h.c gen oblt maj adm kard bzw z.b z.t u.a u.ä
    u.u d.h i.d.r i.e i.s i.v i.a s.o s.u vgl bspw beisp insb einschl inkl exkl evtl ggf sog gem lt o.g v.a geb
    gest verh ehem stv stellv allg ca mind bes hrsg hg dt engl frz russ lat griech ital span poln ukr wiss op sen
    jun bzgl betr Mag kath evang röm fa inh az abl`,
  numeric: `nr abs ziff kap s bd bde anm abb tab aufl jän febr mrz dez anl nrn uabs lit rn rdnr kl`,
  endable: `mio min u.v.a f o.ä gmbh a.d a.m a.d.d`,
  dates: `chr v.chr n.chr u.z v.u.z jh jhd`,
  closing: `usw u.s.w u.v.m o.ä.m`,
  starters: `der die das den dem des ein eine einer eines einem einen er sie es wir ihr ich man dies diese dieser
    dieses diesem jene in im an am auf aus bei beim mit nach vor von vom zu zum zur für gegen über unter um durch
    ohne während wegen seit bis als wenn weil da dass ob und oder aber doch denn auch nur noch so dann dort hier
    heute jetzt nun damit dabei dazu daher allerdings sein seine ihre unser kein keine nicht wer was wie wo warum
    welche alle viele laut ist sind war hat wird danach seitdem zudem außerdem jedoch trotz`,
  ordinals: 'noun',
  months: `jan januar- jän jänner- feb februar- märz- apr april- mai juni juli aug august- sep sept september- okt
    oktober- nov november- dez dezember- jahrhundert- jahrtausend- jh`,
  closers: '“‘«‹',
  vowels: true,
}

export const dutch: LanguageTable = {
  titles: `mevr mej ir ing gen kol kap maj min z.m h.m ca resp bijv d.w.z d.i o.a o.m m.b.t m.b.v t.a.v i.v.m i.t.t
    i.p.v t.o.v t.g.v t.w.v m.i vgl z.g fa geb gest v.d v.h evt incl excl Burg mr dhr mw drs ds pres`,
  numeric: `artt lid afl hfdst febr par vo`,
  endable: `c.s e.a`,
  dates: `v.chr n.chr chr v.c n.c a.m p.m`,
  closing: `enz e.d mln mld`,
  starters: `de het een dit dat deze die er hij zij ze wij we ik zijn hun in op aan bij met van voor na door om tot
    volgens als toen maar en ook nu dan daar wat waarom alle geen`,
  closers: "''",
  vowels: true,
}
