/**
 * Stands in for adm-zip in the Worker (see `[alias]` in wrangler.toml): the DeepL client loads it for documents, which are
 * not sent from here, and it would be a tenth of the bundle.
 */
export default class NoArchives {
  constructor() {
    throw new Error('archives are not part of this build')
  }
}
