import type { LanguageTable } from '../language-table.ts'
import { eastAsian, hindi, indonesian, vietnamese } from './asian.ts'
import { latvian, lithuanian } from './baltic.ts'
import { dutch, english, german } from './germanic.ts'
import { greek } from './greek.ts'
import { arabic, armenian, georgian, hebrew, persian, urdu } from './middle-eastern.ts'
import { danish, norwegian, swedish } from './nordic.ts'
import { french, italian, portuguese, romanian, spanish } from './romance.ts'
import { belarusian, bulgarian, russian, ukrainian } from './slavic-cyrillic.ts'
import { czech, polish, serboCroatian, slovak } from './slavic-latin.ts'
import { azerbaijani, kazakh, turkish } from './turkic.ts'
import { estonian, finnish, hungarian } from './uralic.ts'

/** The hand-written tables by primary language subtag. */
export const LANGUAGE_TABLES: ReadonlyMap<string, LanguageTable> = new Map([
  ['ar', arabic],
  ['az', azerbaijani],
  ['be', belarusian],
  ['bg', bulgarian],
  ['bs', serboCroatian],
  ['cs', czech],
  ['da', danish],
  ['de', german],
  ['el', greek],
  ['en', english],
  ['es', spanish],
  ['et', estonian],
  ['fa', persian],
  ['fi', finnish],
  ['fr', french],
  ['he', hebrew],
  ['hi', hindi],
  ['hr', serboCroatian],
  ['hu', hungarian],
  ['hy', armenian],
  ['id', indonesian],
  ['it', italian],
  ['ja', eastAsian],
  ['ka', georgian],
  ['kk', kazakh],
  ['ko', eastAsian],
  ['lt', lithuanian],
  ['lv', latvian],
  ['ms', indonesian],
  ['nb', norwegian],
  ['nl', dutch],
  ['nn', norwegian],
  ['no', norwegian],
  ['pl', polish],
  ['pt', portuguese],
  ['ro', romanian],
  ['ru', russian],
  ['sk', slovak],
  ['sr', serboCroatian],
  ['sv', swedish],
  ['tr', turkish],
  ['uk', ukrainian],
  ['ur', urdu],
  ['vi', vietnamese],
  ['zh', eastAsian],
])
