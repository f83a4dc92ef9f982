import type { LanguageTable } from '../language-table.ts'

export const lithuanian: LanguageTable = {
  titles: `prof habil doc pon a.g vad t.y vid red sud liet angl vok rus lenk pranc lot lat gen vysk arkiv kun gim
    m.e pav įsk orig tarpt buv apie ypač`,
  numeric: `pav lent skirs tel val min no vol`,
  endable: `uab ab tūkst eur`,
  dates: `m mm pr.kr po.kr pr.m.e m.e a amž`,
  closing: `pan kt etc ir.t.t`,
  starters: `šis ši šie tas ta tai jis ji jie mes jo jų bet ir o kad kai jei tačiau todėl taip dar po pagal iš nuo
    per`,
  ordinals: 'regnal',
  closers: '“',
  openers: '„',
  vowels: true,
}

export const latvian: LanguageTable = {
  titles: `prof doc hab asoc akad k-gs k-dze ģen plkvltn maj bīsk t.i t.s t.sk piem sal skat apm ap red ziņ angļu
    vāc lat liet nod iel`,
  numeric: `art sēj tab att pants tālr plkst no vol`,
  endable: `sia a/s milj mljrd tūkst`,
  dates: `g gs p.m.ē m.ē pr.kr pēc.kr`,
  closing: `utt u.c u.tml u.t.t tml`,
  starters: `šis šī šie tas tā tie viņš viņa viņi mēs bet un vai ja kad tomēr tāpēc arī pēc no ar uz par kā`,
  ordinals: 'regnal',
  closers: '“',
  openers: '„',
  vowels: true,
}
