/* Where months and days have a capital they are no names: English, German, and older Portuguese. */
const WORDS =
  'january february march april may june july august september october november december ' +
  'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays ' +
  'januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonnabend ' +
  'sonntag jan feb mar apr jun jul aug sep sept oct nov dec jänner mr mrs ms god christmas weihnachten ostern easter'

let words: ReadonlySet<string> | undefined

/** Whether a capitalised word is a month, a day or a feast. */
export function isCalendarWord(word: string): boolean {
  words ??= new Set(WORDS.split(' '))
  return words.has(word.toLowerCase())
}
