import type { GlossaryRemark } from '../../exchange/glossary-remarks.ts'
import type { ListedGlossary } from '../../pipeline/glossaries.ts'
import { glossaryList, sizeWords } from '../public/assets/glossary-list.js'
import { remarkList, savedNotice } from '../public/assets/glossary-remarks.js'
import { coded, problemNotice } from '../public/assets/notice.js'
import type { Say } from '../public/assets/say.js'
import { DeleteQuestion } from './delete-question.tsx'
import { elementIn } from './element.ts'
import { KeyField } from './key-field.tsx'
import { Page } from './page.tsx'
import { sourceLanguages } from './source-languages.ts'

const EXAMPLE = `de,fr,en
Vermögenssperre,gel des avoirs,asset freeze
Waffenembargo,embargo sur les armes,arms embargo|weapons embargo
`

/** What became of a file that was sent without script. */
export type GlossaryOutcome =
  | { readonly saved: ListedGlossary; readonly remarks: readonly GlossaryRemark[] }
  | {
      readonly problem: { readonly title: string; readonly detail: string; readonly requestId: string }
      readonly remarks: readonly GlossaryRemark[]
    }

/**
 * The termbases of the service: what there is, to use, download, add to, replace and delete. `glossaries` is `null` when
 * a key is needed to see them; the script fetches them then. Adding and downloading work without script.
 */
export function GlossaryPage(props: {
  say: Say
  glossaries: readonly ListedGlossary[] | null
  usual: string
  keyNeeded: boolean
  bytes: number
  outcome: GlossaryOutcome | null
}) {
  const { say, glossaries, usual, keyNeeded, bytes, outcome } = props
  const empty = glossaries?.every(({ readOnly }) => readOnly) ?? false
  return (
    <Page
      say={say}
      title={say('glossaries.title')}
      main="glossaries"
      styles="glossaries.css"
      script="glossary-entry.js"
      bar={
        <a class="button quiet back" href="/">
          {say('problem.home')}
        </a>
      }
    >
      <main id="glossaries" class="prose manage" tabindex={-1} data-usual={usual}>
        <h1>{say('glossaries.heading')}</h1>
        <p class="lead">{say('glossaries.lead')}</p>
        {keyNeeded ? (
          <form class="unlock">
            <KeyField say={say} />
            <button type="submit" class="quiet">
              {say('glossaries.show')}
            </button>
          </form>
        ) : null}
        <div class="notices">{outcome ? outcomeNotice(say, outcome) : null}</div>
        <section aria-labelledby="list">
          <h2 id="list">{say('glossaries.list')}</h2>
          <div class="list">
            {glossaries ? glossaryList(elementIn(say), glossaries, usual) : <p>{say('glossaries.locked')}</p>}
          </div>
        </section>
        <AddForm say={say} bytes={bytes} />
        <Example say={say} open={empty} />
        <DeleteQuestion say={say} topic="glossaries" />
      </main>
      <p class="unseen" role="status" />
    </Page>
  )
}

function outcomeNotice(say: Say, outcome: GlossaryOutcome) {
  const element = elementIn(say)
  if ('problem' in outcome) {
    const list = remarkList(element, outcome.remarks)
    return problemNotice(element, outcome.problem, list ? [list] : [])
  }
  const { name } = outcome.saved
  return savedNotice(
    element,
    say('glossaries.was-added', { name, size: sizeWords(say, outcome.saved) }),
    outcome.remarks,
  )
}

function AddForm({ say, ...props }: { say: Say; bytes: number }) {
  return (
    <form class="add" method="post" action="/glossaries" enctype="multipart/form-data" aria-labelledby="add">
      <h2 id="add">{say('glossaries.add-title')}</h2>
      <p class="field">
        <label for="file">{say('glossaries.file-label')}</label>
        <input
          id="file"
          type="file"
          name="file"
          required
          accept=".csv,.tsv,.tab,.txt,.tbx,.xml,.json"
          aria-describedby="file-hint"
        />
        <span id="file-hint" class="hint">
          {say('glossaries.file-hint', { megabytes: Math.floor(props.bytes / 1_000_000) })}
        </span>
      </p>
      <p class="field">
        <label for="name">{say('glossaries.name')}</label>
        <input id="name" type="text" name="name" maxlength={200} autocomplete="off" aria-describedby="name-hint" />
        <span id="name-hint" class="hint">
          {say('glossaries.name-hint')}
        </span>
      </p>
      <p class="field">
        <label for="format">{say('glossaries.format')}</label>
        <select id="format" name="format">
          <option value="">{say('glossaries.format-name')}</option>
          <option value="csv">CSV</option>
          <option value="tsv">TSV</option>
          <option value="tbx">TBX</option>
          <option value="json">JSON</option>
          <option value="deepl">{say('glossaries.format-deepl')}</option>
        </select>
      </p>
      <div class="direction">
        <LanguageField say={say} id="from" name="source" label={say('home.from')} />
        <LanguageField say={say} id="into" name="target" label={say('home.to')} />
        <p class="hint">{say('glossaries.direction-hint')}</p>
      </div>
      <p class="actions">
        <button type="submit">{say('glossaries.add')}</button>{' '}
        <button type="button" class="quiet" data-do="cancel" hidden>
          {say('glossaries.cancel')}
        </button>
      </p>
    </form>
  )
}

function LanguageField({ say, ...props }: { say: Say; id: string; name: string; label: string }) {
  return (
    <p>
      <label for={props.id}>{props.label}</label>
      <select id={props.id} name={props.name}>
        <option value="">{say('glossaries.choose')}</option>
        {sourceLanguages(say).map(({ language, name }) => (
          <option value={language}>{name}</option>
        ))}
      </select>
    </p>
  )
}

function Example({ say, ...props }: { say: Say; open: boolean }) {
  return (
    <details class="example" open={props.open}>
      <summary>{say('glossaries.example')}</summary>
      <p>{coded(elementIn(say), say('glossaries.example-text'))}</p>
      {/* it scrolls sideways on a phone, so the keyboard must reach it */}
      <section class="sample" tabindex={0} aria-label={say('glossaries.sample')}>
        <pre>{EXAMPLE}</pre>
      </section>
    </details>
  )
}
