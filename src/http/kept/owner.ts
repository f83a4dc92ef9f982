import type { Context } from 'hono'
import { digestOf } from '../../domain/digest.ts'
import { Problem } from '../../domain/problem.ts'
import { givenKey } from '../access.ts'
import type { Access } from '../context.ts'
import { keyNeeded } from '../routes/key-needed.ts'

const OWNER_BYTES = 16

/**
 * Whose documents a request may see: those its key keeps. Where no keys are needed there is one owner, whatever a caller
 * sends. Of the key only a digest of its own is kept, which fits none of the digests that keys are known by.
 */
export const ownerOf = async (c: Context, access: Access): Promise<string> =>
  (await keyNeeded(access)) ? digestOf(`documents ${givenKey(c.req.raw.headers)}`, OWNER_BYTES) : ''

/** Whose translation memory a request uses: none where the store cannot say whether keys are needed. */
export const memoryOwner = (c: Context, access: Access): Promise<string | undefined> =>
  ownerOf(c, access).catch((error: unknown) => {
    if (error instanceof Problem) return undefined
    throw error
  })
