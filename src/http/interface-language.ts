import type { Context, MiddlewareHandler } from 'hono'
import { setCookie } from 'hono/cookie'
import { languageDetector } from 'hono/language'
import type { AppEnvironment, Dependencies } from './context.ts'
import { INTERFACE_LANGUAGES } from './public/assets/interface-languages.js'
import type { Say } from './public/assets/say.js'
import { sayIn } from './public/assets/say.js'

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
 * needs it, and held once it is there: on a Worker no request may wait for another's reading. A choice made by `?ui=` is
 * remembered in a cookie that names a language and nothing else.
 */
export function giveVoice(assets: Dependencies['assets']): MiddlewareHandler<AppEnvironment> {
  const voices = new Map<string, Say>()
  const voiceIn = async (language: string): Promise<Say> => {
    const voice = voices.get(language) ?? (await readVoice(assets, language))
    voices.set(language, voice)
    return voice
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
