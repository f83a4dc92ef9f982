/*
 * What the stand-ins answer. Real engines do not give the source back, and the guard refuses it; so a sentence gets words
 * of the target's language in place of its own.
 */

/** Frequent words by language: none that a check reads, such as numbers, negations or auxiliaries. */
const WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    en: 'the of and in that it for on with as was by at from they which their has been were said after about into over when there some time people year government between these those them such other first then through during before while where because against under long work world way',
    de: 'der die und in von zu das mit sich des auf ist im dem als auch es an werden aus er hat dass sie nach wird bei um am noch wie einem über so zum war haben nur oder aber vor zur bis mehr durch man wurde sei unter wenn seine',
    fr: 'de la le et les des en un du une que est pour qui dans par plus au sur ce il avec son sa se aux ses ont mais comme ou elle leur entre été cette fait sont deux aussi depuis selon après pendant même ces encore',
    es: 'de la que el en y los del se las por un para con una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sobre también me hasta hay donde han desde todo durante según parte',
    ru: 'в и на что он с как это по но они к у из за от так же для все его было был бы еще было когда уже или до если их себя чтобы при после также которые более время году между этого через сказал',
    uk: 'в і на що він з як це по але вони до у із за від так же для все його було був ще коли вже або якщо їх себе щоб при після також які більше час році між цього через сказав під час',
  }).map(([language, words]) => [language, words.split(' ')]),
)

/** Of texts with fewer words that are no names the guard cannot tell whether they are the source. */
const FEW = 4
const COMMON = /(?<![\p{L}\p{M}\p{N}])\p{Ll}[\p{L}\p{M}]+/gu
/** Addresses, tags and what stands in braces stay as they are. */
const KEPT = /(https?:\/\/[!-~]+|[@#][\p{L}\p{N}_]+|<[^<>]{1,200}>|\{[^{}]{1,200}\}|⟦[^⟦⟧]{1,200}⟧)/u

/**
 * The answer of every stand-in: the target's language in brackets, and the text, each of whose words in small letters is one
 * of that language when there are enough of them to look like an echo. The same word is always given the same, and names,
 * numbers, signs and blanks stay where they are, so that different texts have different answers.
 */
export function bracketed(text: string, target: string): string {
  const language = target.toLowerCase().split('-')[0]!
  const words = WORDS.get(language)
  const parts = text.split(KEPT)
  const common = parts.flatMap((part, place) => (place % 2 === 0 ? (part.match(COMMON) ?? []) : []))
  if (!words || common.length < FEW) return `[${language}] ${text}`
  const translated = parts.map((part, place) =>
    place % 2 === 0 ? part.replace(COMMON, (word) => words[seedOf(word) % words.length]!) : part,
  )
  return `[${language}] ${translated.join('')}`
}

/** FNV-1a, 32 bits. */
function seedOf(word: string): number {
  let hash = 0x811c9dc5
  for (const letter of word) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0
  return hash
}
