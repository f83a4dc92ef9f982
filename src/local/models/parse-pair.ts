import { knownTag } from '../../domain/tag.ts'
import type { OfPair } from './match-pair.ts'

/**
 * The pair a person writes, `de-en` or `zh-Hans-en` or, where hyphens leave it open, `pt-BR:fr`; `undefined` when it is
 * none, or could be two.
 */
export function parsePair(text: string): OfPair | undefined {
  const parts = text.includes(':') ? text.split(':') : undefined
  if (parts) return parts.length === 2 ? pairOf(parts[0]!, parts[1]!) : undefined
  const words = text.split('-')
  const ways = words
    .slice(1)
    .map((_, at) => pairOf(words.slice(0, at + 1).join('-'), words.slice(at + 1).join('-')))
    .filter((pair) => pair !== undefined)
  if (ways.length === 1) return ways[0]
  // BR is a region and the language Breton: models lead to English or from it
  const english = ways.filter(({ from, to }) => from === 'en' || to === 'en')
  return english.length === 1 ? english[0] : undefined
}

function pairOf(one: string, other: string): OfPair | undefined {
  const from = knownTag(one)
  const to = knownTag(other)
  return from === undefined || to === undefined || from === to ? undefined : { from, to }
}
