/** What says percentage points, as alternatives of a pattern. */
export const PERCENTAGE_POINTS =
  'per ?cent(?:age)?[ -]point|prozentpunkt|points? de pourcentage|p[uo]nt[oi]s? p[eo]rcentua|процентн\\p{L}+ пункт|п\\. ?п\\.|відсотков\\p{L}+ пункт|(?:procent|percentuáln)\\p{L}+ bod|punkt\\p{L}* procentow|pro[cs]ent(?:enhet|point|punt|poeng|tiyksik)|százalékpont|yüzde(?:lik)? (?:[\\d.,]{1,8} )?puan|百分[点點]|%포인트|%p|نقطة مئوية|نقاط مئوية|واحد درصد'
/** What may say so in short, or of something else: then nothing is compared. */
export const LOOSE_POINTS =
  'p[ou][iou]?n[kt]|пункт|bod[uyůo]?(?!\\p{L})|puan|pkt|pts?\\.|pb(?!\\p{L})|basis|ポイント|포인트|[点點]|نقط|نقاط|واحد|נקוד|yksik|enhet|μονάδ|poeng|poin|điểm'
/** A number in per cent. */
export const PERCENT =
  '[\\d٠-٩۰-۹][\\s\\u00a0\\u202f]?(?:[%٪％]|p[eo]r ?cent|prozent|pour ?cent|por ?cien|процент|відсот|pro[cs]ent|százalék|퍼센트|بالم|في الم|درصد|אחוז)|(?:百分之|%|yüzde )\\d'
