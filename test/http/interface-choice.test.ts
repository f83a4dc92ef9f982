import { expect, it } from 'vitest'
import { appWith } from '../support/app.ts'
import { shown } from '../support/shown.ts'

const page = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await appWith().get(path, headers)
  return { answer, html: shown(await answer.text()) }
}

it.each([
  { why: 'what the address asks for', path: '/?ui=de', headers: { 'accept-language': 'fr' }, lang: 'de', dir: 'ltr' },
  {
    why: 'what was chosen before',
    path: '/',
    headers: { cookie: 'ui=ar', 'accept-language': 'fr' },
    lang: 'ar',
    dir: 'rtl',
  },
  {
    why: 'what the browser asks for',
    path: '/glossaries',
    headers: { 'accept-language': 'xx, uk-UA;q=0.9, en;q=0.8' },
    lang: 'uk',
    dir: 'ltr',
  },
  { why: 'Chinese of any kind', path: '/', headers: { 'accept-language': 'zh-TW' }, lang: 'zh', dir: 'ltr' },
  {
    why: 'English for what there is not',
    path: '/?ui=xx',
    headers: { cookie: 'ui=../../x', 'accept-language': 'tlh' },
    lang: 'en',
    dir: 'ltr',
  },
])('the page speaks $why', async ({ path, headers, lang, dir }) => {
  const { answer, html } = await page(path, headers)
  expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${lang}" dir="${dir}">`))
  expect(answer.headers.get('vary')).toMatch(/Accept-Language/)
  expect(html).toContain(`<a href="?ui=${lang}" lang="${lang}" hreflang="${lang}" aria-current="true">`)
})

it('a choice is remembered, and nothing else sets a cookie', async () => {
  const chosen = (await page('/?ui=ru')).answer.headers.get('set-cookie') ?? ''
  expect(chosen).toMatch(/^ui=ru; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/)
  for (const path of ['/', '/?ui=xx']) expect((await page(path)).answer.headers.get('set-cookie')).toBeNull()
})

it('a problem met by a browser is told in its language, the service’s own words marked as English', async () => {
  const { html } = await page('/nowhere', { accept: 'text/html', 'accept-language': 'de' })
  expect(html).toContain('<html lang="de"')
  expect(html).toMatch(/<h1 lang="en" dir="ltr">/)
})
