import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { InstalledModel } from '../../src/local/installed-model.ts'
import { marianSettings } from './marian-settings.ts'
import { seeded } from './seeded.ts'
import { vocabularyFile } from './synthetic-vocabulary.ts'

export { vocabularyFile } from './synthetic-vocabulary.ts'

/*
 * Models of the local engine made on the spot, in the engine's own binary format: nothing binary is kept in the
 * repository. Either random weights in the shape of a published architecture, whose output is gibberish but whose size,
 * memory and speed are real; or weights set by hand, with which the smallest model there is answers one fixed phrase.
 */

/** How large a model is. The published vocabularies have 32 000 pieces. */
export interface Shape {
  readonly name: string
  readonly dimension: number
  readonly feedForward: number
  readonly encoder: number
  readonly decoder: number
  readonly pieces: number
  /** Whether activations have fixed multipliers (yes); without, the engine finds them at every step. */
  readonly alphas?: boolean
}

export const SHAPES = {
  micro: { name: 'micro', dimension: 64, feedForward: 128, encoder: 1, decoder: 1, pieces: 512 },
  tiny: { name: 'tiny', dimension: 256, feedForward: 1536, encoder: 6, decoder: 2, pieces: 32_000 },
  'base-memory': { name: 'base-memory', dimension: 384, feedForward: 1536, encoder: 6, decoder: 4, pieces: 32_000 },
} as const satisfies Record<string, Shape>

/** What a model does. */
export type Behaviour =
  /**
   * Answers these words whatever it is asked; `loops` = over and over, up to the engine's limit. No word twice, and fewer
   * than 60. Of other words it knows letters and syllables only, but for those in `words`.
   */
  | { readonly phrase: string; readonly loops?: boolean; readonly words?: readonly string[] }
  /** Ends at once. */
  | 'empty'
  /** Random weights; `stop` is added to the score of the end, so that outputs are shorter. */
  | { readonly seed: number; readonly stop?: number }

interface Tensor {
  readonly name: string
  readonly shape: readonly number[]
  readonly type: number
  readonly body: Uint8Array
}

/** Marian's codes of types: class and size in bytes. */
const FLOAT32 = 0x0404
const INTGEMM8 = 0x4101
const INT8 = 0x0101
/** Widest activation the engine tells apart in its eight bits. */
const ACTIVATION = 127 / 6
const END = 0
const FIRST_WORD = 2

/** The weight at a row and column. */
type Weights = (row: number, column: number) => number
const NOTHING: Weights = () => 0

/** The three files of a model in a folder, which is made. */
export async function writeModel(
  folder: string,
  behaviour: Behaviour,
  shape: Shape = SHAPES.micro,
  pair: { readonly from: string; readonly to: string } = { from: 'de', to: 'en' },
): Promise<InstalledModel> {
  await mkdir(folder, { recursive: true })
  const files = {
    model: join(folder, 'model.bin'),
    lex: join(folder, 'lex.bin'),
    sourceVocabulary: join(folder, 'vocab.spm'),
    targetVocabulary: join(folder, 'vocab.spm'),
  }
  await writeFile(files.model, modelFile(behaviour, shape))
  await writeFile(files.lex, shortlistFile(shape.pieces))
  await writeFile(files.sourceVocabulary, vocabularyFile(shape.pieces, wordsOf(behaviour)))
  return { ...pair, architecture: shape.name, version: '3.0', folder, files }
}

const wordsOf = (behaviour: Behaviour): readonly string[] =>
  typeof behaviour === 'object' && 'phrase' in behaviour
    ? [...behaviour.phrase.split(' '), ...(behaviour.words ?? [])]
    : []

/** The model: every tensor of its architecture, and Marian's settings as the last of them. */
export function modelFile(behaviour: Behaviour, shape: Shape): Uint8Array {
  const { dimension, feedForward, encoder, decoder, pieces, alphas = true } = shape
  const random = typeof behaviour === 'object' && 'seed' in behaviour ? normal(behaviour.seed) : undefined
  const chain = typeof behaviour === 'object' && 'phrase' in behaviour ? phraseWeights(behaviour, dimension) : undefined
  const tensors: Tensor[] = []
  const float = (name: string, values: Float32Array, shapeOf: readonly number[] = [1, values.length]) =>
    tensors.push({ name, shape: shapeOf, type: FLOAT32, body: new Uint8Array(values.buffer) })
  const vector = (name: string, size: number, value = 0) => float(name, new Float32Array(size).fill(value))
  const matrix = (name: string, rows: number, columns: number, weights: Weights = NOTHING) => {
    const spread = Math.sqrt(2 / (rows + columns))
    const values = quantised(rows, columns, random ? () => random() * spread : weights, name !== 'Wemb')
    tensors.push({ name, shape: [rows, columns], type: INTGEMM8, body: values })
    if (alphas) float(`${name}_QuantMultA`, new Float32Array([ACTIVATION]), [1])
  }
  const norm = (prefix: string) => {
    vector(`${prefix}_ln_scale`, dimension, 1)
    float(`${prefix}_ln_bias`, unevenness(dimension))
  }
  const attention = (prefix: string) => {
    for (const part of 'qkvo') {
      matrix(`${prefix}_W${part}`, dimension, dimension)
      vector(`${prefix}_b${part}`, dimension)
    }
    norm(`${prefix}_Wo`)
  }
  const feed = (prefix: string, into: Weights = NOTHING, back: Weights = NOTHING) => {
    matrix(`${prefix}_W1`, dimension, feedForward, into)
    vector(`${prefix}_b1`, feedForward)
    matrix(`${prefix}_W2`, feedForward, dimension, back)
    vector(`${prefix}_b2`, dimension)
    norm(`${prefix}_ffn`)
  }

  matrix('Wemb', pieces, dimension, (row, column) => (row === column ? 1 : 0))
  if (alphas) float('none_QuantMultA', new Float32Array([ACTIVATION]), [1])
  float('decoder_ff_logit_out_b', firstScores(behaviour, pieces))
  for (let layer = 1; layer <= encoder; layer++) {
    attention(`encoder_l${layer}_self`)
    feed(`encoder_l${layer}_ffn`)
  }
  for (let layer = 1; layer <= decoder; layer++) {
    const prefix = `decoder_l${layer}`
    matrix(`${prefix}_rnn_W`, dimension, dimension)
    matrix(`${prefix}_rnn_Wf`, dimension, dimension)
    vector(`${prefix}_rnn_bf`, dimension)
    norm(`${prefix}_rnn_ffn`)
    attention(`${prefix}_context`)
    // One step from word to word is enough.
    if (layer === decoder) feed(`${prefix}_ffn`, chain?.into, chain?.back)
    else feed(`${prefix}_ffn`)
  }
  const settings = new TextEncoder().encode(`${marianSettings(shape)}\0`)
  tensors.push({ name: 'special:model.yml', shape: [settings.length], type: INT8, body: settings })
  return container(tensors)
}

