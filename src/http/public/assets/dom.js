// @ts-check
import { elementIn } from './element-in.js'
import { sayIn } from './say.js'

export { need } from './element-in.js'

/** The words of the page's own language, which its server chose. */
const language = document.documentElement.lang
const catalogue = await (await fetch(new URL(`./strings/${language}.json`, import.meta.url))).json()

/** Makes the elements of the page. */
export const element = elementIn(sayIn(language, catalogue))
