/** How a language's letters are written in Latin ones. Letters stand before their spelling, several before one alone. */
export interface Scheme {
  readonly name: string
  readonly letters: string
  /** Spellings at the beginning of a word. */
  readonly initial?: string
  /** Spellings at the beginning of a word, and after a vowel or one of {@link Scheme.opening}. */
  readonly open?: string
  /** After these as after a vowel. */
  readonly opening?: string
  /** Spellings at the end of a word. */
  readonly final?: string
}

/*
 * Official ones, by which documents of these countries, or gazetteers of them, are written. `’` alone stands for a letter
 * without a sound of its own.
 */
export const SCHEMES: ReadonlyMap<string, Scheme> = new Map([
  [
    'ru',
    {
      name: 'BGN/PCGN 1947',
      letters:
        'аa бb вv гg дd еe ёë жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ=” ыy ь=’ эe юyu яya',
      open: 'еye ёyë',
      opening: 'ьъй',
    },
  ],
  [
    'uk',
    {
      name: 'Cabinet of Ministers 2010',
      letters:
        'згzgh аa бb вv гh ґg дd еe єie жzh зz иy іi їi йi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ь ’ ʼ юiu яia',
      initial: 'єye їyi йy юyu яya',
    },
  ],
  [
    'be',
    {
      name: 'National 2007',
      letters:
        'аa бb вv гh ґg дd еie ёio жž зz іi йj кk лl мm нn оo пp рr сs тt уu ўŭ фf хch цc чč шš ыy ь=\u0301 эe юiu яia ’ ʼ',
      open: 'еje ёjo юju яja',
      opening: 'ьў’ʼй',
    },
  ],
  [
    'bg',
    {
      name: 'Streamlined System 2009',
      letters: 'аa бb вv гg дd еe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хh цts чch шsh щsht ъa ьy юyu яya',
      final: 'ияia',
    },
  ],
  [
    'sr',
    {
      name: 'Gaj’s Latin alphabet',
      letters: 'аa бb вv гg дd ђđ еe жž зz иi јj кk лl љlj мm нn њnj оo пp рr сs тt ћć уu фf хh цc чč џdž шš',
    },
  ],
  [
    'el',
    {
      name: 'ELOT 743',
      letters:
        'ουou γγng γξnx γχnch μπmp αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo',
      initial: 'μπb',
    },
  ],
  [
    'ka',
    {
      name: 'National 2002',
      letters:
        'აa ბb გg დd ეe ვv ზz თt იi კk’ ლl მm ნn ოo პp’ ჟzh რr სs ტt’ უu ფp ქk ღgh ყq’ შsh ჩch ცts ძdz წts’ ჭch’ ხkh ჯj ჰh',
    },
  ],
])
