import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import vm from 'node:vm'

/** @import { Host, LegFiles } from './host.js' */

/*
 * Bergamot, the engine of browsermt, without the wrapper of its package, which does not start in Node. Its glue is a
 * classic script that looks for a global `Module`; the objects it puts there are documented only by its source:
 * https://github.com/browsermt/bergamot-translator/blob/v0.4.5/wasm/bindings
 */

/** What the engine imports in Firefox, and its own exports that do the same elsewhere. */
const KERNELS = Object.entries({
  int8_prepare_a: 'int8PrepareAFallback',
  int8_prepare_b: 'int8PrepareBFallback',
  int8_prepare_b_from_transposed: 'int8PrepareBFromTransposedFallback',
  int8_prepare_b_from_quantized_transposed: 'int8PrepareBFromQuantizedTransposedFallback',
  int8_prepare_bias: 'int8PrepareBiasFallback',
  int8_multiply_and_add_bias: 'int8MultiplyAndAddBiasFallback',
  int8_select_columns_of_b: 'int8SelectColumnsOfBFallback',
})

/**
 * One sentence a line, whatever stands in it: where sentences end was decided before. The precision is the one a model
 * was made for: with multipliers for its activations, or without.
 * @param {Buffer} model
 */
const settingsOf = (model) =>
  Object.entries({
    'beam-size': 1,
    normalize: 1.0,
    'word-penalty': 0,
    'max-length-break': 128,
    'mini-batch-words': 1024,
    workspace: 128,
    'max-length-factor': 2.0,
    'skip-cost': true,
    'cpu-threads': 0,
    quiet: true,
    'quiet-translation': true,
    'gemm-precision': model.includes('_QuantMultA') ? 'int8shiftAlphaAll' : 'int8shiftAll',
    'ssplit-mode': 'sentence',
    alignment: 'soft',
  })
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')

/** Bytes on whose multiples the engine reads a model, and everything else. */
const MODEL_ALIGNMENT = 256
const ALIGNMENT = 64

/**
 * The engine with the models of a route.
 * @param {string} wasm the path of its code
 * @param {string} glue the path of its script
 * @param {readonly LegFiles[]} legs
 * @returns {Promise<Host>}
 */
export async function openBergamot(wasm, glue, legs) {
  const engine = await start(await WebAssembly.compile(readFileSync(wasm)), glue)
  const service = new engine.BlockingService({ cacheSize: 0 })
  const models = legs.map((files) => load(engine, files))
  return {
    carriesMarkup: true,
    translate: (text, leg, markup) => translate(engine, service, models[leg], text, markup),
  }
}

/**
 * One text through one model.
 * @param {any} engine
 * @param {any} service
 * @param {any} model
 * @param {string} text
 * @param {boolean} markup whether the text is markup, which is put around the words that were made of it
 */
function translate(engine, service, model, text, markup) {
  const inputs = new engine.VectorString()
  const options = new engine.VectorResponseOptions()
  inputs.push_back(text)
  options.push_back({ qualityScores: false, alignment: false, html: markup })
  const responses = service.translate(model, inputs, options)
  const response = responses.get(0)
  const answer = { text: response.getTranslatedText(), pieces: response.size() }
  response.delete()
  for (const vector of [responses, inputs, options]) vector.delete()
  return answer
}

/**
 * Runs the glue until the engine is up. The engine speaks in no types we could name.
 * @param {WebAssembly.Module} compiled
 * @param {string} glue
 * @returns {Promise<any>}
 */
function start(compiled, glue) {
  return new Promise((resolve, reject) => {
    const engine = {
      // What it prints may hold the text it was given: it goes nowhere.
      print: () => undefined,
      printErr: () => undefined,
      onRuntimeInitialized: () => resolve(engine),
      /** @param {unknown} reason */
      onAbort: (reason) => reject(new Error(`the engine aborted: ${reason}`)),
      /** @param {WebAssembly.Imports} imports @param {(instance: WebAssembly.Instance) => void} accept */
      instantiateWasm(imports, accept) {
        /** @type {any} */
        let own // known only once there is an instance, and no kernel is called before
        const kernels = KERNELS.map(([name, target]) => [
          name,
          (/** @type {number[]} */ ...args) => own[target](...args),
        ])
        WebAssembly.instantiate(compiled, { ...imports, wasm_gemm: Object.fromEntries(kernels) }).then((instance) => {
          own = instance.exports
          accept(instance)
        }, reject)
        return {} // tells the glue that the instance comes later
      },
    }
    Object.assign(globalThis, {
      Module: engine,
      require: createRequire(glue),
      __dirname: dirname(glue),
    })
    vm.runInThisContext(readFileSync(glue, 'utf8'), { filename: glue })
  })
}

/**
 * A model in the engine's memory.
 * @param {any} engine
 * @param {LegFiles} files
 */
function load(engine, { model, lex, sourceVocabulary, targetVocabulary }) {
  /** @param {Uint8Array} bytes @param {number} alignment */
  const place = (bytes, alignment) => {
    const memory = new engine.AlignedMemory(bytes.length, alignment)
    memory.getByteArrayView().set(bytes)
    return memory
  }
  const vocabularies = new engine.AlignedMemoryList()
  for (const path of new Set([sourceVocabulary, targetVocabulary])) {
    vocabularies.push_back(place(readFileSync(path), ALIGNMENT))
  }
  const weights = readFileSync(model)
  const shortlist = place(lex === null ? new Uint8Array(0) : readFileSync(lex), ALIGNMENT)
  return new engine.TranslationModel(
    settingsOf(weights),
    place(weights, MODEL_ALIGNMENT),
    shortlist,
    vocabularies,
    null,
  )
}
