/*
 * Words of texts that speak to a language model instead of to readers, in the languages they have been seen in. Patterns
 * without nested repetition; small letters, matched whatever the case.
 */
const WORDS: readonly RegExp[] = [
  // roles and formats of chats
  /^\W{0,4}(?:system|assistant|user|developer|admin|système|sistema|система|系统|助手|النظام|سیستم)\W{0,3}[:：]/imu,
  /<\|[^<>|]{1,40}\|>|\[\/?(?:inst|sys(?:tem)?)\]|<<\/?sys>>|<\/?(?:system|instructions?|prompt|texts?)>|#{2,}\s?(?:instruction|system|prompt|new)/iu,
  /["'](?:translations?|texts?|id|role|content|instruction)["']\s?:|\}\s?\]\s?\}/iu,
  // en
  /\b(?:ignore|disregard|forget|override|bypass|skip)\b.{0,60}\b(?:instructions?|prompts?|rules?|guidelines|above|previous|prior|earlier|before|everything)\b/iu,
  /\b(?:you are|you're|act as|pretend to be|behave as)\b.{0,30}\b(?:now|a[ni]?|no longer)\b/iu,
  /\b(?:do not|don't|never|stop|instead of|rather than|without)\b.{0,20}\btranslat/iu,
  /\b(?:translate|render|replace)\b.{0,60}\b(?:as|with|by|into)\b/iu,
  /(?:^|[.!?:;>)\]"'“(]\s{0,3}|\b(?:please|and|then|now|must|should)\s)(?:reply|respond|answer|output|print|write|say|return|append|add|insert|repeat|reveal|show)\b.{0,60}\b(?:only|instead|exactly|with|prompt|instructions?|every|each|all|translations?|following|above|below|json)\b/iu,
  /\b(?:system prompt|language model|chatgpt)\b/iu,
  // de
  /\b(?:ignorier|vergiss|vergesst|vergessen sie|missachte|beachte)\p{L}{0,6}\b.{0,60}(?:anweisung|vorgabe|regel|vorherig|bisherig|obig|alles|prompt)/iu,
  /\b(?:du bist|sie sind|verhalte dich)\b.{0,20}\b(?:jetzt|nun|ab sofort|als)\b|(?:übersetze?|übersetzen|übersetzt)\b.{0,40}\b(?:nicht|als|stattdessen|nichts|mit)\b/iu,
  /\b(?:antworte|gib|schreibe?|wiederhole|füge|nenne|ersetze)\b.{0,60}\b(?:nur|statt|stattdessen|aus|an|jede[rmsn]?|alle|übersetzung\p{L}{0,3}|anweisung\p{L}{0,3}|folgende\p{L}?)\b|sprachmodell/iu,
  // fr
  /(?:ignore[zr]?|oublie[zr]?|négligez|ne tenez pas compte)\b.{0,60}(?:instruction|consigne|règle|précéd|ci-dessus|tout)/iu,
  /(?:tu es|vous êtes)\b.{0,20}(?:maintenant|désormais)|ne tradui[st]\p{L}{0,2}\b|tradui[st]\p{L}{0,2}\b.{0,40}\b(?:par|comme|plutôt)\b|modèle de langage/iu,
  /(?:réponds|répondez|écris|écrivez|affiche[zr]?|ajoute[zr]?|répète[zr]?|remplace[zr]?)\b.{0,60}(?:seulement|uniquement|chaque|toutes?|par\b|tes\b|vos\b|traduction|consigne|instruction)/iu,
  // es, pt, it
  /(?:ignor|olvid|omit|esqueç|esquec|dimentic)\p{L}{1,4}\b.{0,60}(?:instruc|istruz|regla|regras|regole|anterior|precedent|arriba|acima|todo|tudo|tutto)/iu,
  /(?:ahora eres|agora você é|ora sei|eres ahora)\b|(?:no|não|non)\s(?:lo\s)?tradu[czr]\p{L}{0,4}|traduce\b.{0,40}\bcomo\b|modelo de (?:lenguaje|linguagem)|modello linguistico/iu,
  /(?:responde|escribe|muestra|añade|repite|reemplaza|rispondi|scrivi|responda|escreva)\p{L}{0,3}\b.{0,60}(?:solo|sólo|solamente|só|somente|cada|todas?|tus\b|con\b|instruc|traduc|traduz)/iu,
  // ru, uk
  /(?:игнорируй|проигнорируй|забудь|не обращай|ігноруй|забудь)\p{L}{0,4}.{0,60}(?:инструкц|указани|правил|предыдущ|выше|всё|все|інструкц|вказівк|попередн)/iu,
  /(?:ты теперь|теперь ты|вы теперь|тепер ти|ти тепер)|не (?:переводи|переводите|перекладай)|(?:переведи|переводи|переклади)\p{L}{0,3}(?!\p{L}).{0,40}(?!\p{L})(?:как|словом|як)(?!\p{L})|языков\p{L}{1,3} модел|мовн\p{L}{1,2} модел/iu,
  /(?:ответь|отвечай|напиши|выведи|добавь|повтори|замени|покажи|відповідай|напиши|додай)\p{L}{0,3}(?!\p{L}).{0,60}(?:только|вместо|кажд|все[хм]?|перевод|инструкц|промпт|тільки|лише|кожн)/iu,
  // zh, ja, ko
  /(?:忽略|无视|無視|忘记|忘記|不要理会).{0,20}(?:指令|指示|规则|規則|提示|之前|以上|上述|前面|所有)|你现在是|你現在是|不要翻译|不要翻譯|(?:翻译|翻譯)(?:成|为|為)|(?:只|仅)(?:回答|回复|输出|輸出)|(?:输出|重复|显示|添加|加上|替换).{0,20}(?:提示|指令|每|所有|译文|翻译)|(?:每|所有)[^。]{0,8}(?:译文|翻译)|语言模型|語言模型/u,
  /(?:無視|忘れ).{0,12}(?:して|てください)|指示を|翻訳(?:しない|せず)|あなたは(?:今|これから)|言語モデル|(?:무시|잊).{0,10}(?:하고|하세요|해)|번역하지|당신은 이제|언어 모델/u,
  // ar, fa, tr
  /(?:تجاهل|انس|اهمل).{0,40}(?:تعليمات|التعليمات|القواعد|السابق|أعلاه|كل)|أنت الآن|لا تترجم|(?:أجب|اكتب|أضف|كرر|اعرض|استبدل).{0,40}(?:فقط|كل|بدل|ترجم|تعليمات|التعليمات|بكلمة)|نموذج لغ/u,
  /(?:نادیده|فراموش).{0,30}(?:بگیر|کن)|دستورالعمل|دستورهای|تو اکنون|شما اکنون|ترجمه نکن|(?:پاسخ|بنویس|اضافه|تکرار|نشان).{0,30}(?:فقط|هر|ترجمه|دستور)|مدل زبانی/u,
  /(?:talimat|kural|yönerge)\p{L}{0,6}.{0,30}(?:yok say|görmezden|unut)|(?:yok say|görmezden gel|unut)\p{L}{0,4}.{0,40}(?:talimat|kural|önceki|yukarı)|sen artık|çevirme\b|dil modeli|(?:sadece|yalnızca).{0,30}(?:yaz|yanıtla|cevap)/iu,
]

/** Longer texts are looked at so far from either end: instructions stand where they are seen. */
const SAMPLE = 4_000

/**
 * Whether a text may speak to the model that is to translate it. Such a text is sent alone, so that nothing in it can
 * change what becomes of another; that a harmless one is among them costs one request.
 */
export function speaksToModels(text: string): boolean {
  const sample = text.length > 2 * SAMPLE ? `${text.slice(0, SAMPLE)}\n${text.slice(-SAMPLE)}` : text
  return WORDS.some((pattern) => pattern.test(sample))
}
