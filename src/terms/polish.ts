/** The softened letters of a Polish ending as hard ones: broń / broni, Kijów / Kijowa, błąd / błędu, stół / stole. */
export const polishLevelled = (base: string): string =>
  base
    .replace(/[ńśźć]/g, (soft) => soft.normalize('NFD')[0]!)
    .replace(/ó(?=[^aeiouyąęó]{0,3}$)/, 'o')
    .replace(/ą(?=[^aeiouyąęó]{1,3}$)/, 'ę')
    .replace(/ł$/, 'l')
    .replace(/rz$/, 'r')

/**
 * What else a Polish base may be a form of: a consonant that softened before the ending (Turcy / Turk-, szczycie /
 * szczyt, Hadze / Haga, Włosi / Włoch), a vowel that comes and goes (Niemiec / Niemcy, minister / ministra), or changes
 * (mieście / miasto), and the -in of one inhabitant among many (Rosjanin / Rosjan).
 */
export function polishAlternations(base: string, word: string): readonly string[] {
  const whole = base.replace(/(?<=.{3})i?e(?=[^aeiouyąęó]$)/, '')
  const bases = whole === base || whole.length < 3 ? [base] : [base, whole]
  const ended = /[aeiouyąę][mwhjó]?[aiy]?$/.test(word)
  const hard = bases.flatMap((form) => (ended ? [form, ...hardened(form, word)] : [form]))
  const forms = hard.flatMap((form) => [
    form,
    form.replace(/ie(?=[^aeiouyąęó]{1,2}$)/, 'ia'),
    form.replace(/anin$/, 'an'),
  ])
  return [...new Set(forms)].filter((form) => form !== base)
}

/** A base with the consonant it had before the ending softened it. */
function hardened(base: string, word: string): readonly string[] {
  if (base.endsWith('dz')) return [`${base.slice(0, -2)}d`, `${base.slice(0, -2)}g`]
  if (base.endsWith('sz')) return [`${base.slice(0, -2)}ch`]
  if (base.endsWith('c')) return [`${base.slice(0, -1)}k`, `${base.slice(0, -1)}t`]
  return base.endsWith('s') && word.endsWith('si') ? [`${base.slice(0, -1)}ch`] : []
}
