import { describe, expect, it } from 'vitest'
import type { ConceptEntry } from '../../src/domain/concept.ts'
import { mayReplace } from '../../src/pipeline/repair-gate.ts'
import { reportTerms } from '../../src/terms/report.ts'
import { createTermbase } from '../../src/terms/termbase.ts'

const concept = (id: string, terms: Record<string, string>): ConceptEntry => ({
  id,
  domain: 'test',
  kind: 'term',
  partOfSpeech: 'noun',
  enforce: 'always',
  definition: null,
  note: null,
  ambiguousWith: [],
  renderedBy: [],
  terms: new Map(
    Object.entries(terms).map(([tag, preferred]) => [tag, { preferred, admitted: [], deprecated: [], forms: [] }]),
  ),
})

const termbase = createTermbase({
  id: 'test',
  version: '1',
  concepts: [
    concept('freeze', {
      de: 'Vermögenssperre',
      ru: 'замораживание активов',
      en: 'asset freeze',
      fr: 'gel des avoirs',
      zh: '资产冻结',
      ja: '資産凍結',
      ar: 'تجميد الأصول',
      he: 'הקפאת נכסים',
    }),
    concept('iaea', { de: 'IAEO', en: 'IAEA' }),
    concept('embargo', { de: 'Waffenembargo', ru: 'оружейное эмбарго', en: 'arms embargo' }),
  ],
})

interface Row {
  readonly why: string
  readonly source?: string
  readonly from?: string
  readonly to?: string
  readonly before: string
  readonly after: string
}

const SOURCE = { de: 'Die Vermögenssperre gilt.', ru: 'Действует замораживание активов.' }

function judge(kind: 'edit' | 'retranslation', { source, from = 'de', to = 'en', before, after }: Row): boolean {
  const side = { text: source ?? SOURCE[from as 'de'], language: from }
  const draft = (text: string) => ({ text, terms: reportTerms(side, { text, language: to }, termbase) })
  return mayReplace(draft(before), draft(after), { source: side, language: to, kind })
}

describe('an edit is taken', () => {
  it.each<Row>([
    {
      why: 'that writes the term over other words',
      before: 'The freezing of property applies to Russia.',
      after: 'The asset freeze applies to Russia.',
    },
    {
      why: 'that inflects the words beside it',
      to: 'fr',
      before: 'Le blocage de biens imposé par l’Union vise la Russie.',
      after: 'Le gel des avoirs imposé par l’Union vise la Russie.',
    },
    {
      why: 'with another article and verb',
      source: 'Asset freeze measures remain in place.',
      from: 'en',
      to: 'de',
      before: 'Das Einfrieren von Vermögen bleibt in Kraft, sagte Baerbock.',
      after: 'Die Vermögenssperre bleibt in Kraft, sagte Baerbock.',
    },
    {
      why: 'without a negation of another form',
      source: 'No asset freeze is planned.',
      from: 'en',
      to: 'de',
      before: 'Kein Einfrieren von Vermögen ist geplant.',
      after: 'Keine Vermögenssperre ist geplant.',
    },
    {
      why: 'in Chinese',
      to: 'zh',
      before: '欧盟对俄罗斯的财产封锁仍然有效。',
      after: '欧盟对俄罗斯的资产冻结仍然有效。',
    },
    {
      why: 'in Arabic',
      to: 'ar',
      before: 'يسري حظر الممتلكات على الشركات الروسية منذ فترة طويلة.',
      after: 'يسري تجميد الأصول على الشركات الروسية منذ فترة طويلة.',
    },
    {
      why: 'that writes an acronym for its words',
      source: 'Die IAEO tagte.',
      before: 'Rafael Grossi heads the Atomic Energy Agency in Vienna.',
      after: 'Rafael Grossi heads the IAEA in Vienna.',
    },
    {
      why: 'at the beginning of a sentence',
      before: 'Blocking of property in Austria is in force.',
      after: 'The asset freeze in Austria is in force.',
    },
    {
      why: 'that puts two terms in',
      source: 'Vermögenssperre und Waffenembargo gelten.',
      before: 'The blocking of property and the weapons ban remain in force.',
      after: 'The asset freeze and the arms embargo remain in force.',
    },
  ])('$why', (row) => expect(judge('edit', row)).toBe(true))
})

const edit = (why: string, before: string, after: string, more: Partial<Row> = {}): Row => ({
  why,
  before,
  after,
  ...more,
})

