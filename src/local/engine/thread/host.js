import { parentPort, workerData } from 'node:worker_threads'
import { openBergamot } from './bergamot.js'
import { openFxtranslate } from './fxtranslate.js'

/*
 * The thread of an engine. Plain JavaScript, so that a worker thread takes it as it is, from the sources and from what
 * was built. It loads the models of one route, says so, then answers text after text; whatever goes wrong ends it, and
 * the thread that asked starts another one.
 */

/**
 * The files of one model.
 * @typedef {{ readonly model: string, readonly lex: string | null, readonly sourceVocabulary: string, readonly targetVocabulary: string }} LegFiles
 */

/**
 * An engine that is loaded: one text through the model of a leg. `pieces` is in how many parts it translated the text,
 * more than one when it was too long. `carriesMarkup` is whether it takes markup and puts it around the words it made of
 * what stood in it.
 * @typedef {{ readonly carriesMarkup: boolean, translate(text: string, leg: number, markup: boolean): { readonly text: string, readonly pieces: number } }} Host
 */

/**
 * What the thread is given.
 * @typedef {{ readonly kind: 'bergamot', readonly wasm: string, readonly glue: string, readonly legs: readonly LegFiles[] }
 *   | { readonly kind: 'fxtranslate', readonly legs: readonly LegFiles[] }} ThreadData
 */

/** @type {ThreadData} */
const data = workerData
const port = parentPort
if (!port) throw new Error('this is the code of a worker thread')

const host =
  data.kind === 'bergamot' ? await openBergamot(data.wasm, data.glue, data.legs) : await openFxtranslate(data.legs)

/**
 * One text through the models of the route, each of which reads what the one before wrote. Nothing is made of nothing.
 * The text as markup is taken instead where the engine carries markup.
 * @param {{ readonly text: string, readonly markup: string | null }} given
 */
function translate(given) {
  const markup = given.markup !== null && host.carriesMarkup
  const texts = []
  let most = 1
  let next = markup ? given.markup : given.text
  for (const leg of data.legs.keys()) {
    const { text, pieces } = host.translate(next, leg, markup)
    most = Math.max(most, pieces)
    texts.push(text)
    if (text.trim() === '') break
    next = text
  }
  return { texts, pieces: most, markup }
}

// Some damaged models load and break down when they are first used, and the first text takes longest: let it be ours.
for (const leg of data.legs.keys()) host.translate('a', leg, false)
port.on('message', (/** @type {{ readonly text: string, readonly markup: string | null }} */ given) =>
  port.postMessage(translate(given)),
)
port.postMessage('ready')
