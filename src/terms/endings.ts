import { remembering } from './remembering.ts'

/**
 * Inflectional endings by language, in normal form: what may be taken off a word (or, for Arabic, put before it) to
 * compare it with a term. `least` is how many letters must stay; words shorter than `shortest` are left alone.
 */
export interface Endings {
  readonly endings: ReadonlySet<string>
  /** Letters of the longest ending. */
  readonly longest: number
  readonly least: number
  readonly shortest: number
}

const words = (text: string): readonly string[] => text.split(' ')

const table = (endings: readonly string[], least: number, shortest: number): Endings => ({
  endings: new Set(endings),
  longest: Math.max(...endings.map(({ length }) => length)),
  least,
  shortest,
})

const TABLES = new Map<string, () => Endings>([
  ['de', () => table(words('ens ern en er es em e n s a as um ums'), 4, 5)],
  ['es', () => table(words('es os as s o a e'), 4, 5)],
  ['fr', () => table(words('s x e es'), 4, 5)],
  ['pt', () => table(words('es os as s o a e'), 4, 5)],
  ['it', () => table(words('i e o a'), 4, 5)],
  [
    'pl',
    () =>
      table(
        words(
          'a ą e ę i o u y ów ie ia ią ię iu io em iem om iom ach iach ami iami owi iowi owie ego iego emu iemu ej iej ym im ych ich ymi imi ii ij',
        ),
        3,
        4,
      ),
  ],
  [
    'ru',
    () =>
      table(
        words(
          'ами ями ого его ому ему ыми ими ую юю ая яя ое ее ые ие ой ей ий ый ых их ым им ом ем ам ям ах ях ов ев ью ию ия ии ою ею а я о е ы и у ю ь й',
        ),
        3,
        5,
      ),
  ],
  [
    'uk',
    () =>
      table(
        words(
          'ами ями ові еві єві ього ьому ого ому ими іми їми ою ею єю ій їй ий их їх ім їм им ах ях ів їв єв ам ям ом ем єм ої еї єї а я о е є и і ї у ю ь й',
        ),
        3,
        4,
      ),
  ],
  ['tr', turkishEndings],
])

/** The endings of a language, or `undefined` when its stemmer says enough. */
export const endingsOf = remembering((language: string) => TABLES.get(language)?.() ?? null)

/** Plural × possessive × case, in vowel harmony: `-lar-ı-nın`. */
function turkishEndings(): Endings {
  const plurals = ['', 'lar', 'ler']
  const possessives = ['', ...words('ı i u ü sı si su sü ım im um üm ımız imiz umuz ümüz nız niz')]
  const cases = [
    '',
    ...words(
      'ı i u ü yı yi yu yü nı ni nu nü ın in un ün nın nin nun nün a e ya ye na ne da de ta te nda nde daki deki taki teki ndaki ndeki dan den tan ten ndan nden la le yla yle',
    ),
  ]
  const all = new Set(
    plurals.flatMap((plural) => possessives.flatMap((owner) => cases.map((ending) => plural + owner + ending))),
  )
  all.delete('')
  return table([...all], 3, 4)
}

/** Clitics before an Arabic noun: and, so, with, like, to, the, and their combinations. */
export const ARABIC_PREFIXES = words('وبال وکال فبال وال بال کال فال ولل لل ال وب ول وک فب فل و ف ب ک ل')
/**
 * Endings of an Arabic noun: pronouns, plurals, the dual, the feminine; written with the letters that normal form has.
 */
export const ARABIC_SUFFIXES = words('هما هم ها هن کم نا ات ان ون ین تین تان یه ه ی ا')
/** And, that, when, from; in, like, to, from; the: what Hebrew binds to the word that follows, in this order. */
export const HEBREW_PREFIXES = ['', 'ו'].flatMap((and) =>
  ['', 'ש', 'כש', 'מש', 'לכש'].flatMap((that) =>
    ['', 'ה', 'ב', 'כ', 'ל', 'מ', 'מה'].flatMap((to) => and + that + to || []),
  ),
)
/** Plural, feminine and construct endings of a Hebrew noun or adjective; final letters are levelled in normal form. */
export const HEBREW_SUFFIXES = words('יות ימ ות ית יה ת ה י')
/** Endings of a Persian noun or adjective: plurals, the comparative, the indefinite, with what is bound to them. */
export const PERSIAN_SUFFIXES = words('هایشان هایی های ها ترین ان ات ی')

/** Korean particles that follow a noun. */
export const KOREAN_PARTICLES = words(
  '으로부터 에게서는 에서는 에서도 에게서 에서 에게 으로의 으로서 으로써 으로 까지 부터 처럼 보다 라고 이라고 이라는 라는 과의 와의 에의 에는 에도 들에게 들의 들이 들을 들은 들과 들 은 는 이 가 을 를 의 에 와 과 도 로서 로써 로의 로 만 께서 께 인 이며 며 이나 나 야 등이 등을 등의 등 측이 측은 측',
)
/** The verbs `하다`, `되다` and `시키다` in their common forms, which make a verb of a Sino-Korean noun. */
export const KOREAN_VERBS = words(
  '하다 했다 한다 하는 하고 하며 하여 해서 해 할 한 했던 했으며 했고 하기 하자 되다 됐다 된다 되는 되고 되며 되어 돼 될 된 됐던 됐으며 됐고 되기 시켰다 시키는',
)
