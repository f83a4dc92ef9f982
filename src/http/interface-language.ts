import type { Context, MiddlewareHandler } from 'hono'
import { setCookie } from 'hono/cookie'
import { languageDetector } from 'hono/language'
import type { AppEnvironment, Dependencies } from './context.ts'
import { INTERFACE_LANGUAGES } from './public/assets/interface-languages.js'
import type { Say } from './public/assets/say.js'
import { sayIn } from './public/assets/say.js'
import { english } from './views/english.ts'

const NAME = 'ui'
const YEAR = 365 * 24 * 60 * 60

/** Finds the language of the interface: `?ui=`, then the cookie of an earlier choice, then `Accept-Language`, else English. */
export const findInterfaceLanguage: MiddlewareHandler = languageDetector({
  supportedLanguages: INTERFACE_LANGUAGES.map(([tag]) => tag),
  fallbackLanguage: 'en',
  lookupQueryString: NAME,
  lookupCookie: NAME,
  caches: false,
})

/**
 * Gives every request a voice: the words of its page in the language found before. A catalogue is read when a page first
 * needs it, and held; a choice made by `?ui=` is remembered in a cookie that names a language and nothing else.
 */
export function giveVoice(assets: Dependencies['assets']): MiddlewareHandler<AppEnvironment> {
  const read = new Map<string, Promise<Say>>([['en', Promise.resolve(english)]])
  const voiceIn = (language: string): Promise<Say> => {
    const known = read.get(language) ?? readVoice(assets, language)
    read.set(language, known)
    known.catch(() => read.delete(language))
    return known
  }
  return async (c, next) => {
    c.set('voice', () => {
      c.header('vary', 'Accept-Language, Cookie', { append: true })
      const language = c.get('language')
      if (c.req.query(NAME) === language) remember(c, language)
      return voiceIn(language)
    })
    await next()
  }
}

async function readVoice(assets: Dependencies['assets'], language: string): Promise<Say> {
  const file = await assets(new Request(`https://assets/assets/strings/${language}.json`))
  if (!file.ok) throw new Error(`The words of the interface in ${language} are not among the assets (${file.status}).`)
  return sayIn(language, await file.json())
}

const remember = (c: Context, language: string): void =>
  setCookie(c, NAME, language, {
    maxAge: YEAR,
    path: '/',
    sameSite: 'Lax',
    httpOnly: true,
    secure: c.req.url.startsWith('https:'),
  })
