/** Characters that XHTML 1.1 names and XML does not, each with a name long enough for its number. */
const NAMED = new Map(
  'nbsp 160 iexcl 161 cent 162 pound 163 sect 167 copy 169 laquo 171 deg 176 para 182 middot 183 raquo 187 frac12 189 iquest 191 times 215 Auml 196 Ouml 214 Uuml 220 szlig 223 agrave 224 aacute 225 acirc 226 atilde 227 auml 228 aring 229 aelig 230 ccedil 231 egrave 232 eacute 233 ecirc 234 euml 235 igrave 236 iacute 237 icirc 238 iuml 239 ntilde 241 ograve 242 oacute 243 ocirc 244 otilde 245 ouml 246 oslash 248 ugrave 249 uacute 250 ucirc 251 uuml 252 yacute 253 Agrave 192 Aacute 193 Ccedil 199 Egrave 200 Eacute 201 oelig 339 scaron 353 ensp 8194 emsp 8195 thinsp 8201 ndash 8211 mdash 8212 lsquo 8216 rsquo 8217 sbquo 8218 ldquo 8220 rdquo 8221 bdquo 8222 dagger 8224 bull 8226 hellip 8230 prime 8242 lsaquo 8249 rsaquo 8250 euro 8364 trade 8482 minus 8722'
    .split(' ')
    .flatMap((name, index, all) => (index % 2 === 0 ? [[name, Number(all[index + 1])] as const] : [])),
)

/** The file with numbers in place of such names, each as long as its name was: every place in it stays. */
export const numberedCharacters = (xml: string): string =>
  xml.replace(/&([A-Za-z]+\d*);/g, (whole, name: string) => {
    const code = NAMED.get(name)
    if (code === undefined) return whole
    const number = code.toString(16)
    const digits = whole.length - 4
    return number.length <= digits
      ? `&#x${number.padStart(digits, '0')};`
      : whole.length >= 3 + String(code).length
        ? `&#${String(code).padStart(whole.length - 3, '0')};`
        : whole
  })