/**
 * Weights that lead from each word of the phrase to the next. Every piece below the dimension is a direction of its own,
 * and all layers hand their input on but one: it adds, many times over, the direction of the piece that follows.
 */
function phraseWeights({ phrase, loops = false }: { phrase: string; loops?: boolean }, dimension: number) {
  const count = phrase.split(' ').length
  const last = FIRST_WORD + count - 1
  // One of the engines begins with nothing, where the first scores decide, the other with the end of a text before.
  const following = (piece: number) => {
    if (piece === END) return FIRST_WORD
    return piece < last ? piece + 1 : loops ? FIRST_WORD : END
  }
  const leads = (piece: number) => piece === END || (piece >= FIRST_WORD && piece <= last)
  // Larger layers hand their input on with more weight; what follows has to outweigh it.
  const gain = dimension / 16
  const into: Weights = (row, column) => (row === column && leads(row) ? 1 : 0)
  const back: Weights = (row, column) => (leads(row) && column === following(row) ? gain : 0)
  return { into, back }
}

/** What each piece scores before anything is read: decides the first word. */
function firstScores(behaviour: Behaviour, pieces: number): Float32Array {
  const scores = new Float32Array(pieces)
  if (behaviour === 'empty') scores[END] = 50
  else if ('phrase' in behaviour) scores[FIRST_WORD] = 3
  else scores[END] = behaviour.stop ?? 0
  return scores
}

/** Next to nothing, but not the same everywhere: normalising a layer that is flat divides nought by nought. */
const unevenness = (size: number): Float32Array => Float32Array.from({ length: size }, (_, place) => (place % 2) / 100)

/** A matrix in eight bits, stored column by column where it is `transposed`, its multiplier behind it. */
function quantised(rows: number, columns: number, weights: Weights, transposed: boolean): Uint8Array {
  const values = new Float32Array(rows * columns)
  let largest = 0
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const value = weights(row, column)
      largest = Math.max(largest, Math.abs(value))
      values[transposed ? column * rows + row : row * columns + column] = value
    }
  const multiplier = 127 / (largest || 1)
  const body = new Uint8Array(roundUp(values.length + 256))
  const bytes = new Int8Array(body.buffer)
  for (const [place, value] of values.entries()) bytes[place] = Math.round(value * multiplier)
  new DataView(body.buffer).setFloat32(values.length, multiplier, true)
  return body
}

const roundUp = (length: number): number => Math.ceil(length / 256) * 256

/** Numbers of a normal distribution (Box & Muller 1958) the same for the same seed. */
function normal(seed: number): () => number {
  const uniform = seeded(seed)
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
}

/** Marian's container: a table of what is in it, names, shapes, and the bodies from a multiple of 256 on. */
function container(tensors: readonly Tensor[]): Uint8Array {
  const names = tensors.map(({ name }) => new TextEncoder().encode(`${name}\0`))
  const head = [
    1,
    tensors.length,
    ...tensors.flatMap(({ type, shape, body }, index) => {
      return [names[index]!.length, type, shape.length, body.length]
    }),
  ]
  const shapes = new Int32Array(tensors.flatMap(({ shape }) => shape))
  const front = head.length * 8 + names.reduce((sum, name) => sum + name.length, 0) + shapes.byteLength + 8
  const padding = roundUp(front + 1) - front
  return joined([
    longs(head),
    ...names,
    new Uint8Array(shapes.buffer),
    longs([padding]),
    new Uint8Array(padding),
    ...tensors.map(({ body }) => body),
  ])
}

/** A shortlist that allows every source piece the same first pieces; real ones differ from piece to piece. */
export function shortlistFile(pieces: number, best = 64): Uint8Array {
  const head = longs([0, 0, best, best, pieces + 1, pieces * best])
  new DataView(head.buffer).setBigUint64(0, 0xf11a48d5013417f5n, true)
  const targets = Uint32Array.from({ length: pieces * best }, (_, index) => index % best)
  return joined([
    head,
    longs(Array.from({ length: pieces + 1 }, (_, index) => index * best)),
    new Uint8Array(targets.buffer),
  ])
}

const longs = (values: readonly number[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(BigUint64Array.from(values, (value) => BigInt(value)).buffer)

const joined = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))