describe('an edit is refused', () => {
  it.each<Row>([
    edit(
      'that exchanges a country',
      'The property block on Austria applies to all banks there.',
      'The asset freeze on Australia applies to all banks there.',
    ),
    edit(
      'that exchanges a country for a longer one',
      'The property block applies to all banks of Niger.',
      'The asset freeze applies to all banks of Nigeria.',
    ),
    edit(
      'that exchanges a short name',
      'The property block applies to Kim Jong Un and his bank.',
      'The asset freeze applies to Kim Jong Il and his bank.',
    ),
    edit(
      'that turns round who did it to whom',
      'Russia criticised Ukraine for the property block in Europe.',
      'Ukraine criticised Russia for the asset freeze in Europe.',
    ),
    edit(
      'that moves a negation',
      'The property block does not apply to banks and it applies to funds.',
      'The asset freeze does apply to banks and it applies not to funds.',
    ),
    edit(
      'that changes a number in words',
      'The property block applies to two banks in Moscow.',
      'The asset freeze applies to three banks in Moscow.',
    ),
    edit(
      'that changes a number in words beside the term',
      'Two property blocks apply in Moscow.',
      'Three asset freezes apply in Moscow.',
    ),
    edit(
      'that changes a month',
      'The property block ends in June as planned.',
      'The asset freeze ends in July as planned.',
    ),
    edit(
      'that changes a currency',
      'The property block hits assets of €5 million there.',
      'The asset freeze hits assets of $5 million there.',
    ),
    edit(
      'that loses a percent sign',
      'The property block hits 5% of the funds.',
      'The asset freeze hits 5 of the funds.',
    ),
    edit(
      'that weakens a duty',
      'States shall apply the property block to banks.',
      'States may apply the asset freeze to banks.',
    ),
    edit(
      'that weakens a duty beside the term',
      'The property block shall apply to banks.',
      'The asset freeze may apply to banks.',
    ),
    edit(
      'that drops a doubt beside the term',
      'The alleged property block applies to banks.',
      'The asset freeze applies to banks.',
    ),
    edit(
      'that drops a condition beside the term',
      'Banks close unless the property block ends.',
      'Banks close after the asset freeze ends.',
    ),
    edit(
      'that drops a second sentence',
      'The property block applies to all the banks of Moscow. It is new.',
      'The asset freeze applies to all the banks of Moscow.',
    ),
    edit('that changes a gender', 'She said the property block applies.', 'He said the asset freeze applies.'),
    edit('in single quotation marks', 'He called it a ‘property block’ now.', 'He called it an ‘asset freeze’ now.'),
    edit('in guillemets that point inwards', 'Er nennt es »Blockade« jetzt.', 'Er nennt es »Vermögenssperre« jetzt.', {
      source: 'He calls it an asset freeze now.',
      from: 'en',
      to: 'de',
    }),
    edit('that asks instead of saying', 'The property block applies.', 'The asset freeze applies?'),
    edit('that adds markup', 'The property block applies to banks.', 'The <b>asset freeze</b> applies to banks.'),
    edit('that adds emphasis', 'The property block applies to banks.', 'The **asset freeze** applies to banks.'),
    edit('that adds brackets', 'The property block applies to banks.', 'The block (asset freeze) applies to banks.'),
    edit(
      'that adds an address',
      'The property block applies to banks.',
      'The asset freeze https://evil.example applies to banks.',
    ),
    edit(
      'that adds marks of direction',
      'The property block applies to banks.',
      'The \u202Easset freeze\u202C applies to banks.',
    ),
    edit(
      'that changes a verb elsewhere',
      'Moscow condemned the property block of the Union.',
      'Moscow welcomed the asset freeze of the Union.',
    ),
    edit(
      'that loses a word far from the term',
      'The property block applies to all state banks of Moscow.',
      'The asset freeze applies to all banks of Moscow.',
    ),
    edit('that changes another word in Chinese', '欧盟谴责对俄罗斯的财产封锁。', '欧盟欢迎对俄罗斯的资产冻结。', {
      to: 'zh',
    }),
    edit('that exchanges a country in Chinese', '奥地利的银行反对财产封锁。', '澳大利亚的银行反对资产冻结。', {
      to: 'zh',
    }),
    edit(
      'that turns it round in Japanese',
      'ロシアはウクライナの財産封鎖を批判した。',
      'ウクライナはロシアの資産凍結を批判した。',
      { to: 'ja' },
    ),
    edit(
      'that exchanges a country in Arabic',
      'تنتقد النمسا حظر الممتلكات الجديد.',
      'تنتقد أستراليا تجميد الأصول الجديد.',
      {
        to: 'ar',
      },
    ),
    edit('that exchanges a country in Hebrew', 'אוסטריה מבקרת את חסימת הרכוש.', 'אוסטרליה מבקרת את הקפאת נכסים.', {
      to: 'he',
    }),
    edit(
      'that loses the preposition beside the term',
      'They reacted to property blocks in Russia.',
      'They reacted asset freeze in Russia.',
    ),
    edit(
      'that turns a preposition round',
      'The property block by Russia applies to banks.',
      'The asset freeze on Russia applies to banks.',
    ),
    edit(
      'that writes words between two terms',
      'New: blocks of bans, stay in Moscow.',
      'New: asset freeze against Iran arms embargo, stay in Moscow.',
      { source: 'Neu: Vermögenssperre, Waffenembargo bleiben.' },
    ),
    edit('that loses the particle of the agent', 'ロシアは財産封鎖を批判した。', 'ロシア資産凍結を批判した。', {
      to: 'ja',
    }),
    edit('that is far too long', 'The property block applies.', `The asset freeze applies.${' x'.repeat(5_000_000)}`),
    edit('that writes the term twice', 'The property block applies now.', 'The asset freeze asset freeze applies now.'),
    edit('that appends the term', 'The block applies to banks.', 'The block applies to banks asset freeze.'),
    edit(
      'that loses another term',
      'The property block and the block of goods and the arms embargo apply.',
      'The asset freeze and the asset freeze and the weapons ban apply.',
      { source: 'Vermögenssperre und Vermögenssperre und Waffenembargo gelten.' },
    ),
  ])('$why', (row) => expect(judge('edit', row)).toBe(false))
})

