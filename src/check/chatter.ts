import type { Severity } from '../domain/document.ts'
import type { Span } from '../domain/span.ts'

/** Languages by their English names, as a model puts them over its answer. */
const NAMED =
  '(?:English|German|French|Spanish|Italian|Portuguese|Russian|Ukrainian|Polish|Czech|Dutch|Swedish|Turkish|Arabic|Persian|Hebrew|Hindi|Chinese|Japanese|Korean)'

/** What stands over an answer, and under it: more of it may follow, so that it is an error wherever it is found. */
const FRAME: readonly RegExp[] = [
  new RegExp(
    `^\\W{0,3}(?:(?:sure|certainly|of course|absolutely|okay|ok)\\b[,!.:]? ?)?(?:(?:here(?:['’]s| is)|this is|below is) )?the (?:\\w+ )?(?:translation|version|text) [^:\\n]{0,40}\\b(?:in|into|to) ${NAMED}\\s?:`,
    'i',
  ),
  new RegExp(`^\\W{0,3}${NAMED} (?:translation|version)\\s?:`, 'i'),
  new RegExp(`^\\W{0,3}translat(?:ed|ion) (?:from [\\w ]{1,20} )?(?:in)?to ${NAMED}\\s?:`, 'i'),
  /[\n([]\s{0,4}\*{0,2}(?:translator['’]s )?note\*{0,2}\s?:[^\n]{0,300}\btranslat/i,
  /[\n([]\s{0,4}\*{0,2}(?:Anmerkung|Hinweis)(?: des Übersetzers)?\*{0,2}\s?:[^\n]{0,300}übersetz/i,
  /[\n([]\s{0,4}\*{0,2}(?:note|nota)\*{0,2}\s?:[^\n]{0,300}\btradu/i,
  /[\n([]\s{0,4}\*{0,2}(?:примечание|примітка)\*{0,2}\s?:[^\n]{0,300}(?:перев|перек)/i,
  /\blet me know if you(?:['’]d| would| need| want| have)\b[^\n]{0,80}\b(?:translat\w*|adjust\w*|changes|clarif\w*|anything else)\b[^\n]{0,60}$/i,
  /\bI hope this translation helps\b/i,
  /\blass(?:en Sie|t)? (?:es )?mich (?:gerne )?wissen, (?:wenn|falls|ob) [^\n]{0,80}(?:Übersetzung|Änderungen|Anpassungen)[^\n]{0,60}$/i,
]

/*
 * Of a pattern with every letter and without case a table of both is made before it finds anything, which takes milliseconds:
 * what begins a text is looked for behind the signs before its first letter, and letters are named by their ranges.
 */
const SIGNS = /^\P{L}{0,3}(?=\p{L})/u

/** A text from its first letter on, if at most three signs stand before it. */
function fromFirstLetter(text: string): { readonly start: number; readonly text: string } | undefined {
  const start = SIGNS.exec(text)?.[0].length
  return start === undefined ? undefined : { start, text: text.slice(start) }
}

/** How a model declines to translate, at the beginning of what it says. */
const REFUSALS: readonly RegExp[] = [
  /^\W{0,3}(?:(?:I['’]m|I am) (?:so |very )?(?:sorry|afraid),? (?:but )?)?I (?:can['’]?t|cannot|can not|am unable to|['’]m unable to|am not able to|['’]m not able to) (?:\w+ )?(?:translate|fulfill? (?:this|that|your) request|comply with (?:this|that|your) request|(?:assist|help) with (?:this|that|your) (?:request|translation))\b/i,
  /^\W{0,3}(?:as|I am|I['’]m) an? (?:AI|artificial intelligence|(?:large )?language model)\b/i,
]
/** The same behind signs. */
const REFUSALS_BEHIND_SIGNS: readonly RegExp[] = [
  /^(?:es )?tut mir leid, aber ich kann .{0,60}übersetzen/i,
  /^je suis désolée?, mais je ne peux pas .{0,40}traduire/i,
  /^lo siento, pero no puedo .{0,40}traducir/i,
]
/** A text about translation, or about such models, may say that itself. */
const OF_TRANSLATION =
  /translat|übersetz|traduc|traduz|tradui|vertal|tłumacz|překl|oversæt|oversett|översätt|käänt|terjemah|çevir|перев[оеё]|перекл|ترجم|तर्जुम|अनुवाद|번역|翻[译譯訳]|AI\b|KI\b|IA\b|ИИ|ШІ|人工智能/iu

/** Whether an answer declines to translate instead of doing it. */
export const isRefusal = (text: string, answer: string): boolean =>
  !OF_TRANSLATION.test(text) &&
  (REFUSALS.some((refusal) => refusal.test(answer)) ||
    REFUSALS_BEHIND_SIGNS.some((refusal) => refusal.test(fromFirstLetter(answer)?.text ?? '')))

/**
 * What language models say about a translation instead of it, or around it, in the languages they say it in. An apology
 * alone may be what somebody in the article says: a warning.
 */
const CHATTER: readonly (readonly [pattern: RegExp, severity: Severity, behindSigns?: true])[] = [
  ...FRAME.map((pattern) => [pattern, 'error'] as const),
  [
    /\b(?:I['’]m|I am) (?:so |very )?(?:sorry|afraid),? but I (?:can['’]?t|cannot|can not|am unable to|['’]m unable to|am not able to|['’]m not able to) (?:\w+ )?(?:translate|help|assist|provide|comply|fulfill?|process|continue|complete)\b/i,
    'error',
  ],
  [/\b(?:as|I am|I['’]m) an? (?:AI|artificial intelligence|(?:large )?language model)\b/i, 'error'],
  [
    /^\W{0,3}(?:(?:sure|certainly|of course|okay|ok)[,!.:]? )?here(?:['’]s| is| are) (?:the|your|my|an?) (?:\w+ )?(?:\w+ )?translat(?:ion|ed)\b/i,
    'error',
  ],
  [/^\W{0,3}(?:translation|translated text|translator['’]s note|note from the translator)\s?:/i, 'error'],
  [/\b(?:let me know if you|I hope this (?:translation )?helps|please provide the text)\b/i, 'warning'],
  [/^\W{0,3}(?:I['’]m|I am) (?:so |very )?sorry,? but I (?:can['’]?t|cannot|can not|am unable)/i, 'warning'],
  [/\bals (?:eine? )?(?:KI\b|künstliche Intelligenz|(?:großes )?Sprachmodell)/i, 'error'],
  [
    /^(?:(?:gerne?|natürlich|sicher)[,!.:]? )?hier ist (?:die|Ihre|deine|meine) (?:[a-z\u00df-\u017f]+ )?Übersetzung/i,
    'error',
    true,
  ],
  [/^Übersetzung\s?:/i, 'error', true],
  [/\bes tut mir leid, aber ich kann .{0,60}(?:übersetzen|helfen)/i, 'error'],
  [/en tant qu['’](?:IA\b|intelligence artificielle|assistant IA)|en tant que modèle de langage/i, 'error'],
  [
    /^(?:(?:bien sûr|d['’]accord)[,!.:]? )?voici (?:la|votre|ma|une) (?:[a-z\u00df-\u017f]+ )?traduction/i,
    'error',
    true,
  ],
  [
    /^(?:traduction|traducción|traduzione|tradução|vertaling|tłumaczenie|перевод|переклад|çeviri|الترجمة|ترجمه)\s?:/i,
    'error',
    true,
  ],
  [/je suis désolée?, mais je ne peux pas .{0,40}(?:traduire|aider)/i, 'error'],
  [/como (?:una? )?(?:IA\b|inteligencia artificial|modelo de (?:lenguaje|linguagem))/i, 'error'],
  [
    /^(?:aquí (?:está|tienes|tiene)|aqui está|ecco) (?:la|su|tu|a) (?:[a-z\u00df-\u017f]+ )?(?:traducción|traduzione|tradução)/i,
    'error',
    true,
  ],
  [/lo siento, pero no puedo .{0,40}(?:traducir|ayudar)/i, 'error'],
  [/in quanto (?:IA\b|intelligenza artificiale|modello linguistico)|come modello linguistico/i, 'error'],
  [/^(?:вот|ось) (?:ваш |мой )?(?:перевод|переклад)/i, 'error', true],
  [/как (?:языковая модель|искусственный интеллект)|як мовна модель/i, 'error'],
  [/^(?:以下是|这是|這是)[^。]{0,12}(?:翻译|翻譯|译文|譯文)/, 'error', true],
  [/作为(?:一个|一名)?(?:AI|人工智能|(?:大型)?语言模型)/i, 'error'],
]

/** The first remark of a language model in a text. */
export function chatterIn(text: string): { readonly span: Span; readonly severity: Severity } | undefined {
  const rest = fromFirstLetter(text)
  for (const [pattern, severity, behindSigns] of CHATTER) {
    const found = behindSigns ? rest && pattern.exec(rest.text) : pattern.exec(text)
    if (!found) continue
    const end = (behindSigns ? rest!.start : found.index) + found[0].length
    return { span: [behindSigns ? 0 : found.index, end], severity }
  }
  return undefined
}
