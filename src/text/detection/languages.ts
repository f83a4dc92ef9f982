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

/**
 * Every language the detector can answer with its ISO 639-3 codes (as trigram tables name them), the usual one first.
 * Individual languages that people take for their macrolanguage are read as it (`arb` → `ar`, `ekk` → `et`).
 */
const CODES =
  'ru:rus uk:ukr be:bel bg:bul mk:mkd sr:srp sr-Latn:srp kk:kaz mn:khk,mon ky:kir tg:tgk tt:tat ar:arb,ara fa:pes,prs,fas ur:urd ps:pbu,pst,pbt,pus ' +
  'ckb:ckb ug:uig sd:snd he:heb yi:ydd,yid hi:hin mr:mar ne:nep,npi am:amh ti:tir de:deu en:eng fr:fra es:spa it:ita pt:por nl:nld ' +
  'pl:pol cs:ces sk:slk sl:slv hr:hrv bs:bos ro:ron hu:hun tr:tur az:azj,aze uz:uzn,uzb tk:tuk ku:kmr,kur sv:swe da:dan nb:nob,nor ' +
  'nn:nno is:isl fo:fao fi:fin et:ekk,est lv:lvs,lav lt:lit ca:cat gl:glg eu:eus ga:gle cy:cym mt:mlt sq:als,sqi id:ind ms:zlm,zsm,msa ' +
  'jv:jav su:sun tl:tgl,fil vi:vie af:afr sw:swh,swa so:som ha:hau yo:yor ig:ibo zu:zul xh:xho st:sot tn:tsn ts:tso sn:sna lg:lug mi:mri ' +
  'eo:epo la:lat lb:ltz ht:hat oc:oci gd:gla ja:jpn zh:cmn,zho ko:kor el:ell bn:ben pa:pan gu:guj or:ori ta:tam te:tel kn:kan ml:mal ' +
  'si:sin th:tha lo:lao bo:bod my:mya ka:kat hy:hye km:khm dv:div nqo:nqo syr:syr'

let codes: ReadonlyMap<Tag, readonly string[]> | undefined

/** ISO 639-3 codes of a tag; empty when we know none. */
export function codesOf(language: Tag): readonly string[] {
  codes ??= new Map(
    CODES.split(' ').map((entry) => {
      const [tag, list] = entry.split(':')
      return [tag!, list!.split(',')]
    }),
  )
  return codes.get(language) ?? []
}