/** What makes one changed word little of a whole. */
const REST =
  ' The ministers who met in the capital yesterday discussed trade, energy and the state of the region for several hours before they left.'

describe('an edit of a long sentence is refused', () => {
  it.each<Row>([
    edit('that exchanges a country', 'The property block hits Niger.', 'The asset freeze hits Nigeria.'),
    edit(
      'that turns round who did it to whom',
      'Then Russia criticised Ukraine for the property block.',
      'Then Ukraine criticised Russia for the asset freeze.',
    ),
    edit('that weakens a duty', 'States shall apply the property block.', 'States may apply the asset freeze.'),
    edit('that changes a number in words', 'The property block hits two banks.', 'The asset freeze hits three banks.'),
    edit('that changes a currency', 'The property block hits €5 million.', 'The asset freeze hits $5 million.'),
    edit('that drops a doubt', 'The alleged property block hits banks.', 'The asset freeze hits banks.'),
    edit('that changes a gender', 'Then she praised the property block.', 'Then he praised the asset freeze.'),
    edit('that changes a verb', 'Moscow condemned the property block.', 'Moscow welcomed the asset freeze.'),
    edit(
      'that moves a negation',
      'The property block is not new and is lawful.',
      'The asset freeze is new and is not lawful.',
    ),
    edit('that adds a mark of direction', 'The property block hits banks.', 'The \u202Easset freeze hits banks.'),
  ])('$why', ({ why, before, after }) => {
    expect(judge('edit', { why, before: before + REST, after: after + REST })).toBe(false)
    expect(
      judge('edit', {
        why,
        before: `It is so: the property block hits it.${REST}`,
        after: `It is so: the asset freeze hits it.${REST}`,
      }),
    ).toBe(true)
  })
})

describe('another translation is taken', () => {
  it.each<Row>([
    edit(
      'in other words',
      'The property block of the EU applies to two companies in Moscow.',
      'Two Moscow companies are subject to the asset freeze of the EU.',
    ),
    edit(
      'with a sign for a word',
      'The property block hits 5 percent of the funds.',
      'The asset freeze affects 5% of the funds.',
    ),
  ])('$why', (row) => expect(judge('retranslation', row)).toBe(true))
})

describe('another translation is refused', () => {
  it.each<Row>([
    edit(
      'that loses another term',
      'The property block and the block of goods and the arms embargo apply.',
      'The asset freeze and the asset freeze and the weapons ban apply.',
      { source: 'Vermögenssperre und Vermögenssperre und Waffenembargo gelten.' },
    ),
    edit(
      'that has another country',
      'The property block on Austria applies to all banks there.',
      'The asset freeze on Australia applies to all banks there.',
      { source: 'Замораживание активов Австрии действует.', from: 'ru' },
    ),
    edit(
      'that has another number in words',
      'The property block applies to two banks.',
      'The asset freeze applies to three banks.',
    ),
    edit('that has another month', 'The property block ends in June.', 'The asset freeze ends in July.'),
    edit(
      'that has another currency',
      'The property block hits assets of €5 million.',
      'The asset freeze hits assets of $5 million.',
    ),
    edit(
      'that weakens a duty',
      'States shall apply the property block to banks.',
      'States may apply the asset freeze to banks.',
    ),
    edit(
      'that drops a doubt',
      'The alleged property block applies to banks.',
      'The asset freeze applies to the banks.',
    ),
    edit(
      'that is of something else',
      'The property block applies to all banks of Moscow.',
      'Weather: rain; asset freeze; tomorrow sun, more wind.',
    ),
    edit(
      'with marks of direction',
      'The property block applies to banks.',
      'The \u202Easset freeze\u202C applies to banks.',
    ),
    edit(
      'with an address',
      'The property block applies to banks.',
      'The asset freeze applies at https://evil.example.',
    ),
  ])('$why', (row) => expect(judge('retranslation', row)).toBe(false))
})
