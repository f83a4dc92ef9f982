import type {
  ConceptUse,
  Document,
  Flag,
  FlagCode,
  Link,
  LinkKind,
  Pair,
  Severity,
  TermStatus,
  TermUse,
} from '../../src/domain/document.ts'
import type { Span } from '../../src/domain/span.ts'

/** Where a part stands in a text; a sample that names a part its text lacks is a mistake. */
function spanOf(text: string, part: string): Span {
  const start = text.indexOf(part)
  if (start < 0) throw new Error(`“${part}” is not in “${text}”`)
  return [start, start + part.length]
}

interface Sample {
  readonly source: string
  readonly target: string | null
  readonly status?: Pair['status']
  readonly bead?: string
  readonly terms?: readonly (readonly [source: string, target: string | null, preferred: string, status: TermStatus])[]
  readonly links?: readonly (readonly [source: string, target: string, kind: LinkKind])[]
  readonly flags?: readonly (readonly [
    code: FlagCode,
    severity: Severity,
    source: string | null,
    target: string | null,
    detail: string,
  ])[]
}

const term = (sample: Sample, [source, target, preferred, status]: NonNullable<Sample['terms']>[number]): TermUse => ({
  concept: `test.${preferred.replaceAll(' ', '-')}`,
  source: spanOf(sample.source, source),
  target: target === null ? null : spanOf(sample.target ?? '', target),
  status,
  method: status === 'missing' ? 'none' : status === 'repaired' ? 'repair' : 'native',
  enforce: 'always',
  preferred,
})

/** The words a sample links, and the terms that are in its translation. */
const linksOf = (sample: Sample): readonly Link[] => [
  ...(sample.terms ?? []).flatMap(([source, target]) =>
    target === null ? [] : [link(sample, source, target, 'term')],
  ),
  ...(sample.links ?? []).map(([source, target, kind]) => link(sample, source, target, kind)),
]

const link = (sample: Sample, source: string, target: string, kind: LinkKind): Link => ({
  source: spanOf(sample.source, source),
  target: spanOf(sample.target ?? '', target),
  kind,
})

const flag = (
  sample: Sample,
  [code, severity, source, target, detail]: NonNullable<Sample['flags']>[number],
): Flag => ({
  code,
  severity,
  source: source === null ? null : spanOf(sample.source, source),
  target: target === null ? null : spanOf(sample.target ?? '', target),
  detail,
})

const pairOf = (sample: Sample, id: number, block: number, start: number): Pair => ({
  id,
  block,
  source: { text: sample.source, segments: [id], spans: [[start, start + sample.source.length]] },
  target: sample.target === null ? null : { text: sample.target, segments: [id] },
  status: sample.status ?? (sample.target === null ? 'untranslated' : 'translated'),
  origin: sample.target === null ? null : 'machine',
  provider: sample.target === null ? null : 'deepl',
  bead: sample.bead ?? '1-1',
  score: 1,
  terms: (sample.terms ?? []).map((use) => term(sample, use)),
  links: linksOf(sample),
  flags: (sample.flags ?? []).map((remark) => flag(sample, remark)),
})

/** Concepts that occur more than once, by what stands for them. */
function conceptsOf(pairs: readonly Pair[]): readonly ConceptUse[] {
  const counts = new Map<string, Map<string, number>>()
  for (const { terms, target } of pairs) {
    for (const use of terms) {
      const text = use.target && target ? target.text.slice(...use.target) : undefined
      const forms = counts.get(use.concept) ?? new Map<string, number>()
      if (text !== undefined) counts.set(use.concept, forms.set(text, (forms.get(text) ?? 0) + 1))
    }
  }
  return [...counts].flatMap(([concept, forms]) => {
    const renditions = [...forms].map(([text, count]) => ({ text, count }))
    const occurrences = renditions.reduce((sum, { count }) => sum + count, 0)
    const consistency = Math.max(...forms.values()) / occurrences
    return occurrences > 1 ? [{ concept, occurrences, renditions, consistency }] : []
  })
}

