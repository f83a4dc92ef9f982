import type { Span } from '../domain/span.ts'
import { baseLanguage } from '../domain/tag.ts'
import type { Side } from './pair.ts'

const word = (...words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${words.join('|')})(?![\\p{L}\\p{M}])`, 'giu')

/** Words and endings that negate, by language. */
const CUES = new Map<string, RegExp>([
  ['de', word('nicht', 'kein\\p{L}*', 'nie', 'niemals', 'niemand\\p{L}*', 'nichts', 'weder', 'ohne', 'nirgends')],
  [
    'en',
    /(?<!\p{L})(?:not|no|never|none|nobody|nothing|neither|nor|nowhere|without|cannot)(?!\p{L})|n['’]t(?!\p{L})/giu,
  ],
  ['fr', /(?<!\p{L})(?:ne|pas|jamais|aucune?|rien|personne|sans|ni)(?!\p{L})|(?<!\p{L})n['’]/giu],
  ['es', word('no', 'nunca', 'jamás', 'ning[uú]n\\p{L}*', 'nadie', 'nada', 'sin', 'ni', 'tampoco')],
  ['it', word('non', 'mai', 'nessun\\p{L}*', 'niente', 'nulla', 'senza', 'né')],
  ['pt', word('não', 'nunca', 'jamais', 'nenhum\\p{L}*', 'ninguém', 'nada', 'sem', 'nem')],
  ['nl', word('niet', 'geen', 'nooit', 'niemand', 'niets', 'zonder', 'noch')],
  ['pl', word('nie', 'nigdy', 'nikt', 'nic', 'żad\\p{L}*', 'bez', 'ani')],
  ['ru', word('не', 'нет', 'ни', 'никогда', 'никто', 'ничего', 'никак\\p{L}*', 'без', 'нельзя')],
  ['uk', word('не', 'немає', 'ні', 'ані', 'ніколи', 'ніхто', 'нічого', 'жод\\p{L}*', 'без')],
  ['ar', word('لا', 'لم', 'لن', 'ليس\\p{L}*', 'ليست', 'ما', 'غير', 'دون', 'بدون', 'عدم')],
  [
    'fa',
    /(?<![\p{L}\p{M}])(?:نه|نیست\p{L}*|هیچ|بدون|عدم|نا)(?![\p{L}\p{M}])|(?<!\p{L})ن(?:می|خواه|کرد|شد|بود|دار|توان)\p{L}*/gu,
  ],
  ['he', word('לא', 'אין', 'אינ\\p{L}*', 'בלי', 'ללא', 'אל', 'מעולם')],
  [
    'tr',
    /(?<!\p{L})(?:değil\p{L}*|yok\p{L}*|hiç\p{L}*|asla)(?!\p{L})|(?:m[ae]z|m[ae]d[ıi]|m[ıiuü]yor|m[ae]y[ae]c[ae])\p{L}*/giu,
  ],
  ['zh', /[不没沒未无無非莫勿]|否认/gu],
  ['ja', /ない|なかっ|ません|ず(?=[、。に])|ぬ(?=[。、])|[不未無非]/gu],
  ['ko', /(?<!\p{L})(?:안|못)(?!\p{L})|지\s?않|지\s?못|없\p{L}*|아니\p{L}*/gu],
])

/** Where the cues of negation of a text stand; `null` for a language whose cues we do not know. */
export function findNegations({ text, language }: Side): readonly Span[] | null {
  const cues = CUES.get(baseLanguage(language))
  return cues ? [...text.matchAll(cues)].map(({ 0: cue, index }) => [index, index + cue.length]) : null
}

/** How many cues of negation a text has; `null` for a language whose cues we do not know. */
export const countNegations = (side: Side): number | null => findNegations(side)?.length ?? null
