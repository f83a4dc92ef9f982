import { readFileSync } from 'node:fs'

/** @import { Host, LegFiles } from './host.js' */

/**
 * fxtranslate, the engine written in Rust, with the models of a route: slower than Bergamot, in a third of its memory.
 * @param {readonly LegFiles[]} legs
 * @returns {Promise<Host>}
 */
export async function openFxtranslate(legs) {
  const { Translator } = await import('fxtranslate')
  const engines = legs.map(({ model, lex, sourceVocabulary, targetVocabulary }) => {
    const source = readFileSync(sourceVocabulary)
    const target = targetVocabulary === sourceVocabulary ? source : readFileSync(targetVocabulary)
    return new Translator(readFileSync(model), source, target, lex === null ? null : readFileSync(lex))
  })
  return { carriesMarkup: false, translate: (text, leg) => ({ text: engines[leg]?.translate(text) ?? '', pieces: 1 }) }
}
