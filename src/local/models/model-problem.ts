import { Problem, type ProblemCode } from '../../domain/problem.ts'
import type { Tag } from '../../domain/tag.ts'
import { isFileFault } from './on-disk.ts'

/** The name under which the local engine's problems are told. */
const PROVIDER = 'local'

/** How a pair is written by people and in the names of folders: `de-en`. */
export const pairName = (from: Tag, to: Tag): string => `${from}-${to}`

/** A problem of the models; the detail says what to do about it. */
export const modelProblem = (
  code: ProblemCode,
  detail: string,
  fields: Readonly<Record<string, unknown>> = {},
  cause?: unknown,
): Problem => new Problem(code, detail, { provider: PROVIDER, ...fields }, cause === undefined ? undefined : { cause })

/** A server that cannot be reached, or breaks off: a later try may succeed. `reason` is a system code or a sentence's end. */
export const unreachable = (what: string, address: URL, reason: string, cause?: unknown): Problem =>
  modelProblem(
    'provider-unreachable',
    `${what} at ${address.href} could not be read: ${reason}. Check the network, or name a mirror with MODELS_URL.`,
    { address: address.href },
    cause,
  )

/** Something that is not what it should be; it was not used. */
export const unusable = (detail: string, address: string, cause?: unknown): Problem =>
  modelProblem('provider-malformed', `${detail} It was not used. (${address})`, { address }, cause)

const REASONS = new Map([
  ['ENOSPC', 'there is no room left on the disk'],
  ['EDQUOT', 'the quota of the disk is used up'],
  ['EFBIG', 'the file is larger than the system allows'],
  ['EROFS', 'the disk is read-only'],
  ['EACCES', 'the folder may not be written to'],
  ['EPERM', 'the system does not permit it'],
  ['ENOTDIR', 'a part of the path is not a folder'],
])

const FULL = new Set(['ENOSPC', 'EDQUOT'])

/** What a fault of the file system means to people; anything else comes back as it was. */
export function asStorageProblem(error: unknown, folder: string): unknown {
  if (!isFileFault(error)) return error
  const reason = REASONS.get(error.code!) ?? `the system says ${error.code}`
  const advice = FULL.has(error.code!)
    ? 'Make room, or name another folder with MODELS_DIR; a download goes on where it stopped.'
    : 'Name another folder with MODELS_DIR, or see to it that this one can be written to.'
  return modelProblem(
    'storage-unavailable',
    `The models' folder ${folder} cannot be used: ${reason}. ${advice}`,
    { folder, reason: error.code },
    error,
  )
}
