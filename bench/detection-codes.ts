import type { Tag } from '../src/domain/tag.ts'

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
