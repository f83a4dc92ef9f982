import { baseLanguage, type Tag } from '../../domain/tag.ts'
import { malformed } from '../../providers/provider-problem.ts'
import type { EngineAnswer } from './engine-thread.ts'
import { isLoop } from './loops.ts'
import { cutToPieces, MOST_TOKENS } from './pieces.ts'

/** Fewer tokens than this are never cut, even when an engine says that they were too many. */
const LEAST_TOKENS = 25

/** Languages that put no blank between sentences. */
const UNSPACED: ReadonlySet<string> = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my', 'yue'])

/** What asks an engine for one text. */
export type Ask = (text: string) => Promise<Pick<EngineAnswer, 'texts' | 'pieces'>>

/**
 * A text through an engine: in one go, or where it is too long for that in pieces, with the blanks between them kept.
 * Line breaks are read as blanks, since engines end a sentence there. A text without a letter or digit stays as it is.
 * Throws `provider-malformed` when an engine answers a text with nothing or with a loop.
 */
export async function translateText(name: string, target: Tag, text: string, ask: Ask): Promise<string> {
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? []
  if (!/[\p{L}\p{N}]/u.test(core)) return text
  const clean = core.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/\p{Cs}/gu, '\uFFFD')
  return before + (await inPieces(name, target, clean, ask, MOST_TOKENS)) + after
}

async function inPieces(name: string, target: Tag, text: string, ask: Ask, most: number): Promise<string> {
  const pieces = cutToPieces(text, most)
  let whole = ''
  for (const [index, piece] of pieces.entries()) {
    whole += await onePiece(name, target, piece.text, ask, most)
    if (index < pieces.length - 1) whole += UNSPACED.has(baseLanguage(target)) ? '' : piece.gap || ' '
  }
  return whole
}

async function onePiece(name: string, target: Tag, text: string, ask: Ask, most: number): Promise<string> {
  if (!/[\p{L}\p{N}]/u.test(text)) return text
  const answer = await ask(text)
  // The engine has the last word on what is too long: it cuts anywhere, we cut between clauses.
  if (answer.pieces > 1 && most > LEAST_TOKENS) return inPieces(name, target, text, ask, Math.floor(most / 2))
  for (const written of answer.texts) {
    if (written.trim() === '') throw malformed(name, 'answered a text with nothing.')
    if (isLoop(text, written)) throw malformed(name, 'answered a text with the same words over and over.')
  }
  return answer.texts.at(-1)!.trim()
}
