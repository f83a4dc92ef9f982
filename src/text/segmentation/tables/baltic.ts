import type { LanguageTable } from '../language-table.ts'

export const lithuanian: LanguageTable = {
  titles: `doc pon a.g t.y lot lat gen vysk kun m.e apie ypač`,
  numeric: `val min`,
  endable: `uab ab tūkst eur`,
  dates: `m mm pr.kr po.kr pr.m.e m.e a amž`,
  closing: `pan kt ir.t.t`,
  starters: `šis ši šie tas ta tai jis ji jie mes jo jų bet ir o kad kai jei tačiau todėl taip dar`,
  prepositions: `po pagal iš nuo per`,
  ordinals: 'regnal',
  closers: '“',
  vowels: true,
}

export const latvian: LanguageTable = {
  titles: `doc hab akad k-gs k-dze maj bīsk t.i t.s t.sk ap red lat ģen`,
  numeric: `sēj tab att tālr plkst`,
  endable: `sia a/s milj mljrd tūkst`,
  dates: `g gs p.m.ē m.ē pr.kr pēc.kr`,
  closing: `utt u.c u.tml u.t.t tml`,
  starters: `šis šī šie tas tā tie viņš viņa viņi mēs bet un vai ja kad tomēr tāpēc arī kā`,
  prepositions: `pēc no ar uz par`,
  ordinals: 'regnal',
  closers: '“',
  vowels: true,
}
