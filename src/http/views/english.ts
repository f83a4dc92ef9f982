import { type Catalogue, type Say, sayIn } from '../public/assets/say.js'
import en from '../public/assets/strings/en.json' with { type: 'json' }

/** The words of the interface in English, which need not be fetched; the command line speaks them too. */
export const english: Say = sayIn('en', en satisfies Catalogue)
