import type { Tag } from '../../domain/tag.ts'
import type { Script } from './script.ts'

/** Scripts that only one of the languages we tell apart is written in. */
export const SINGLE: ReadonlyMap<Script, Tag> = new Map([
  ['Jpan', 'ja'],
  ['Hani', 'zh'],
  ['Bopo', 'zh'],
  ['Hang', 'ko'],
  ['Grek', 'el'],
  ['Beng', 'bn'],
  ['Guru', 'pa'],
  ['Gujr', 'gu'],
  ['Orya', 'or'],
  ['Taml', 'ta'],
  ['Telu', 'te'],
  ['Knda', 'kn'],
  ['Mlym', 'ml'],
  ['Sinh', 'si'],
  ['Thai', 'th'],
  ['Laoo', 'lo'],
  ['Tibt', 'bo'],
  ['Mymr', 'my'],
  ['Geor', 'ka'],
  ['Armn', 'hy'],
  ['Khmr', 'km'],
  ['Thaa', 'dv'],
  ['Nkoo', 'nqo'],
  ['Syrc', 'syr'],
])

/** Languages that share a script. */
export const SHARED: ReadonlyMap<Script, readonly Tag[]> = new Map([
  ['Cyrl', ['ru', 'uk', 'be', 'bg', 'mk', 'sr', 'kk', 'mn', 'ky', 'tg', 'tt']],
  ['Arab', ['ar', 'fa', 'ur', 'ps', 'ckb', 'ug', 'sd']],
  ['Hebr', ['he', 'yi']],
  ['Deva', ['hi', 'mr', 'ne']],
  ['Ethi', ['am', 'ti']],
  [
    'Latn',
    (
      'de en fr es it pt nl pl cs sk sl hr bs sr-Latn ro hu tr az uz tk ku sv da nb nn is fo fi et lv lt ca gl eu ga cy mt sq ' +
      'id ms jv su tl vi af sw so ha yo ig zu xh st tn ts sn lg mi eo la lb ht oc gd'
    ).split(' '),
  ],
])
