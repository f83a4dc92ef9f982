import { direction } from '../public/assets/language.js'
import type { Say } from '../public/assets/say.js'
import { providerWords } from '../public/assets/words.js'
import { GlossaryChoice, type GlossaryOffer } from './glossary-choice.tsx'
import { KeyField } from './key-field.tsx'
import { Page } from './page.tsx'
import { named, sourceLanguages } from './source-languages.ts'

/** The empty page: paste, drop or pick an article and translate it; with script the pairs appear on this page as they come. */
export function HomePage(props: {
  say: Say
  providers: readonly string[]
  /** Whether names are looked up in lists of sanctions. */
  looksUp?: boolean
  /** Whether sentences and their translations are remembered. */
  remembers?: boolean
  keyNeeded: boolean
  targets: readonly string[]
  examples: readonly { id: string; title: string; language: string }[]
  glossaries: { usual: readonly string[]; offer: GlossaryOffer | null }
}) {
  const { say } = props
  return (
    <Page say={say} title={say('page.start')} main="compose" bar={<RunningBar say={say} />}>
      <main id="article" tabindex={-1}>
        <form id="compose" class="compose" method="post" action="/" accept-charset="utf-8" tabindex={-1}>
          <h1>{say('home.title')}</h1>
          <p class="lead">{say('home.lead')}</p>
          <div class="notices" />
          <div class="field">
            <label for="text">{say('home.article')}</label>
            <textarea
              id="text"
              name="text"
              rows={12}
              dir="auto"
              required
              placeholder={say('home.paste')}
              aria-describedby="file-hint privacy"
            />
            {/* there from the start, so that nothing moves when the script comes; without script it is of no use */}
            <p id="file-hint" class="file scripted">
              {say('home.drop')}
              <label class="file-choice">
                {say('home.choose')}
                <input
                  type="file"
                  class="unseen"
                  accept=".txt,.text,.html,.htm,.xhtml,.docx,.docm,.dotx,.epub,.xlf,.xliff,.md,.markdown,.srt,.vtt,text/plain,text/html"
                />
              </label>
            </p>
            <p class="dropped" hidden>
              <bdi class="dropped-name" />
              <button type="button" class="quiet" data-do="drop-file">
                {say('home.remove-file')}
              </button>
              <span class="comes-back" hidden>
                {say('file.comes-back')}
              </span>
            </p>
          </div>
          <div class="choices">
            <p>
              <label for="source">{say('home.from')}</label>
              <select id="source" name="source">
                <option value="">{say('home.detect')}</option>
                {sourceLanguages(say).map(({ language, name }) => (
                  <option value={language}>{name}</option>
                ))}
              </select>
            </p>
            <p>
              <label for="target">{say('home.to')}</label>
              <select id="target" name="target">
                {named(say, props.targets).map(({ language, name }) => (
                  <option value={language} selected={language === 'en'}>
                    {name}
                  </option>
                ))}
              </select>
            </p>
            {props.providers.length > 0 ? <UnitChoice say={say} /> : null}
            {props.providers.length > 1 ? (
              <>
                <ProviderChoice
                  say={say}
                  name="provider"
                  label={say('home.provider')}
                  none={say('home.first-provider')}
                  providers={props.providers}
                />
                {/* its translation is set beside the first one's: it sees the text too */}
                <ProviderChoice
                  say={say}
                  name="compare"
                  label={say('home.compare')}
                  none={say('home.compare-none')}
                  providers={props.providers}
                />
              </>
            ) : null}
            <p class="submit">
              <button type="submit" aria-keyshortcuts="Control+Enter Meta+Enter">
                {say('home.translate')}
              </button>
            </p>
          </div>
          <GlossaryChoice say={say} {...props.glossaries} keyed={props.keyNeeded} />
          {props.keyNeeded ? <KeyField say={say} /> : null}
          <p class="keep">
            <label>
              <input id="keep" type="checkbox" name="keep" value="true" aria-describedby="keep-hint" />{' '}
              {say('kept.keep')}
            </label>{' '}
            <span id="keep-hint">{say('kept.keep-hint')}</span>
          </p>
          <p id="privacy" class="privacy">
            {privacy(say, props.providers)} {props.looksUp ? `${say('home.looks-up')} ` : ''}
            <span class="keeps-nothing">{say(props.remembers ? 'home.remembers' : 'home.keeps-nothing')}</span>
          </p>
          <p class="privacy keeps">{say('kept.privacy')}</p>
          <p class="to-align">
            <a href="/align">{say('align.invite')}</a>
          </p>
          {props.examples.length > 0 ? <Examples say={say} examples={props.examples} /> : null}
        </form>
        <h1 id="reading-title" class="unseen" tabindex={-1} hidden>
          {say('page.article')}
        </h1>
        <div class="notices" hidden />
        <ol class="blocks" aria-label={say('page.pairs')} hidden />
        <aside class="margin" aria-label={say('page.about')} tabindex={0} hidden />
      </main>
      <p class="unseen" role="status" />
    </Page>
  )
}

/** What the bar shows: the way to the glossaries, and once a translation runs that instead. */
function RunningBar({ say }: { say: Say }) {
  return (
    <>
      <a class="to-alignments" href="/align">
        {say('align.link')}
      </a>
      <a class="to-glossaries" href="/glossaries">
        {say('bar.glossaries')}
      </a>
      <a class="to-documents" href="/documents">
        {say('documents.link')}
      </a>
      <p class="running-title" hidden>
        <bdi />
      </p>
      <p class="languages" hidden />
      <p class="count" hidden />
      <progress class="progress" max={1} value={0} aria-label={say('bar.progress')} hidden />
      <button type="button" class="quiet" data-do="stop" hidden>
        {say('bar.stop')}
      </button>
      <button type="button" class="quiet" data-do="compose" hidden>
        {say('bar.change')}
      </button>
    </>
  )
}

/** What the engine is given at a time; the memory alone knows sentences only. */
function UnitChoice({ say }: { say: Say }) {
  return (
    <p>
      <label for="unit">{say('home.unit')}</label>
      <select id="unit" name="unit">
        <option value="">{say('home.sentences')}</option>
        <option value="paragraph">{say('home.paragraphs')}</option>
      </select>
    </p>
  )
}

/** A choice among the engines, or of none of them. */
function ProviderChoice(props: { say: Say; name: string; label: string; none: string; providers: readonly string[] }) {
  return (
    <p>
      <label for={props.name}>{props.label}</label>
      <select id={props.name} name={props.name}>
        <option value="">{props.none}</option>
        {props.providers.map((name) => (
          <option value={name}>{providerWords(props.say, name)}</option>
        ))}
      </select>
    </p>
  )
}

function Examples({
  say,
  ...props
}: {
  say: Say
  examples: readonly { id: string; title: string; language: string }[]
}) {
  return (
    <section class="examples" aria-labelledby="examples">
      <h2 id="examples">{say('home.examples')}</h2>
      <ul>
        {props.examples.map(({ id, title, language }) => (
          <li>
            <a href={`/examples/${encodeURIComponent(id)}`} data-example={id} data-language={language}>
              <span lang={language} dir={direction(language)}>
                {title}
              </span>
            </a>{' '}
            <span class="example-language">{say.languageName(language)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Who will see the text, said before anything is sent. */
function privacy(say: Say, providers: readonly string[]): string {
  const [first, ...others] = providers.filter((name) => name !== 'memory').map((name) => providerWords(say, name))
  if (first === undefined) return say('home.private-none')
  if (others.length === 0) return say('home.private', { first })
  return say('home.private-others', { first, others: others.join(say('home.then')) })
}
