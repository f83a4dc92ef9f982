import { VERSION } from '../domain/version.ts'
import type { TmxUnit } from '../exchange/tmx.ts'
import { tmxParts } from '../exchange/write-tmx.ts'
import type { MemoryStore, StoredUnit, UnitFilter } from '../storage/memory-units.ts'

/** Units that are read at a time. */
const PAGE = 1_000

/** What an owner's memory holds as TMX, part after part; who wrote a translation stands with it. */
export async function* exportUnits(
  memory: Pick<MemoryStore, 'list'>,
  owner: string | null,
  filter: UnitFilter,
): AsyncGenerator<string, void> {
  const header = { source: filter.source ?? '*all*', tool: 'Dragoman', toolVersion: VERSION }
  const [head, tail] = tmxParts([], header)
  yield head!
  for (let after = 0; ; ) {
    const units = await memory.list(owner, filter, { limit: PAGE, after })
    // the parts between head and tail are the units
    yield [...tmxParts(units.map(asTmx), header)].slice(1, -1).join('')
    if (units.length < PAGE) return yield tail!
    after = units.at(-1)!.id
  }
}

const asTmx = ({ id, source, target, text, translation, origin, provider }: StoredUnit): TmxUnit => ({
  id: String(id),
  source,
  properties: [{ type: 'x-origin', text: origin }],
  texts: [
    { language: source, text },
    { language: target, text: translation, ...(origin === 'machine' && { creator: `MT!${provider ?? 'Dragoman'}` }) },
  ],
})
