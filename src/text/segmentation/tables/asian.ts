import type { LanguageTable } from '../language-table.ts'

export const hindi: LanguageTable = {
  titles: `डॉ डा श्री श्रीमती प्रो पं कु सुश्री मि ई.पू ई स्व`,
  numeric: `सं नं पृ क्र`,
  endable: `कि.मी मी`,
}

export const indonesian: LanguageTable = {
  titles: `dra ir prof k.h ny sdri yth gen jend letjen mayjen brigjen kol letkol may kapt lettu gub a.n u.p d.a kec
    kab prov mis yg`,
  numeric: `no nomor hal vol jil ay jan feb mar apr jun jul agu agt sep okt nov des telp tel bab`,
  endable: `s.h s.e m.si m.sc m.a m.m m.kom s.pd m.pd ph.d s.t s.ip s.sos a.s`,
  dates: `sm m s.m`,
  closing: `dll dsb dst`,
  starters: `ini itu ia dia mereka kami kita saya namun tetapi jika ketika saat karena untuk dari di pada dengan
    dalam menurut setelah tidak`,
  vowels: true,
}

export const vietnamese: LanguageTable = {
  titles: `ts ths gs pgs bs ks ths ls tp t.p tx q p tt đ đ.c dr st gs.ts pgs.ts vd`,
  numeric: `số tr tt t q đ điều no vol`,
  endable: `tcn scn`,
  closing: `v.v vv`,
  starters: `ông bà anh chị họ nó tôi chúng các những một đây đó trong tại ở từ với theo sau khi nếu vì nhưng và
    không`,
}

/** Chinese, Japanese and Korean have no abbreviations of their own: their full stops mean what they say. */
export const eastAsian: LanguageTable = {}
