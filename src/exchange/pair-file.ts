import type { Origin } from '../domain/document.ts'
import type { Tag } from '../domain/tag.ts'

/** A pair as a file of pairs gives it; what its format or the file does not say is left out. */
export interface FilePair {
  readonly source: string
  /** `null` where nothing stands beside the source. */
  readonly target: string | null
  /** Only where it differs from the file's. */
  readonly language?: Tag
  readonly id?: number
  readonly block?: number
  readonly origin?: Origin
  readonly provider?: string
  readonly reviewed?: true
  /** Whether it was tried to translate it in vain. */
  readonly failed?: true
  /** `n-m`, as a document has it. */
  readonly bead?: string
  /** 0 to 1. */
  readonly score?: number
}

/** What a file of pairs holds. */
export interface PairFile {
  /** `null` where the file does not say. */
  readonly source: Tag | null
  readonly target: Tag | null
  readonly pairs: readonly FilePair[]
  /** What of the file was not read, in sentences for people. */
  readonly remarks: readonly string[]
}

/** The languages that are wanted of a file that may hold more than two. */
export interface PairLanguages {
  readonly source?: Tag | undefined
  readonly target?: Tag | undefined
}

const ORIGINS: readonly Origin[] = ['machine', 'memory', 'human', 'edited']

/** What a file says of a pair beside its texts, each by our own name for it; what cannot be understood is left out. */
export function pairFacts(told: (name: string) => string | undefined): Partial<FilePair> {
  const origin = ORIGINS.find((one) => one === told('origin'))
  const score = share(told('score'))
  const [id, block] = [whole(told('id')), whole(told('block'))]
  const bead = told('bead')
  const provider = told('provider')
  return {
    ...(id !== undefined && { id }),
    ...(block !== undefined && { block }),
    ...(origin && { origin }),
    ...(provider && { provider }),
    ...(/^(?:yes|true)$/.test(told('reviewed') ?? '') && { reviewed: true as const }),
    ...(told('status') === 'failed' && { failed: true as const }),
    ...(bead !== undefined && beadCounts(bead) && { bead }),
    ...(score !== undefined && { score }),
  }
}

/** How many segments stand beside how many; `undefined` where the text does not say it. */
export function beadCounts(bead: string): readonly [source: number, target: number] | undefined {
  const [, source, target] = /^(\d{1,3})-(\d{1,3})$/.exec(bead) ?? []
  return source === undefined || target === undefined ? undefined : [Number(source), Number(target)]
}

const whole = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined

const share = (text: string | undefined): number | undefined => {
  const value = text !== undefined && /^[01](?:\.\d{1,20})?$/.test(text) ? Number(text) : Number.NaN
  return value >= 0 && value <= 1 ? value : undefined
}
