import type { LanguageTable } from '../language-table.ts'

export const hindi: LanguageTable = {
  titles: `डॉ डा श्री श्रीमती प्रो ई`,
  numeric: `सं नं पृ क्र`,
}

export const indonesian: LanguageTable = {
  titles: `dra ir k.h ny yth gen jend kol may gub a.n u.p d.a yg`,
  numeric: `nomor hal agu agt des telp bab`,
  endable: `m.si`,
  dates: `sm m s.m`,
  closing: `dll dsb dst`,
  starters: `ini itu ia dia mereka kami kita saya namun tetapi jika ketika saat karena untuk dari di pada dengan
    dalam menurut setelah tidak`,
  vowels: true,
}

export const vietnamese: LanguageTable = {
  titles: `ts ths gs pgs bs ks ls tp t.p tx q p tt st gs.ts pgs.ts vd`,
  numeric: `số tr tt t q`,
  closing: `v.v vv`,
  starters: `ông chị họ nó tôi các những một đây đó trong tại ở từ với theo sau khi nếu vì nhưng và không`,
  vowels: true,
}

/** Chinese, Japanese and Korean have no abbreviations of their own: their full stops mean what they say. */
export const eastAsian: LanguageTable = {}
