import type { LanguageTable } from '../language-table.ts'
import { english, german } from './germanic.ts'
import { french } from './romance.ts'
import { russian } from './slavic.ts'

/** The hand-written tables by primary language subtag. */
export const LANGUAGE_TABLES: ReadonlyMap<string, LanguageTable> = new Map([
  ['de', german],
  ['en', english],
  ['fr', french],
  ['ru', russian],
])
