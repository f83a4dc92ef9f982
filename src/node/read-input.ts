import { createReadStream } from 'node:fs'
import { Problem } from '../domain/problem.ts'
import { UsageError } from './usage-error.ts'

/** Most megabytes (2²⁰ bytes) read: as text they fit twice over into the longest string V8 makes. */
const MOST_MB = 256

/**
 * The text of the one file named, `-` = standard input. Throws `UsageError` when another number of files is named or it
 * cannot be read, a `Problem` when it is neither UTF-8 nor UTF-16 behind a byte order mark (`invalid-encoding`) or holds
 * more than 256 MB (`text-too-long`); an endless one is read no further than that.
 */
export async function readInput(operands: readonly string[]): Promise<string> {
  const { name, bytes } = await readInputBytes(operands)
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
  } catch (error) {
    throw new Problem(
      'invalid-encoding',
      `${name} is not valid UTF-8. Convert it: iconv -f windows-1252 -t utf-8 ${operands[0]}`,
      {},
      { cause: error },
    )
  }
}

/** The bytes of the one file named, `-` = standard input, and what it is called. Throws as {@link readInput} does. */
export async function readInputBytes(
  operands: readonly string[],
): Promise<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const [file, ...more] = operands
  if (file === undefined || more.length > 0) throw new UsageError('Name one file, or - for standard input.')
  const name = file === '-' ? 'Standard input' : file
  return { name, bytes: await readBytes(file === '-' ? process.stdin : createReadStream(file), name) }
}

/** What the byte order mark says; spreadsheets save "Unicode text" as UTF-16. */
const encodingOf = ([one, other]: Uint8Array): string =>
  one === 0xff && other === 0xfe ? 'utf-16le' : one === 0xfe && other === 0xff ? 'utf-16be' : 'utf-8'

async function readBytes(stream: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let length = 0
  try {
    for await (const part of stream) {
      length += part.length
      if (length > MOST_MB * 2 ** 20) {
        throw new Problem('text-too-long', `${name} holds more than ${MOST_MB} MB. Give it in parts.`)
      }
      parts.push(part)
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && !(error instanceof Problem))
      throw new UsageError(`${name} cannot be read (${String(error.code)}).`)
    throw error
  }
  return Buffer.concat(parts)
}
