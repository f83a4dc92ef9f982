/**
 * Hundreds in one word, 100 to 900, by language, and nouns for about a hundred. Forms of one number have `/` between,
 * a stem with `*` takes an ending, `-` stands where a language has no such word.
 */
export const HUNDREDS = new Map<string, string>([
  ['fr', 'centaine/centaines/centième'],
  [
    'es',
    'cien/ciento/centenar/centenares/centésim* doscient* trescient* cuatrocient* quinient* seiscient* setecient* ochocient* novecient*',
  ],
  ['it', 'cento/centinaio/centinaia/centesim*'],
  [
    'pt',
    'cem/cento/centena/centenas/centésim* duzent* trezent* quatrocent* quinhent* seiscent* setecent* oitocent* novecent*',
  ],
  [
    'ru',
    'сто/ста/сотня/сотни/сотню/сотен/сотый/сотая/сотого/сотой двести/двухсот* триста/трехсот*/трёхсот* четыреста/четырехсот*/четырёхсот* пятьсот/пятисот* шестьсот/шестисот* семьсот/семисот* восемьсот/восьмисот* девятьсот/девятисот*',
  ],
  [
    'uk',
    "сто/ста/сотня/сотні/сотню/сотень двісті/двохсот* триста/трьохсот* чотириста/чотирьохсот* п'ятсот/п'ятисот* шістсот/шестисот* сімсот/семисот* вісімсот/восьмисот* дев'ятсот/дев'ятисот*",
  ],
  [
    'pl',
    'sto/stu/setka/setki/setek/setn* dwieście/dwustu trzysta/trzystu czterysta/czterystu pięćset/pięciuset sześćset/sześciuset siedemset/siedmiuset osiemset/ośmiuset dziewięćset/dziewięciuset',
  ],
  ['cs', 'sto/stovka/stovky/stovek'],
  [
    'ar',
    'مئة/مائة/مئات مئتان/مئتين/مئتي/مائتان/مائتين/مائتي ثلاثمئة/ثلاثمائة أربعمئة/أربعمائة خمسمئة/خمسمائة ستمئة/ستمائة سبعمئة/سبعمائة ثمانمئة/ثمانمائة/ثمانيمائة تسعمئة/تسعمائة',
  ],
  ['fa', 'صد/صدها دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد'],
  ['id', 'seratus'],
])

/** Languages that write thousands and hundreds together with what they count: zweihunderttausend, duecentomila. */
export const COMPOUNDS = new Map<string, readonly (readonly [string, number])[]>([
  [
    'de',
    [
      ['tausend', 1000],
      ['hundert', 100],
    ],
  ],
  [
    'it',
    [
      ['mila', 1000],
      ['mille', 1000],
      ['cento', 100],
    ],
  ],
  [
    'sv',
    [
      ['tusen', 1000],
      ['hundra', 100],
    ],
  ],
])
