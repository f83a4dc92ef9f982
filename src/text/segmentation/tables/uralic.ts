import type { LanguageTable } from '../language-table.ts'

export const finnish: LanguageTable = {
  titles: `esim tri toht prof maist lis ins kenr evl kapt luutn ko po em puh toim ent nyk os fil maat kand lääk tekn
    engl ruots saks ransk ven`,
  numeric: `nro n:o art klo luk par no vol`,
  dates: `ekr jkr eKr jKr eaa jaa e.kr j.kr`,
  closing: `jne ym yms tms tm`,
  starters: `hän he se ne me tämä nämä sen mutta ja kun jos vaikka koska myös nyt siellä vuonna ei on`,
  ordinals: 'regnal',
  vowels: true,
}

export const hungarian: LanguageTable = {
  titles: `prof id ifj özv ill ún vö vmint azaz ker szerk ford tul ezr alez vőrgy fhdgy hdgy u.i uő eng ang ném or
    lat gör`,
  numeric: `old o bek pont art cikk par fej köt évf tel no vol`,
  endable: `nyrt u.i`,
  dates: `i.e i.sz kr.e kr.u`,
  closing: `stb`,
  starters: `a az ez egy ő ők ezek azok ezt ennek itt ott és de ha mert amikor azonban ezért már nem minden`,
  ordinals: 'month',
  closers: '«',
  openers: '„',
  vowels: true,
}

export const estonian: LanguageTable = {
  titles: `prof mag dots akad kol n.ö n-ö s.t s.o t.n näit u umb ca surn ingl saks`,
  numeric: `art tel no vol`,
  endable: `as oü`,
  dates: `e.kr p.kr e.m.a m.a.j eKr pKr a`,
  closing: `jne jms jmt vms jt`,
  starters: `see need ta tema nad me selle aga ja kui et kuid samas nüüd seal pärast ka ei on kõik`,
  ordinals: 'regnal',
  closers: '“',
  vowels: true,
}
