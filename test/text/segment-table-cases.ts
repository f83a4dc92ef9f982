import type { SegmentCase } from './segment-cases.ts'

/** One word of each class a language's table has; a class that is left out here is tested by a case of its own. */
interface TableWords {
  /** A capitalised word that is no starter, to stand behind the abbreviation. */
  readonly name: string
  readonly title?: string
  readonly numeric?: string
  readonly endable?: string
  readonly date?: string
  readonly closing?: string
  readonly starter?: string
  /** A short token without a vowel, in no list. */
  readonly vowelless?: string
  /** A closing quotation mark of the language, met with white space at both sides. */
  readonly closer?: string
}

const LATIN = { name: 'Berlin', vowelless: 'Bgm' }
const CYRILLIC = { name: 'Минск', vowelless: 'Бгм', closer: '“' }

const WORDS: Readonly<Record<string, TableWords>> = {
  en: { ...LATIN, title: 'approx', numeric: 'art', endable: 'M.A', date: 'B.C', closing: 'etc', starter: 'The' },
  de: {
    ...LATIN,
    title: 'evtl',
    numeric: 'Art',
    endable: 'GmbH',
    date: 'Jh',
    closing: 'usw',
    starter: 'Die',
    closer: '“',
  },
  nl: {
    ...LATIN,
    title: 'evt',
    numeric: 'art',
    endable: 'N.V',
    date: 'n.Chr',
    closing: 'mln',
    starter: 'Het',
    closer: "''",
  },
  sv: { ...LATIN, title: 'resp', numeric: 'art', endable: 'U.S', date: 'e.Kr', closing: 'm.m', starter: 'Det' },
  da: {
    ...LATIN,
    title: 'resp',
    numeric: 'art',
    endable: 'mio',
    date: 'e.Kr',
    closing: 'm.m',
    starter: 'Det',
    closer: '“',
  },
  nb: {
    ...LATIN,
    title: 'resp',
    numeric: 'art',
    endable: 'mill',
    date: 'e.Kr',
    closing: 'm.m',
    starter: 'Det',
    closer: '“',
  },
  fi: { ...LATIN, title: 'esim', numeric: 'art', endable: 'Inc', date: 'eaa', closing: 'tms', starter: 'Se' },
  hu: {
    ...LATIN,
    title: 'ifj',
    numeric: 'old',
    endable: 'Zrt',
    date: 'Kr.e',
    closing: 'stb',
    starter: 'Ez',
    closer: '«',
  },
  et: {
    ...LATIN,
    title: 'prof',
    numeric: 'art',
    endable: 'OÜ',
    date: 'e.Kr',
    closing: 'jms',
    starter: 'See',
    closer: '“',
  },
  lt: {
    ...LATIN,
    title: 'prof',
    numeric: 'tel',
    endable: 'UAB',
    date: 'pr.Kr',
    closing: 'kt',
    starter: 'Tai',
    closer: '“',
  },
  lv: {
    ...LATIN,
    title: 'prof',
    numeric: 'art',
    endable: 'SIA',
    date: 'pr.Kr',
    closing: 'u.c',
    starter: 'Tas',
    closer: '“',
  },
  fr: { ...LATIN, title: 'prof', numeric: 'art', endable: 'S.A', date: 'av.J.-C', closing: 'h', starter: 'Les' },
  es: { ...LATIN, title: 'aprox', numeric: 'art', endable: 'S.A', date: 'a.C', closing: 'etc', starter: 'Los' },
  it: { ...LATIN, title: 'prof', numeric: 'art', endable: 'S.r.l', date: 'a.C', closing: 'ecc', starter: 'Il' },
  pt: { ...LATIN, title: 'aprox', numeric: 'art', endable: 'S.A', date: 'a.C', closing: 'etc', starter: 'Os' },
  ro: { ...LATIN, title: 'prof', numeric: 'art', endable: 'S.A', date: 'î.Hr', closing: 'ș.a', starter: 'El' },
  pl: {
    ...LATIN,
    title: 'prof',
    numeric: 'art',
    endable: 'proc',
    date: 'n.e',
    closing: 'itp',
    starter: 'To',
    closer: '«',
  },
  cs: { name: 'Berlin', title: 'např', numeric: 'čl', endable: 'tis', date: 'n.l', starter: 'To', closer: '“' },
  sk: {
    name: 'Berlin',
    title: 'napr',
    numeric: 'čl',
    endable: 'mil',
    date: 'n.l',
    closing: 'a.i',
    starter: 'To',
    closer: '“',
  },
  hr: {
    name: 'Berlin',
    title: 'npr',
    numeric: 'čl',
    endable: 'mil',
    date: 'n.e',
    closing: 'i.sl',
    starter: 'To',
    closer: '“',
  },
  ru: { ...CYRILLIC, title: 'напр', numeric: 'разд', endable: 'тыс', date: 'в', closing: 'т.п', starter: 'Это' },
  uk: { ...CYRILLIC, title: 'напр', numeric: 'розд', endable: 'тис', date: 'р', closing: 'т.п', starter: 'Це' },
  be: { ...CYRILLIC, title: 'напр', numeric: 'арт', endable: 'тыс', date: 'г', closing: 'т.п', starter: 'Гэта' },
  bg: { ...CYRILLIC, title: 'напр', numeric: 'фиг', endable: 'хил', date: 'в', closing: 'др', starter: 'Това' },
  el: { name: 'Αθήνα', title: 'δηλ', numeric: 'σελ', endable: 'Α.Ε', date: 'μ.Χ', closing: 'κ.λπ', starter: 'Το' },
  tr: { ...LATIN, title: 'prof', numeric: 'par', endable: 'A.Ş', date: 'MÖ', closing: 'vb', starter: 'Bu' },
  az: { ...LATIN, title: 'prof', numeric: 'cild', endable: 'min', date: 'e.ə', closing: 'və.s', starter: 'Bu' },
  kk: {
    ...CYRILLIC,
    closer: '',
    title: 'проф',
    numeric: 'бет',
    endable: 'мың',
    date: 'ж',
    closing: 'т.б',
    starter: 'Бұл',
  },
  id: { ...LATIN, title: 'prof', numeric: 'hal', endable: 'S.H', date: 'M', closing: 'dll', starter: 'Ini' },
  vi: { ...LATIN, title: 'vd', numeric: 'số', endable: 'U.S', closing: 'v.v', starter: 'Trong' },
  hy: { name: 'Երևան', title: 'պրոֆ', numeric: 'էջ', endable: 'թթ', starter: 'Նա' },
  ka: { name: 'თბილისი', title: 'პროფ', numeric: 'მუხ', endable: 'წწ' },
  ar: { name: 'بيروت', numeric: 'رقم', endable: 'ق.م' },
  fa: { name: 'تهران', title: 'نک', endable: 'ق.م' },
  he: { name: 'חיפה', title: 'פרופ', numeric: 'מס' },
  hi: { name: 'दिल्ली', title: 'डॉ', numeric: 'पृ' },
}

