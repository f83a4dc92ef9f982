import type { GlossaryRemark } from '../../exchange/glossary-remarks.ts'
import type { ListedGlossary } from '../../pipeline/glossaries.ts'
import { glossaryList, sizeWords } from '../public/assets/glossary-list.js'
import { remarkList, savedNotice } from '../public/assets/glossary-remarks.js'
import { problemNotice } from '../public/assets/notice.js'
import { element } from './element.ts'
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
  glossaries: readonly ListedGlossary[] | null
  usual: string
  keyNeeded: boolean
  bytes: number
  outcome: GlossaryOutcome | null
}) {
  const { glossaries, usual, keyNeeded, bytes, outcome } = props
  const empty = glossaries?.every(({ readOnly }) => readOnly) ?? false
  return (
    <Page
      title="Glossaries · Dragoman"
      main="glossaries"
      styles="glossaries.css"
      bar={
        <a class="button quiet back" href="/">
          Translate an article
        </a>
      }
    >
      <main id="glossaries" class="prose manage" tabindex={-1} data-usual={usual}>
        <h1>Glossaries</h1>
        <p class="lead">
          The terms a translation is to keep. Your own glossaries go before the one that comes with the service.
        </p>
        {keyNeeded ? (
          <form class="unlock">
            <KeyField />
            <button type="submit" class="quiet">
              Show the glossaries
            </button>
          </form>
        ) : null}
        <div class="notices">{outcome ? outcomeNotice(outcome) : null}</div>
        <section aria-labelledby="list">
          <h2 id="list">What there is</h2>
          <div class="list">
            {glossaries ? glossaryList(element, glossaries, usual) : <p>Enter the key to see the glossaries.</p>}
          </div>
        </section>
        <AddForm bytes={bytes} />
        <Example open={empty} />
        <dialog aria-labelledby="question">
          <form method="dialog">
            <h2 id="question" class="question">
              Delete this glossary for good?
            </h2>
            <p class="consequence">
              Articles that were translated with it stay as they are. It cannot be brought back from here.
            </p>
            <p class="actions">
              <button type="submit" class="quiet" value="">
                Keep it
              </button>{' '}
              <button type="submit" class="danger" value="delete">
                Delete for good
              </button>
            </p>
          </form>
        </dialog>
      </main>
      <p class="unseen" role="status" />
    </Page>
  )
}

function outcomeNotice(outcome: GlossaryOutcome) {
  if ('problem' in outcome) {
    const list = remarkList(element, outcome.remarks)
    return problemNotice(element, outcome.problem, list ? [list] : [])
  }
  const { name } = outcome.saved
  return savedNotice(element, `“${name}” was added: ${sizeWords(outcome.saved)}.`, outcome.remarks)
}

function AddForm(props: { bytes: number }) {
  return (
    <form class="add" method="post" action="/glossaries" enctype="multipart/form-data" aria-labelledby="add">
      <h2 id="add">Add a glossary</h2>
      <p class="field">
        <label for="file">File</label>
        <input
          id="file"
          type="file"
          name="file"
          required
          accept=".csv,.tsv,.tab,.txt,.tbx,.xml,.json"
          aria-describedby="file-hint"
        />
        <span id="file-hint" class="hint">
          CSV, TSV, TBX or JSON, in UTF-8, {Math.floor(props.bytes / 1_000_000)} MB at most. With JavaScript you can
          also drop it on this page.
        </span>
      </p>
      <p class="field">
        <label for="name">Name</label>
        <input id="name" type="text" name="name" maxlength={200} autocomplete="off" aria-describedby="name-hint" />
        <span id="name-hint" class="hint">
          Left empty, the name of the file.
        </span>
      </p>
      <p class="field">
        <label for="format">Format</label>
        <select id="format" name="format">
          <option value="">As the file’s name says</option>
          <option value="csv">CSV</option>
          <option value="tsv">TSV</option>
          <option value="tbx">TBX</option>
          <option value="json">JSON</option>
          <option value="deepl">DeepL: two columns, no header</option>
        </select>
      </p>
      <div class="direction">
        <LanguageField id="from" name="source" label="From" />
        <LanguageField id="into" name="target" label="To" />
        <p class="hint">Only a DeepL file needs these two.</p>
      </div>
      <p class="actions">
        <button type="submit">Add</button>{' '}
        <button type="button" class="quiet" data-do="cancel" hidden>
          Cancel
        </button>
      </p>
    </form>
  )
}

function LanguageField(props: { id: string; name: string; label: string }) {
  return (
    <p>
      <label for={props.id}>{props.label}</label>
      <select id={props.id} name={props.name}>
        <option value="">Choose</option>
        {sourceLanguages().map(({ language, name }) => (
          <option value={language}>{name}</option>
        ))}
      </select>
    </p>
  )
}

function Example(props: { open: boolean }) {
  return (
    <details class="example" open={props.open}>
      <summary>What a file looks like</summary>
      <p>
        The first row names the languages, each row is one meaning. The first term of a cell is the one to be written; a{' '}
        <code>|</code> parts it from others that are right as well.
      </p>
      {/* it scrolls sideways on a phone, so the keyboard must reach it */}
      <section class="sample" tabindex={0} aria-label="A small glossary as CSV">
        <pre>{EXAMPLE}</pre>
      </section>
    </details>
  )
}
