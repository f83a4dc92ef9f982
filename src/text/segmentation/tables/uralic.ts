import type { LanguageTable } from '../language-table.ts'

export const finnish: LanguageTable = {
  titles: `esim tri toht kapt ko po em puh toim ent os fil maat kenr mm milj mrd n`,
  numeric: `nro n:o klo luk par`,
  dates: `ekr jkr eKr jKr eaa jaa e.kr j.kr`,
  closing: `jne ym yms tms tm`,
  starters: `hän he se ne me tämä nämä sen mutta ja kun jos vaikka koska myös nyt siellä vuonna ei on`,
  ordinals: 'regnal',
  vowels: true,
}

export const hungarian: LanguageTable = {
  titles: `id ifj özv ill ún vö vmint azaz ker tul ezr u.i uő eng`,
  numeric: `old o pont cikk par fej köt`,
  endable: `nyrt u.i`,
  dates: `i.e i.sz kr.e kr.u`,
  closing: `stb`,
  starters: `a az ez egy ő ők ezek azok ezt ennek itt ott és de ha mert amikor azonban ezért már nem minden`,
  ordinals: 'month',
  closers: '«',
  vowels: true,
}

export const estonian: LanguageTable = {
  titles: `mag dots n.ö n-ö s.t s.o t.n u ca`,
  endable: `as oü`,
  dates: `e.kr p.kr e.m.a m.a.j eKr pKr a`,
  closing: `jne jms jmt vms jt`,
  starters: `see need ta tema nad me selle aga ja kui et kuid samas nüüd seal pärast ka ei on kõik`,
  ordinals: 'regnal',
  closers: '“',
  vowels: true,
}
