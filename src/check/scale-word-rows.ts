/** Words that multiply the number before them, by language: forms with `/` between, a stem with `*` takes any ending. */
const THOUSAND = 1e3
const MILLION = 1e6
const BILLION = 1e9
const TRILLION = 1e12

export const WORDS = new Map<string, readonly (readonly [string, number])[]>([
  [
    'en',
    [
      ['hundred/hundreds/hundredth', 100],
      ['thousand/thousands/thousandth/k', THOUSAND],
      ['million/millions/millionth/m/mn/mln', MILLION],
      ['billion/billions/bn/b', BILLION],
      ['trillion/trillions/tn', TRILLION],
    ],
  ],
  [
    'de',
    [
      ['hundert', 100],
      ['tausend/tsd', THOUSAND],
      ['million/millionen/mio', MILLION],
      ['milliarde/milliarden/mrd', BILLION],
      ['billion/billionen', TRILLION],
    ],
  ],
  [
    'fr',
    [
      ['cent/cents', 100],
      ['mille/millier/milliers', THOUSAND],
      ['million/millions/m', MILLION],
      ['milliard/milliards/md/mds', BILLION],
      ['billion/billions', TRILLION],
    ],
  ],
  [
    'es',
    [
      ['mil/miles', THOUSAND],
      ['millón/millones', MILLION],
      ['millardo/millardos', BILLION],
      ['billón/billones', TRILLION],
    ],
  ],
  [
    'it',
    [
      ['mila/mille/migliaia', THOUSAND],
      ['milione/milioni/mln', MILLION],
      ['miliardo/miliardi/mld', BILLION],
    ],
  ],
  [
    'pt',
    [
      ['mil', THOUSAND],
      ['milhão/milhões', MILLION],
      ['mil milhões/bilhão/bilhões/bilião/biliões', BILLION],
    ],
  ],
  [
    'nl',
    [
      ['duizend', THOUSAND],
      ['miljoen/mln', MILLION],
      ['miljard/mld', BILLION],
    ],
  ],
  [
    'sv',
    [
      ['hundra', 100],
      ['tusen', THOUSAND],
      ['miljon/miljoner', MILLION],
      ['miljard/miljarder/md/mdr', BILLION],
    ],
  ],
  [
    'pl',
    [
      ['tys*', THOUSAND],
      ['mln/milion*', MILLION],
      ['mld/miliard*', BILLION],
      ['bln/bilion*', TRILLION],
    ],
  ],
  [
    'cs',
    [
      ['stě/sta/set', 100],
      ['tisíc*', THOUSAND],
      ['mil/milion*/milión*', MILLION],
      ['miliard*', BILLION],
    ],
  ],
  [
    'ru',
    [
      ['тыс/тысяч*', THOUSAND],
      ['млн/миллион*', MILLION],
      ['млрд/миллиард*', BILLION],
      ['трлн/триллион*', TRILLION],
    ],
  ],
  [
    'uk',
    [
      ['тис/тисяч*', THOUSAND],
      ['млн/мільйон*', MILLION],
      ['млрд/мільярд*', BILLION],
      ['трлн/трильйон*', TRILLION],
    ],
  ],
  [
    'tr',
    [
      ['yüz', 100],
      ['bin', THOUSAND],
      ['milyon*', MILLION],
      ['milyar*', BILLION],
      ['trilyon*', TRILLION],
    ],
  ],
  [
    'ar',
    [
      ['ألف*/الف*/آلاف', THOUSAND],
      ['مليون*/ملايين', MILLION],
      ['مليار*/بليون*', BILLION],
      ['تريليون*', TRILLION],
    ],
  ],
  [
    'fa',
    [
      ['هزار*', THOUSAND],
      ['میلیون*', MILLION],
      ['میلیارد*', BILLION],
      ['تریلیون*', TRILLION],
    ],
  ],
  [
    'id',
    [
      ['ratus', 100],
      ['ribu', THOUSAND],
      ['juta', MILLION],
      ['miliar', BILLION],
      ['triliun', TRILLION],
    ],
  ],
  [
    'fi',
    [
      ['tuhat*/tuhan*', THOUSAND],
      ['miljoon*', MILLION],
      ['miljard*', BILLION],
    ],
  ],
  [
    'hi',
    [
      ['हज़ार/हजार', THOUSAND],
      ['लाख', 1e5],
      ['करोड़', 1e7],
      ['अरब', BILLION],
      ['मिलियन', MILLION],
      ['बिलियन', BILLION],
    ],
  ],
])
