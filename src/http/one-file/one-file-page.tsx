import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Document } from '../../domain/document.ts'
import { direction } from '../public/assets/language.js'
import { languageWords, titleOf } from '../public/assets/margin.js'
import type { Say } from '../public/assets/say.js'
import { Reading } from '../views/reading.tsx'
import { jsonInHtml } from './json-in-html.ts'
import type { PageParts } from './page-parts.ts'
import { Provenance } from './provenance.tsx'

/** The whole file. Its policy lets its own style and script run and nothing else, and forbids every request. */
export function OneFilePage(props: {
  say: Say
  document: Document
  parts: PageParts
  now: Date
  digest: string
  /** What stands in place of the blocks. */
  blocks: Child
}) {
  const { say, document, parts } = props
  const { source, target, summary } = document
  const title = titleOf(document)
  const languages = { source: say.languageName(source.language), target: say.languageName(target.language) }
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={say.language} dir={say.direction}>
        <head>
          <meta charset="utf-8" />
          <meta http-equiv="Content-Security-Policy" content={policy(parts)} />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="referrer" content="no-referrer" />
          <meta name="generator" content="Dragoman" />
          <title>{title ? say('page.document', { title: title.text }) : say('page.languages', languages)}</title>
          <style>{raw(parts.style)}</style>
        </head>
        <body class="one-file">
          <a class="skip" href="#article">
            {say('page.skip')}
          </a>
          <header class="bar">
            {title ? (
              <p class="running-title">
                <bdi lang={title.language} dir={direction(title.language)}>
                  {title.text}
                </bdi>
              </p>
            ) : null}
            <p class="languages">{languageWords(say, document)}</p>
            <p class="count">
              {say('bar.count', { done: summary.translated, total: summary.pairs })}
              <span class="unseen">{say('bar.translated')}</span>
            </p>
          </header>
          <Reading say={say} document={document} blocks={props.blocks} />
          <Provenance say={say} document={document} now={props.now} digest={props.digest} />
          <template id="words">{raw(jsonInHtml(wordsOf(say, parts)))}</template>
          <script>{raw(parts.script)}</script>
        </body>
      </html>
    </>
  )
}

const policy = ({ scriptDigest, styleDigest }: PageParts): string =>
  [
    "default-src 'none'",
    `script-src 'sha256-${scriptDigest}'`,
    `style-src 'sha256-${styleDigest}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/** The words the script says, in the language of the page. */
function wordsOf({ catalogue }: Say, { keys }: PageParts): object {
  const wanted = new Set(keys)
  return Object.fromEntries(Object.entries(catalogue).filter(([key]) => wanted.has(key)))
}
