import type { Severity } from '../domain/document.ts'

/**
 * What language models say about a translation instead of it, or around it, in the languages they say it in. An apology
 * alone may be what somebody in the article says: a warning.
 */
export const CHATTER: readonly (readonly [RegExp, Severity])[] = [
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
    /^\P{L}{0,3}(?:(?:gerne?|natürlich|sicher)[,!.:]? )?hier ist (?:die|Ihre|deine|meine) (?:\p{L}+ )?Übersetzung/iu,
    'error',
  ],
  [/^\P{L}{0,3}Übersetzung\s?:/iu, 'error'],
  [/\bes tut mir leid, aber ich kann .{0,60}(?:übersetzen|helfen)/i, 'error'],
  [/en tant qu['’](?:IA\b|intelligence artificielle|assistant IA)|en tant que modèle de langage/i, 'error'],
  [/^\P{L}{0,3}(?:(?:bien sûr|d['’]accord)[,!.:]? )?voici (?:la|votre|ma|une) (?:\p{L}+ )?traduction/iu, 'error'],
  [
    /^\P{L}{0,3}(?:traduction|traducción|traduzione|tradução|vertaling|tłumaczenie|перевод|переклад|çeviri|الترجمة|ترجمه)\s?:/iu,
    'error',
  ],
  [/je suis désolée?, mais je ne peux pas .{0,40}(?:traduire|aider)/i, 'error'],
  [/como (?:una? )?(?:IA\b|inteligencia artificial|modelo de (?:lenguaje|linguagem))/i, 'error'],
  [
    /^\P{L}{0,3}(?:aquí (?:está|tienes|tiene)|aqui está|ecco) (?:la|su|tu|a) (?:\p{L}+ )?(?:traducción|traduzione|tradução)/iu,
    'error',
  ],
  [/lo siento, pero no puedo .{0,40}(?:traducir|ayudar)/i, 'error'],
  [/in quanto (?:IA\b|intelligenza artificiale|modello linguistico)|come modello linguistico/i, 'error'],
  [
    /^\P{L}{0,3}(?:вот|ось) (?:ваш |мой )?(?:перевод|переклад)|как (?:языковая модель|искусственный интеллект)|як мовна модель/iu,
    'error',
  ],
  [
    /^\P{L}{0,3}(?:以下是|这是|這是)[^。]{0,12}(?:翻译|翻譯|译文|譯文)|作为(?:一个|一名)?(?:AI|人工智能|(?:大型)?语言模型)/iu,
    'error',
  ],
]
