import file from '../../src/http/public/assets/termbase.txt?raw'
import { loadTermbase } from '../../src/terms/termbase.ts'

/** The file of the built-in termbase, as a runtime reads it. */
export const termbaseFile = async (): Promise<string> => file

/** The built-in termbase, made anew. */
export const loadBuiltin = () => loadTermbase(file)