/** A document of blocks of sentences, with its spans, ids and counts in order. */
export function documentOf(
  source: string,
  blocks: readonly { readonly kind: Document['blocks'][number]['kind']; readonly sentences: readonly Sample[] }[],
): Document {
  const pairs: Pair[] = []
  let place = 0
  const placed = blocks.map(({ kind, sentences }, id) => {
    const start = place
    const ids = sentences.map((sample) => {
      const pair = pairOf(sample, pairs.length, id, place)
      pairs.push(pair)
      place += sample.source.length + 1
      return pair.id
    })
    return { id, kind, start, end: place - 1, pairs: ids }
  })
  const count = (severity: Severity): number =>
    pairs.flatMap(({ flags }) => flags).filter((one) => one.severity === severity).length
  const uses = pairs.flatMap(({ terms }) => terms)
  return {
    id: 'sample',
    source: { language: source, confidence: 0.984, detected: true },
    target: { language: 'en' },
    blocks: placed,
    pairs,
    removed: [{ start: place, end: place + 5, text: '— — —', rule: 'separator', confidence: 0.99 }],
    names: [],
    summary: {
      pairs: pairs.length,
      translated: pairs.filter(({ target }) => target !== null).length,
      terms: {
        required: uses.length,
        applied: uses.filter(({ status }) => status === 'applied' || status === 'repaired').length,
        adherence: 1,
        consistency: 1,
        repaired: uses.filter(({ status }) => status === 'repaired').length,
        misses: pairs.flatMap((pair) =>
          pair.terms.flatMap(({ concept, source, status, preferred, enforce }) =>
            status === 'missing'
              ? [
                  {
                    pair: pair.id,
                    concept,
                    source: pair.source.text.slice(...source),
                    expected: preferred,
                    status,
                    enforce,
                  },
                ]
              : [],
          ),
        ),
        concepts: conceptsOf(pairs),
      },
      flags: { error: count('error'), warning: count('warning'), info: count('info') },
    },
    glossary: { id: 'sanctions-diplomacy', version: '0123456789ab' },
    usage: { characters: place, billedCharacters: place, memoryHits: 0 },
    warnings: [],
  }
}

/** An article of our own in which every state of a pair occurs. */
export const STATES = documentOf('fr', [
  {
    kind: 'title',
    sentences: [
      {
        source: 'Bruxelles prolonge le gel des avoirs',
        target: 'Brussels extends the asset freeze',
        terms: [['gel des avoirs', 'asset freeze', 'asset freeze', 'applied']],
      },
    ],
  },
  {
    kind: 'meta',
    sentences: [{ source: 'Publié le 3 mars', target: 'Published on 3 March', links: [['3', '3', 'number']] }],
  },
  {
    kind: 'paragraph',
    sentences: [
      {
        source: 'Le Conseil a prolongé de six mois le gel des avoirs qui vise 1 412 personnes.',
        target: 'The Council has extended by six months the asset freeze targeting 1,421 people.',
        terms: [['gel des avoirs', 'asset freeze', 'asset freeze', 'applied']],
        flags: [['number', 'error', '1 412', '1,421', '1 412 became 1,421.']],
      },
      {
        source: 'Les mesures restrictives ne visent pas les denrées alimentaires.',
        target: 'The restrictions target foodstuffs.',
        terms: [['mesures restrictives', null, 'restrictive measures', 'missing']],
        flags: [
          ['negation', 'warning', 'ne visent pas', 'target', 'The original denies, the translation does not.'],
          ['glossary-missing', 'warning', 'mesures restrictives', null, 'The termbase asks for another term here.'],
        ],
      },
      {
        source: 'La liste sera publiée lundi. Elle compte douze noms.',
        target: 'The list, with twelve names, will be published on Monday.',
        bead: '2-1',
      },
    ],
  },
  { kind: 'heading', sentences: [{ source: 'Des réactions partagées', target: 'Mixed reactions' }] },
  {
    kind: 'paragraph',
    sentences: [
      {
        source: 'L’ambassadeur a dénoncé une décision « illégale ».',
        target: null,
        status: 'failed',
        flags: [['untranslated', 'error', null, null, 'The provider did not answer within 20 s.']],
      },
      {
        source: 'Le Parlement se prononcera en avril.',
        target: null,
        flags: [['untranslated', 'error', null, null, 'The provider was not asked after it failed.']],
      },
      {
        source: 'Le gel des avoirs touche deux banques, qui ont quitté le pays.',
        target: 'The freezing of funds hits two banks, which have left the country.',
        terms: [['gel des avoirs', 'freezing of funds', 'asset freeze', 'repaired']],
        flags: [['provider-fallback', 'info', null, null, 'DeepL failed; LibreTranslate answered.']],
      },
    ],
  },
  { kind: 'suspect', sentences: [{ source: 'International', target: 'International' }] },
])

/** A document in Arabic, to be read from right to left, with nothing translated. */
export const ARABIC = documentOf('ar', [
  { kind: 'title', sentences: [{ source: 'المجلس يمدد تجميد الأصول', target: null }] },
  {
    kind: 'paragraph',
    sentences: [
      { source: 'قرر المجلس تمديد العقوبات ستة أشهر.', target: null },
      { source: 'ولم يشمل القرار المواد الغذائية.', target: null },
    ],
  },
])
