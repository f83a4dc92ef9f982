import type { LanguageTable } from '../language-table.ts'

export const hindi: LanguageTable = {
  titles: `डॉ डा श्री श्रीमती प्रो पं कु सुश्री मि ई.पू ई स्व`,
  numeric: `सं नं पृ क्र`,
  endable: `कि.मी मी`,
}

export const indonesian: LanguageTable = {
  titles: `dr drs dra ir prof h hj k.h kh tn ny sdr sdri yth st gen jend letjen mayjen brigjen kol letkol may kapt
    lettu gub bpk a.n u.p d.a dkk jl jln gg kec kab prov ds mr mrs ms spt mis ttg yg`,
  numeric: `no nomor hal hlm vol jil ps ay psl jan feb mar apr jun jul agu agt sep okt nov des telp tel bab rp`,
  endable: `dkk tbk pt cv inc ltd co corp jr sr s.h s.e m.si m.sc m.a m.m m.kom s.pd m.pd ph.d s.t s.ip s.sos a.s
    u.s d.c`,
  dates: `sm m s.m`,
  closing: `dll dsb dst`,
  starters: `ini itu ia dia mereka kami kita saya aku anda dan tetapi namun atau jika bila ketika saat karena sebab
    meskipun walaupun bahwa untuk dari di ke pada dengan dalam oleh sejak hingga sampai menurut setelah sebelum
    selama antara tanpa terhadap selain juga lalu kemudian sekarang kemarin tidak bukan semua banyak beberapa setiap
    siapa apa mana mengapa kenapa bagaimana kapan para sebuah seorang adalah ada telah akan`,
  vowels: true,
}

export const vietnamese: LanguageTable = {
  titles: `ts ths gs pgs bs ks ths ls tp t.p tx q p tt đ đ.c mr mrs ms dr st gs.ts pgs.ts vd`,
  numeric: `số tr tt t q đ điều no vol`,
  endable: `inc ltd co corp jr u.s tcn scn`,
  closing: `v.v vv`,
  starters: `ông bà anh chị họ nó tôi chúng các những một đây đó này trong tại ở từ với cho của theo sau trước khi
    nếu vì do nhưng và hoặc tuy mặc dù cũng còn hiện nay hôm không tất cả nhiều mỗi ai gì đâu sao là có được đã sẽ`,
}

/** Chinese, Japanese and Korean need no abbreviations: their full stops mean what they say. */
export const chinese: LanguageTable = { titles: 'mr mrs ms dr st jr', numeric: 'no vol p' }
export const japanese: LanguageTable = { titles: 'mr mrs ms dr st jr', numeric: 'no vol p' }
export const korean: LanguageTable = { titles: 'mr mrs ms dr st jr', numeric: 'no vol p' }
