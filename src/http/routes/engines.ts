import { Hono } from 'hono'
import { baseLanguage, direction, languageName, sameLanguage, type Tag } from '../../domain/tag.ts'
import type { Services } from '../../pipeline/services.ts'
import type { LanguagePairs, Provider } from '../../providers/contract.ts'
import type { AppEnvironment, Dependencies } from '../context.ts'
import { asProblem } from '../problem-answer.ts'

interface EngineState {
  readonly provider: Provider
  readonly pairs: LanguagePairs | null
  /** Why its languages could not be asked, in words. */
  readonly trouble: string | null
}

/** `GET /v1/providers` and `/v1/languages`: who translates what, right now. */
export const engines = ({ services }: Dependencies) =>
  new Hono<AppEnvironment>()
    .get('/v1/providers', async (c) => {
      const states = await askAll(services, c.req.raw.signal)
      const providers = states.map(({ provider, pairs, trouble }) => ({
        name: provider.name,
        kind: 'machine',
        health: trouble === null ? 'ok' : 'unavailable',
        detail: trouble,
        pairs,
        limits: provider.limits,
        features: provider.features,
      }))
      const memory = {
        name: 'memory',
        kind: 'memory',
        health: 'ok',
        detail: 'Knows only the sentences of its translation memory.',
        pairs: null,
        limits: {},
        features: { terminology: 'none', alternatives: 0, markup: 'none', context: false },
      }
      return c.json({ providers: [memory, ...providers] })
    })
    .get('/v1/languages', async (c) => {
      const states = await askAll(services, c.req.raw.signal)
      return c.json({ languages: languageTable(states, services.memoryPairs) })
    })

const askAll = (services: Services, signal: AbortSignal): Promise<readonly EngineState[]> =>
  Promise.all(
    services.providers.map(async (provider): Promise<EngineState> => {
      try {
        return { provider, pairs: await services.languagesOf(provider, signal), trouble: null }
      } catch (error) {
        return { provider, pairs: null, trouble: asProblem(error).detail }
      }
    }),
  )

interface LanguageRow {
  readonly language: Tag
  readonly name: string
  readonly direction: 'ltr' | 'rtl' | 'auto'
  /** Into what, and by whom. `memory` knows only the sentences it holds. */
  readonly targets: readonly { readonly language: Tag; readonly name: string; readonly providers: readonly string[] }[]
}

/** One row a source language, with every target it can be translated into and the providers that do it. */
export function languageTable(
  states: readonly Pick<EngineState, 'provider' | 'pairs'>[],
  memoryPairs: Services['memoryPairs'],
): readonly LanguageRow[] {
  const table = new Map<Tag, Map<Tag, string[]>>()
  const add = (source: Tag, target: Tag, name: string): void => {
    if (source === target || (sameLanguage(source, target) && !source.includes('-'))) return
    const targets = table.get(source) ?? new Map<Tag, string[]>()
    const names = targets.get(target) ?? []
    if (!names.includes(name)) targets.set(target, [...names, name])
    table.set(source, targets)
  }
  // who translates into en-GB takes en as well
  const addBoth = (source: Tag, target: Tag, name: string): void => {
    add(source, baseLanguage(target), name)
    add(source, target, name)
  }
  for (const { source, target } of memoryPairs) addBoth(source, target, 'memory')
  for (const { provider, pairs } of states) {
    for (const source of pairs?.sources ?? [])
      for (const target of pairs?.targets ?? []) addBoth(source, target, provider.name)
  }
  const name = (tag: Tag): string => languageName(tag) ?? tag
  return [...table]
    .map(([language, targets]) => ({
      language,
      name: name(language),
      direction: direction(language),
      targets: [...targets]
        .map(([target, providers]) => ({ language: target, name: name(target), providers }))
        .sort(byTag),
    }))
    .sort(byTag)
}

const byTag = (one: { language: Tag }, other: { language: Tag }): number => (one.language < other.language ? -1 : 1)
