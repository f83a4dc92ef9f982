import type { Document } from '../domain/document.ts'
import type { Termbase } from '../domain/termbase.ts'
import type { Jobs } from '../jobs/jobs.ts'
import type { KeptDocuments } from '../pipeline/kept-documents.ts'
import type { Services } from '../pipeline/services.ts'
import type { Budget } from '../providers/contract.ts'
import type { KeyStore } from '../storage/contract.ts'
import type { MemoryStore } from '../storage/memory-units.ts'
import type { PageParts } from './one-file/page-parts.ts'
import type { Say } from './public/assets/say.js'

/** Sizes and times a request may take. */
export interface RequestLimits {
  /** Bytes of a body. */
  readonly bodyBytes: number
  /** Bytes of a glossary. */
  readonly glossaryBytes: number
  /** Bytes of a file that is imported into the memory. */
  readonly memoryBytes: number
  /** UTF-16 code units of a text or HTML page. */
  readonly textLength: number
  /** Milliseconds until a translation is ended with what stands by then. */
  readonly timeoutMs: number
}

/** Who may call. */
export interface Access {
  /** Keys that may call; none = open, but then only to callers on this machine unless `open` is set. */
  readonly keys: readonly string[]
  /** Answer without keys whatever the address the caller used. */
  readonly open: boolean
  /** Whether the service listens where this machine alone reaches it. */
  readonly local: boolean
  /** Keys that are kept beside them, each with the glossaries it uses when a request names none. */
  readonly stored: KeyStore
}

export interface Example {
  readonly id: string
  readonly title: string
  readonly language: string
  readonly text: string
}

/** One line of the log. Never holds article text, keys, addresses with queries, or error messages of providers. */
export type Log = (level: 'debug' | 'info' | 'warn' | 'error', entry: Readonly<Record<string, unknown>>) => void

/** Everything the Hono app needs; made by the composition root of either runtime. */
export interface Dependencies {
  readonly services: Services
  readonly documents: KeptDocuments
  /** The translations that are kept, whether or not new ones are; `null` where nothing can be. */
  readonly memory: MemoryStore | null
  readonly jobs: Jobs
  readonly limits: RequestLimits
  readonly access: Access
  readonly examples: readonly Example[]
  readonly log: Log
  /** Answers `/assets/*`: from the file system on Node, from the assets binding on Workers. */
  assets(request: Request): Promise<Response>
}

/** Hono's type parameters of every route. */
export interface AppEnvironment {
  Variables: {
    requestId: string
    /** The language of the interface. */
    language: string
    /** The words of a page, in that language. */
    voice: () => Promise<Say>
    /** The style and script of a document in one file. */
    pageParts: () => Promise<PageParts>
    /** The termbase a document was made with, as it is now; `null` where none of it is left. */
    termbaseOf: (document: Document) => Promise<Termbase | null>
    /** The termbases of the caller's key, used when a request names none; unset = the service's default. */
    glossaries?: readonly string[]
    /** What the caller's key may spend; unset = as much as a request may. */
    budget?: Budget
  }
}
