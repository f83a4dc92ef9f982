import { expect, it } from 'vitest'
import { segmentText } from '../../src/text/segment.ts'
import { SEGMENT_CASES } from './segment-cases.ts'
import { TABLE_CASES } from './segment-table-cases.ts'

it.each([...SEGMENT_CASES, ...TABLE_CASES])('$language: $why', ({ language, text }) => {
  const segments = segmentText(text.replaceAll('|', ''), language).map((segment) => segment.text.trim())
  expect(segments).toEqual(text.split('|').map((part) => part.trim()))
})
