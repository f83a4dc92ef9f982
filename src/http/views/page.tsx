import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'

/** The frame of every page: head, skip link, the bar at the top, `main`; `styles` names a stylesheet of its own. The script improves it and is never needed. */
export function Page(props: { title: string; main: string; styles?: string; bar?: Child; children: Child }) {
  return (
    <>
      {raw('<!doctype html>')}
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          {/* without an origin the form could not be told from one of another site */}
          <meta name="referrer" content="same-origin" />
          <title>{props.title}</title>
          <link rel="icon" href="/assets/favicon.svg" type="image/svg+xml" />
          <link rel="stylesheet" href="/assets/reader.css" />
          {props.styles ? <link rel="stylesheet" href={`/assets/${props.styles}`} /> : null}
          <script type="module" src="/assets/reader.js" />
        </head>
        <body>
          <a class="skip" href={`#${props.main}`}>
            Skip to the content
          </a>
          <header class="bar">
            <a class="brand" href="/">
              Dragoman
            </a>
            {props.bar}
          </header>
          {props.children}
        </body>
      </html>
    </>
  )
}
