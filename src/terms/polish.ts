/** The softened letters of a Polish ending as hard ones: broń / broni, Kijów / Kijowa, błąd / błędu, stół / stole. */
export function polishLevelled(base: string): string {
  if (!/[ńśźćóął]|rz$/.test(base)) return base
  return base
    .replace(/[ńśźć]/g, (soft) => soft.normalize('NFD')[0]!)
    .replace(/ó(?=[^aeiouyąęó]{0,3}$)/, 'o')
    .replace(/ą(?=[^aeiouyąęó]{1,3}$)/, 'ę')
    .replace(/ł$/, 'l')
    .replace(/rz$/, 'r')
}

/**
 * What else a Polish base may be a form of: a consonant that softened before the ending (Turcy / Turk-, szczycie /
 * szczyt, Hadze / Haga, Włosi / Włoch), a vowel that comes and goes (Niemiec / Niemcy, minister / ministra), or changes
 * (mieście / miasto), and the -in of one inhabitant among many (Rosjanin / Rosjan).
 */
export function polishAlternations(base: string, word: string): readonly string[] {
  const whole = base.at(-2) === 'e' ? base.replace(/(?<=.{3})i?e(?=[^aeiouyąęó]$)/, '') : base
  const bases = whole === base || whole.length < 3 ? [base] : [base, whole]
  const hard = bases.flatMap((form) => (SOFTENING.has(word.at(-1)!) ? [form, ...hardened(form, word)] : [form]))
  const vowels = hard.flatMap((form) =>
    form.includes('ie') ? [form, form.replace(/ie(?=[^aeiouyąęó]{1,2}$)/, 'ia')] : [form],
  )
  const forms = vowels.flatMap((form) => (form.endsWith('anin') ? [form, form.slice(0, -2)] : [form]))
  return forms.filter((form) => form !== base)
}

/** Last letters of the endings that soften what is before them, and of those that follow it: Turcy, Turcji, Turcja. */
const SOFTENING = new Set('aeiouyąęmwhj')

/** A base with the consonant it had before the ending softened it. */
function hardened(base: string, word: string): readonly string[] {
  if (base.endsWith('dz')) return [`${base.slice(0, -2)}d`, `${base.slice(0, -2)}g`]
  if (base.endsWith('sz')) return [`${base.slice(0, -2)}ch`]
  if (base.endsWith('c')) return [`${base.slice(0, -1)}k`, `${base.slice(0, -1)}t`]
  return base.endsWith('s') && word.endsWith('si') ? [`${base.slice(0, -1)}ch`] : []
}
