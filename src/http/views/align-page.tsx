import type { Say } from '../public/assets/say.js'
import { providerWords } from '../public/assets/words.js'
import { GlossaryChoice, type GlossaryOffer } from './glossary-choice.tsx'
import { KeyField } from './key-field.tsx'
import { Page } from './page.tsx'
import { sourceLanguages } from './source-languages.ts'

/**
 * A text and its translation side by side to be aligned and checked. Without script the form brings a page to read; with
 * it the pairs appear on this page and can be corrected.
 */
export function AlignPage(props: {
  say: Say
  /** Engines that may make a translation to compare with, in the order they are asked. */
  providers: readonly string[]
  keyNeeded: boolean
  glossaries: { usual: readonly string[]; offer: GlossaryOffer | null }
}) {
  const { say } = props
  return (
    <Page
      say={say}
      title={say('align.page')}
      main="align"
      styles="align.css"
      script="align-entry.js"
      bar={<AlignBar say={say} />}
    >
      <main id="article" tabindex={-1}>
        <form id="align" class="compose align" method="post" action="/align" accept-charset="utf-8" tabindex={-1}>
          <h1>{say('align.title')}</h1>
          <p class="lead">{say('align.lead')}</p>
          <div class="notices" />
          <div class="sides">
            <Side say={say} text="original" language="source" />
            <Side say={say} text="translation" language="target" />
          </div>
          <GlossaryChoice say={say} {...props.glossaries} keyed={props.keyNeeded} />
          {props.providers.length > 0 ? <PivotChoice say={say} providers={props.providers} /> : null}
          {props.keyNeeded ? <KeyField say={say} /> : null}
          <p id="privacy" class="privacy">
            {say(props.providers.length > 0 ? 'align.private-unless' : 'align.private')}
          </p>
          <p class="submit">
            <button type="submit" aria-keyshortcuts="Control+Enter Meta+Enter">
              {say('align.submit')}
            </button>
          </p>
        </form>
        <h1 id="reading-title" class="unseen" tabindex={-1} hidden>
          {say('align.result')}
        </h1>
        <div class="notices" hidden />
        <ol class="blocks" aria-label={say('align.pairs')} hidden />
        <aside class="margin" aria-label={say('page.about')} tabindex={0} hidden />
      </main>
      <p class="unseen" role="status" />
    </Page>
  )
}

/** One of the two texts: pasted, or from a file, and its language. */
function Side({ say, text, language }: { say: Say; text: 'original' | 'translation'; language: 'source' | 'target' }) {
  return (
    <fieldset class="side" data-side={language}>
      <legend>{say(`align.${text}`)}</legend>
      <label for={text} class="unseen">
        {say(`align.${text}-text`)}
      </label>
      <textarea
        id={text}
        name={text}
        rows={12}
        dir="auto"
        required
        placeholder={say(`align.${text}-paste`)}
        aria-describedby={`${text}-file privacy`}
      />
      <p id={`${text}-file`} class="file scripted">
        {say('align.drop')}
        <label class="file-choice">
          {say('home.choose')}
          <span class="unseen">{say(`align.${text}-of`)}</span>
          <input type="file" class="unseen" accept=".txt,.text,.html,.htm,.xhtml,text/plain,text/html" />
        </label>
      </p>
      <p class="language">
        <label for={language}>{say(`align.${text}-language`)}</label>
        <select id={language} name={language}>
          <option value="">{say('home.detect')}</option>
          {sourceLanguages(say).map(({ language: tag, name }) => (
            <option value={tag}>{name}</option>
          ))}
        </select>
      </p>
    </fieldset>
  )
}

/** Whether an engine may translate the original to compare with, and who would see it. */
function PivotChoice({ say, providers }: { say: Say; providers: readonly string[] }) {
  const [first = '', ...others] = providers.map((name) => providerWords(say, name))
  return (
    <p class="pivot">
      <label>
        <input type="checkbox" name="pivot" value="auto" aria-describedby="pivot-hint" />
        <span>{say('align.pivot')}</span>
      </label>
      <span id="pivot-hint" class="hint">
        {others.length === 0
          ? say('align.pivot-hint', { first })
          : say('align.pivot-hint-others', { first, others: others.join(say('home.then')) })}
      </span>
    </p>
  )
}

/** What the bar shows: the way to the glossaries, and once there are pairs, those. */
function AlignBar({ say }: { say: Say }) {
  return (
    <>
      <a class="to-glossaries" href="/glossaries">
        {say('bar.glossaries')}
      </a>
      <p class="languages" hidden />
      <button type="button" class="quiet" data-do="stop" hidden>
        {say('bar.stop')}
      </button>
      <button type="button" class="quiet" data-do="change" hidden>
        {say('align.change')}
      </button>
    </>
  )
}
