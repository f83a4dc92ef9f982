import { direction, languageName } from '../public/assets/language.js'
import { providerWords } from '../public/assets/words.js'
import { GlossaryChoice, type GlossaryOffer } from './glossary-choice.tsx'
import { KeyField } from './key-field.tsx'
import { Page } from './page.tsx'
import { sourceLanguages } from './source-languages.ts'

/** The empty page: paste, drop or pick an article and translate it; with script the pairs appear on this page as they come. */
export function HomePage(props: {
  providers: readonly string[]
  keyNeeded: boolean
  targets: readonly { language: string; name: string }[]
  examples: readonly { id: string; title: string; language: string }[]
  glossaries: { usual: readonly string[]; offer: GlossaryOffer | null }
}) {
  return (
    <Page title="Dragoman: read an article beside its translation" main="compose" bar={<RunningBar />}>
      <main id="article" tabindex={-1}>
        <form id="compose" class="compose" method="post" action="/" accept-charset="utf-8" tabindex={-1}>
          <h1>Read an article beside its translation</h1>
          <p class="lead">
            Sentence by sentence, with the terms of sanctions and diplomacy kept, and every doubt marked.
          </p>
          <div class="notices" />
          <div class="field">
            <label for="text">Article</label>
            <textarea
              id="text"
              name="text"
              rows={12}
              dir="auto"
              required
              placeholder="Paste an article"
              aria-describedby="file-hint privacy"
            />
            <p id="file-hint" class="file" hidden>
              Or drop a .txt or .html file, or{' '}
              <label class="file-choice">
                choose one
                <input type="file" class="unseen" accept=".txt,.text,.html,.htm,.xhtml,text/plain,text/html" />
              </label>
            </p>
            <p class="dropped" hidden>
              <bdi class="dropped-name" />
              <button type="button" class="quiet" data-do="drop-file">
                Remove the file
              </button>
            </p>
          </div>
          <div class="choices">
            <p>
              <label for="source">From</label>
              <select id="source" name="source">
                <option value="">Detect language</option>
                {sourceLanguages().map(({ language, name }) => (
                  <option value={language}>{name}</option>
                ))}
              </select>
            </p>
            <p>
              <label for="target">To</label>
              <select id="target" name="target">
                {props.targets.map(({ language, name }) => (
                  <option value={language} selected={language === 'en'}>
                    {name}
                  </option>
                ))}
              </select>
            </p>
            {props.providers.length > 0 ? <UnitChoice /> : null}
            {props.providers.length > 1 ? <ProviderChoice providers={props.providers} /> : null}
            <p class="submit">
              <button type="submit" aria-keyshortcuts="Control+Enter Meta+Enter">
                Translate
              </button>
            </p>
          </div>
          <GlossaryChoice {...props.glossaries} keyed={props.keyNeeded} />
          {props.keyNeeded ? <KeyField /> : null}
          <p id="privacy" class="privacy">
            {privacy(props.providers)}
          </p>
          {props.examples.length > 0 ? <Examples examples={props.examples} /> : null}
        </form>
        <h1 id="reading-title" class="unseen" tabindex={-1} hidden>
          The article beside its translation
        </h1>
        <div class="notices" hidden />
        <ol class="blocks" aria-label="Sentences with their translations" hidden />
        <aside class="margin" aria-label="About the translation" tabindex={0} hidden />
      </main>
      <p class="unseen" role="status" />
    </Page>
  )
}

/** What the bar shows: the way to the glossaries, and once a translation runs that instead. */
function RunningBar() {
  return (
    <>
      <a class="to-glossaries" href="/glossaries">
        Glossaries
      </a>
      <p class="running-title" hidden>
        <bdi />
      </p>
      <p class="languages" hidden />
      <p class="count" hidden />
      <progress class="progress" max={1} value={0} aria-label="Sentences translated" hidden />
      <button type="button" class="quiet" data-do="stop" hidden>
        Stop
      </button>
      <button type="button" class="quiet" data-do="compose" hidden>
        Change article
      </button>
    </>
  )
}

/** What the engine is given at a time; the memory alone knows sentences only. */
function UnitChoice() {
  return (
    <p>
      <label for="unit">Translated in</label>
      <select id="unit" name="unit">
        <option value="">Sentences</option>
        <option value="paragraph">Whole paragraphs</option>
      </select>
    </p>
  )
}

function ProviderChoice(props: { providers: readonly string[] }) {
  return (
    <p>
      <label for="provider">Translated by</label>
      <select id="provider" name="provider">
        <option value="">First that can</option>
        {props.providers.map((name) => (
          <option value={name}>{providerWords(name)}</option>
        ))}
      </select>
    </p>
  )
}

function Examples(props: { examples: readonly { id: string; title: string; language: string }[] }) {
  return (
    <section class="examples" aria-labelledby="examples">
      <h2 id="examples">Or try an example</h2>
      <ul>
        {props.examples.map(({ id, title, language }) => (
          <li>
            <a href={`/examples/${encodeURIComponent(id)}`} data-example={id} data-language={language}>
              <span lang={language} dir={direction(language)}>
                {title}
              </span>
            </a>{' '}
            <span class="example-language">{languageName(language)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Who will see the text, said before anything is sent. */
function privacy(providers: readonly string[]): string {
  const engines = providers.filter((name) => name !== 'memory').map(providerWords)
  const [first, ...others] = engines
  if (first === undefined) return 'Nothing is sent to anyone: only the built-in memory is asked.'
  const rest = others.length > 0 ? `, and if it cannot translate it to ${others.join(', then ')}` : ''
  return `What the built-in memory does not know is sent to ${first}${rest}. This server keeps nothing.`
}
