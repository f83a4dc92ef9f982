import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { jsonInHtml } from '../one-file/json-in-html.ts'
import { INTERFACE_LANGUAGES } from '../public/assets/interface-languages.js'
import type { Say } from '../public/assets/say.js'

/** The words of a language as they stand in a page, made once. */
const written = new WeakMap<Say['catalogue'], string>()

function wordsOf({ catalogue }: Say): string {
  const words = written.get(catalogue) ?? jsonInHtml(catalogue)
  written.set(catalogue, words)
  return words
}

/**
 * The frame of every page: head, skip link, the bar at the top, `main`; `styles` names a stylesheet of its own, `script`
 * one in place of the reader's. The script improves it and is never needed. Its words stand in the page as the text of a
 * template, which nothing runs or shows, so that it works as soon as the page has loaded.
 */
export function Page(props: {
  say: Say
  title: string
  main: string
  styles?: string
  script?: string
  bar?: Child
  children: Child
}) {
  const { say, script = 'reader.js' } = props
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={say.language} dir={say.direction}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          {/* without an origin the form could not be told from one of another site */}
          <meta name="referrer" content="same-origin" />
          <title>{props.title}</title>
          <link rel="icon" href="/assets/favicon.svg" type="image/svg+xml" />
          <link rel="stylesheet" href="/assets/reader.css" />
          <link rel="stylesheet" href="/assets/tools.css" />
          <link rel="stylesheet" href="/assets/names.css" />
          {props.styles ? <link rel="stylesheet" href={`/assets/${props.styles}`} /> : null}
          <script type="module" src={`/assets/${script}`} />
        </head>
        <body>
          <a class="skip" href={`#${props.main}`}>
            {say('page.skip')}
          </a>
          <header class="bar">
            <a class="brand" href="/">
              Dragoman
            </a>
            {props.bar}
          </header>
          {props.children}
          <InterfaceMenu say={say} />
          <template id="words">{raw(wordsOf(say))}</template>
        </body>
      </html>
    </>
  )
}

/** The languages the interface speaks, each a link to this page in it. */
function InterfaceMenu({ say }: { say: Say }) {
  return (
    <footer class="interface">
      <nav aria-label={say('page.interface')}>
        <ul>
          {INTERFACE_LANGUAGES.map(([language, name]) => (
            <li>
              <a
                href={`?ui=${language}`}
                lang={language}
                hreflang={language}
                aria-current={language === say.language ? 'true' : undefined}
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  )
}
