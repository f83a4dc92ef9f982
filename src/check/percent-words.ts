/** What says percentage points, as alternatives of a pattern. */
export const PERCENTAGE_POINTS =
  '(?:per ?cent(?:age)?[ -]points?|prozentpunkt|points? de pourcentage|puntos? porcentual|punt[oi] percentual|pontos? percentua|процентн\\p{L}{1,3} пункт|процентн\\p{L}{1,3} пункта|п\\. ?п\\.|відсотков\\p{L}{1,3} пункт|procentní\\p{L}{0,2} bod|percentuáln\\p{L}{1,4} bod|punkt\\p{L}{0,3} procentow|pkt\\.? proc|procentenhet|prosentpoeng|procentpoint|procentpunt|prosenttiyksik|százalékpont|yüzde(?:lik)? (?:[\\d.,]{1,8} )?puan|ποσοστιαί\\p{L}{1,3} μον[άα]δ|百分[点點]|パーセントポイント|퍼센트 ?포인트|%포인트|%p|نقطة مئوية|نقاط مئوية|واحد درصد|נקודות אחוז|poin persen|điểm phần trăm)'
/** What may say so in short, or of something else: then nothing is compared. */
export const LOOSE_POINTS =
  'point|punkt|пункт|bod[uyůo]?(?!\\p{L})|punt[oi]|pont[oe]?s?(?!\\p{L})|puan|pkt|pts?\\.|pb(?!\\p{L})|basis|ポイント|포인트|点|點|نقط|نقاط|واحد|נקוד|yksik|enhet|μονάδ|poin|poeng|điểm|अंक'
/** A number in per cent. */
export const PERCENT =
  '[\\d٠-٩۰-۹][\\s\\u00a0\\u202f]?(?:[%٪％]|per ?cent|percent|prozent|pour ?cent|por ?cien|por ?cento|per ?cento|процент|відсот|procent|prosen|százalék|퍼센트|بالمئة|بالمائة|في المئة|في المائة|درصد|אחוז|persen|phần trăm)|(?:百分之|%|yüzde )[\\d]'
