import type { Child } from 'hono/jsx'
import type { Document } from '../../domain/document.ts'
import { VERSION } from '../../domain/version.ts'
import { direction } from '../public/assets/language.js'
import { languageWords, titleOf } from '../public/assets/margin.js'
import type { Say } from '../public/assets/say.js'
import { adherenceWords, providerWords } from '../public/assets/words.js'

/**
 * Where a file comes from, so that it can be told apart and trusted as far as it deserves: what it is, when and by whom it
 * was made, with which termbase, how far it was reviewed and what is doubtful in it.
 */
export function Provenance(props: { say: Say; document: Document; now: Date; digest: string }) {
  const { say, document, now, digest } = props
  const { pairs, summary, usage, glossary, kept } = document
  const title = titleOf(document)
  const providers = [...new Set(pairs.flatMap(({ provider, origin }) => (origin === 'memory' ? [] : (provider ?? []))))]
  const doubts = summary.flags.error + summary.flags.warning
  const facts: readonly (readonly [name: string, value: Child])[] = [
    ...(title
      ? ([
          [
            say('file.page.title'),
            <bdi lang={title.language} dir={direction(title.language)}>
              {title.text}
            </bdi>,
          ],
        ] as const)
      : []),
    [say('margin.languages'), languageWords(say, document)],
    [say('margin.sentences'), say('margin.translated', { translated: summary.translated, count: summary.pairs })],
    ...(kept ? ([[say('file.page.kept'), <Day say={say} time={kept.createdAt} />]] as const) : []),
    [say('file.page.date'), <Day say={say} time={now.toISOString()} />],
    ...(providers.length > 0
      ? ([[say('margin.provider'), say.list(providers.map((name) => providerWords(say, name)))]] as const)
      : []),
    ...(usage.memoryHits > 0
      ? ([[say('margin.memory'), say('margin.memory-hits', { count: usage.memoryHits })]] as const)
      : []),
    ...(glossary ? ([[say('margin.termbase'), say('margin.version', glossary)]] as const) : []),
    ...(summary.terms.required > 0 ? ([[say('margin.terms'), adherenceWords(say, summary.terms)]] as const) : []),
    [say('margin.check'), doubts === 0 ? say('run.clean') : say('run.check', { count: doubts })],
    [say('file.page.review'), reviewWords(say, document)],
    [say('file.page.id'), <code>{document.id}</code>],
    ['SHA-256', <code>{digest}</code>],
    [say('file.page.made-by'), `Dragoman ${VERSION}`],
  ]
  return (
    <footer class="colophon">
      <section aria-labelledby="colophon">
        <h2 id="colophon">{say('file.page.provenance')}</h2>
        <dl>
          {facts.map(([name, value]) => (
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
    </footer>
  )
}

/** How far people looked at it, in words. */
function reviewWords(say: Say, { pairs }: Document): string {
  const reviewed = pairs.filter((pair) => pair.reviewed).length
  if (reviewed > 0) return say('file.page.reviewed', { reviewed, count: pairs.length })
  return pairs.some(({ origin }) => origin === 'machine') ? say('margin.machine') : say('file.page.not-reviewed')
}

/** A day as the language writes it, in UTC so that the same document reads the same everywhere. */
function Day({ say, time }: { say: Say; time: string }) {
  const words = new Intl.DateTimeFormat(say.language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(time))
  return <time datetime={time.slice(0, 10)}>{words}</time>
}
