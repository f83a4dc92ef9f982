import { baseLanguage, type Tag } from '../../domain/tag.ts'

/** Languages in which a name has cases, and the endings it has in them, in Latin letters without marks. */
const ENDINGS = [
  [
    'ru uk be bg mk',
    'a e i o u y ya yu ye yi om em am yam im ym oi ei ii yi oiu eiu oyu eyu ami yami akh yakh ov ev iv ogo ego oho omu emu yei aya uyu oye oe ykh ikh ymi imi i yu ova ovoi ovu in ina inoi inu t ta to te',
  ],
  [
    'pl cs sk sl hr bs sr',
    'a e i o u y em om am im ym ie ze iem ami ach ech ich ych ovi owi ou ego emu eho ej ij ova ovy ove ovou ovu oje u cem cu ka ku kem je ju jem ja',
  ],
  [
    'fi et',
    'a n i an en in on un nn ssa sta lla lta lle na ksi aan een iin oon uun issa ista illa ilta ille ina iksi s st l lt le d de t ga ni le ta',
  ],
  ['tr az kk ky uz', 'a e i u da de ta te dan den tan ten nin nun in un na ne yi yu ya ye ni nu la le lar ler'],
  [
    'hu',
    'a t et ot at ban ben ba be nak nek ra re val vel nal nel hoz hez tol bol rol ig ert an e i as es os ek ok ak ja je',
  ],
  ['lt lv', 'a as is us es ai e i o u s am im um iem a es os io iui ui u je iu ius ams ems ims oms ose uose ei ia'],
  ['el hy ka', 'a as os ou o on i is is es e us s n'],
] as const

let byLanguage: ReadonlyMap<string, ReadonlySet<string>> | undefined

/** The endings of names in a language, none among them; `undefined` for a language that has no cases. */
export function endingsOf(language: Tag): ReadonlySet<string> | undefined {
  byLanguage ??= new Map(
    ENDINGS.flatMap(([languages, endings]) => {
      const set = new Set(['', ...endings.split(' ')])
      return languages.split(' ').map((one) => [one, set] as const)
    }),
  )
  return byLanguage.get(baseLanguage(language))
}
