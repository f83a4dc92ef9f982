import { digestOf } from '../domain/digest.ts'
import { baseLanguage } from '../domain/tag.ts'
import { utf8Length } from './batches.ts'
import type { Dictionary, Job, TermHint } from './contract.ts'
import { deeplTarget } from './deepl-languages.ts'

/** Of a digest in a glossary's name: 24 digits. */
const DIGEST_BYTES = 12

/** A dictionary in the form DeepL keeps: a name of ours, the pair in its codes, the entries as tab-separated lines. */
export interface DeeplDictionary {
  /** Says whose it is and ends in a digest of the entries. */
  readonly name: string
  /** What the names of all versions begin with; `null` when the termbase is not known. */
  readonly family: string | null
  readonly source: string
  readonly target: string
  readonly entries: string
}

/** Documented limits: https://developers.deepl.com/api-reference/multilingual-glossaries */
const MOST_BYTES = 10 * 1024 * 1024
const PHRASE_BYTES = 1_024
/** Most bytes of a termbase's id in a name, which may have 1 024. */
const ID_BYTES = 512
const DIGEST = /^[0-9a-f]{24}$/

/**
 * The job's dictionary as DeepL takes it, or `undefined` when no entry is left. Its languages have no variants, as the
 * glossaries want it; the name tells variants apart, since their terms may differ.
 */
export async function dictionaryFor(
  job: Pick<Job, 'source' | 'target'> & { readonly dictionary: Dictionary },
): Promise<DeeplDictionary | undefined> {
  const { termbase } = job.dictionary
  const entries = linesOf(job.dictionary.entries())
  if (entries === '') return undefined
  const into = deeplTarget(job.target)
  const id =
    termbase === undefined || utf8Length(termbase) <= ID_BYTES ? termbase : await digestOf(termbase, DIGEST_BYTES)
  const family = id === undefined ? null : `dragoman ${id} ${job.source} ${into} `
  return {
    name: `${family ?? 'dragoman '}${await digestOf(entries, DIGEST_BYTES)}`,
    family,
    source: baseLanguage(job.source),
    target: baseLanguage(into),
    entries,
  }
}

/** Whether a glossary of that name is an older one of ours, for the same termbase and pair. */
export const isOutdated = (name: string, { name: ours, family }: DeeplDictionary): boolean =>
  family !== null && name !== ours && name.startsWith(family) && DIGEST.test(name.slice(family.length))

/** What breaks a rule of DeepL's is left out: a phrase too long, a control character, a source that was there before. */
function linesOf(entries: readonly TermHint[]): string {
  const lines = new Map<string, string>()
  let bytes = 0
  for (const hint of entries) {
    const [source, target] = [hint.source.trim(), hint.target.trim()]
    if (!isPhrase(source) || !isPhrase(target) || lines.has(source)) continue
    const line = `${source}\t${target}`
    bytes += utf8Length(line) + 1
    if (bytes > MOST_BYTES) break
    lines.set(source, line)
  }
  return [...lines.values()].join('\n')
}

const isPhrase = (text: string): boolean =>
  text !== '' && utf8Length(text) <= PHRASE_BYTES && !/[\p{Cc}\u2028\u2029]/u.test(text)
