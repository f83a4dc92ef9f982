import { describe, expect, it } from 'vitest'
import { outline } from '../fixtures/cleaning/outline.ts'

const TITLE = 'Six more banks are cut off'
const BODY = 'The ministers agreed on Tuesday to cut six more banks off from the payment system.'

describe('lines that say who and when', () => {
  it.each([
    { language: 'en', line: 'Updated: April 9, 2026, 6:05 a.m. ET' },
    { language: 'fr', line: 'Publié le 9 avril 2026 à 6h05 - Mis à jour le 10 avril 2026 à 18h40' },
    { language: 'pt', line: '09/04/2026 06h05 Atualizado há 3 horas' },
    { language: 'fa', line: 'تاریخ انتشار: ۲۰ فروردین ۱۴۰۵ - ۰۶:۰۵' },
    { language: 'uk', line: 'Марія Шевчук — 9 квітня 2026, 06:05' },
    { language: 'zh', line: '2026年4月9日 06:05  来源：中新社' },
    { language: 'ja', line: '2026年4月9日 6時05分' },
    { language: 'ko', line: '이영희 기자 lee@example.com' },
    { language: 'pl', line: 'oprac. Ewa Nowak' },
  ])('$language: $line', ({ line }) => {
    expect(outline([TITLE, line, BODY].join('\n'), 'safe')).toEqual([
      `title: ${TITLE}`,
      `meta: ${line}`,
      `paragraph: ${BODY}`,
    ])
  })

  it('a bare name is one beside a date, and none among other names', () => {
    const date = '9 de abril de 2026'
    expect(outline([TITLE, 'Lucía Ortega', date, BODY].join('\n'), 'safe')).toContain('meta: Lucía Ortega')
    expect(outline([TITLE, date, 'Lucía Ortega', 'Boris Orlov', BODY].join('\n'), 'safe').join('\n')).not.toContain(
      'meta: Lucía Ortega',
    )
  })
})

it('the last item of a list ends with a full stop', () => {
  const items = ['- the assets of six banks;', '- the export of drones.']
  expect(outline([BODY, 'The package:', ...items].join('\n'), 'safe').slice(2)).toEqual(
    items.map((item) => `list-item: ${item}`),
  )
})
