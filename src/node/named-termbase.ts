import { basename } from 'node:path'
import type { Termbase } from '../domain/termbase.ts'
import type { Glossaries } from '../pipeline/glossaries.ts'
import { DEFAULT_GLOSSARY } from '../pipeline/services.ts'
import { combineTermbases } from '../terms/combine.ts'
import { createTermbase } from '../terms/termbase.ts'
import { formatOf, readGlossaryFiles } from './glossary-file.ts'

/** The glossaries named, ids of kept ones and files; the first has precedence. */
export async function termbaseOf(
  named: readonly string[] = [DEFAULT_GLOSSARY],
  glossaries: Pick<Glossaries, 'open'>,
): Promise<Termbase> {
  const termbases = await Promise.all(
    named.map(async (name) => {
      if (formatOf(name) === undefined) return glossaries.open([name])
      const { concepts, remarks } = await readGlossaryFiles([name])
      for (const { level, place, message } of remarks) process.stderr.write(`${level}\t${place}\t${message}\n`)
      return createTermbase({ id: basename(name), version: 'file', concepts })
    }),
  )
  const [first, ...others] = termbases as [Termbase, ...Termbase[]]
  return combineTermbases([first, ...others])
}
