import type { LanguageTable } from '../language-table.ts'

export const lithuanian: LanguageTable = {
  titles: `dr prof habil doc p pon g a.g plg pvz vad t.y kt vid red sud liet angl vok rus lenk pranc lot lat gen plk
    mjr kpt šv vysk arkiv kun mr mrs ms gim m.e pav įsk orig tarpt buv apie ypač`,
  numeric: `nr str p psl d t pav lent sk skirs žr sausio vas kov bal geg birž liep rugp rugs spal lapkr gruod tel
    val min r no vol`,
  endable: `uab ab inc ltd co corp jr u.s d.c mln mlrd tūkst eur`,
  dates: `m mm pr.kr po.kr pr.m.e m.e a amž`,
  closing: `pan kt etc ir.t.t`,
  starters: `šis ši šie šios tas ta tie tos jis ji jie jos mes jūs aš tu jo jų mūsų savo bet ir ar o kad kai jei nes
    nors tačiau todėl taip pat dar jau čia ten dabar vakar šiandien pagal po prieš tarp nuo iki su be dėl per į iš
    ant už prie kas kur kodėl kaip kada kuris visi daug ne nėra yra buvo gali`,
  ordinals: 'month',
  closers: '“',
  openers: '„',
  vowels: true,
}

export const latvian: LanguageTable = {
  titles: `dr prof doc hab asoc akad k-gs k-dze ģen plkv plkvltn kpt lt maj sv bīsk t.i t.s t.sk piem sal skat apm
    ap red ziņ mr mrs ms angļu vāc kr fr lat liet nod šķ iel pr st dz`,
  numeric: `nr lpp p pp art sēj d n tab att pants janv febr apr jūn jūl aug sept okt nov dec tālr plkst no vol`,
  endable: `sia a/s inc ltd co corp jr u.s d.c milj mljrd tūkst`,
  dates: `g gs p.m.ē m.ē pr.kr pēc.kr`,
  closing: `utt u.c u.tml u.t.t tml`,
  starters: `šis šī šie šīs tas tā tie tās viņš viņa viņi viņas mēs jūs es tu viņu mūsu savu bet un vai ja jo kad
    kaut tomēr tāpēc arī vēl jau šeit tur tagad vakar šodien pēc pirms starp no līdz ar bez uz par pie kas kur kāpēc
    kā kurš visi daudzi ne nav ir bija var`,
  ordinals: 'month',
  closers: '“',
  openers: '„',
  vowels: true,
}