export const TABLE_CASES: readonly SegmentCase[] = Object.entries(WORDS).flatMap(([language, words]) => {
  const { name, title, numeric, endable, date, closing, starter, vowelless, closer } = words
  const row = (why: string, text: string): SegmentCase => ({ language, why, text })
  return [
    ...(title ? [row('a title never ends', `${name} 20 ${title}. ${name} 20.`)] : []),
    ...(numeric ? [row('a number continues', `${name} 20 ${numeric}. 5 ${name}.`)] : []),
    ...(endable ? [row('an endable abbreviation continues', `${name} 20 ${endable}. ${name} 20.`)] : []),
    ...(date ? [row('a date continues', `${name} 20 ${date}. ${name} 20.`)] : []),
    ...(date && name !== 'Минск'
      ? [row('a date ends a long sentence', `${`${name} `.repeat(6)}20 ${date}.| ${name} 20.`)]
      : []),
    ...(closing ? [row('a closing abbreviation ends', `${name} 20 ${closing}.| ${name} 20.`)] : []),
    ...(endable && starter ? [row('a starter ends', `${name} 20 ${endable}.| ${starter} ${name} 20.`)] : []),
    ...(vowelless ? [row('a token without vowels is an abbreviation', `${name} 20 ${vowelless}. ${name} 20.`)] : []),
    ...(closer ? [row('a closing mark set apart stays', `${name} ${name} 2000. ${closer}| ${name} 20.`)] : []),
  ]
})
