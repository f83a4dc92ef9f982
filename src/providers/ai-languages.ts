import { languageCodes } from './language-codes.ts'

/** The languages of m2m100, in its codes. https://huggingface.co/facebook/m2m100_1.2B */
export const AI_CODES: readonly string[] =
  `af am ar ast az ba be bg bn br bs ca ceb cs cy da de el en es et fa ff fi fr fy ga gd gl gu ha he hi hr ht hu hy id ig
   ilo is it ja jv ka kk km kn ko lb lg ln lo lt lv mg mk ml mn mr ms my ne nl no ns oc or pa pl ps pt ro ru sd si sk sl so
   sq sr ss su sv sw ta th tl tn tr uk ur uz vi wo xh yi yo zh zu`.split(/\s+/)

/** Its codes that are not the language alone. */
export const aiLanguages = languageCodes([
  ['zh-Hans', 'zh'],
  ['nb', 'no'],
  ['nso', 'ns'],
  ['fil', 'tl'],
])
