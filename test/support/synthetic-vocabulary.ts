/** A SentencePiece model: the end, the unknown, the words given, then letters, signs and syllables. */
export function vocabularyFile(pieces: number, words: readonly string[] = []): Uint8Array {
  const ascii = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))
  const single = [...ascii, ...'äöüßÄÖÜéèàçñ„“–…’']
  const syllables = [...'bcdfghklmnprstvw'].flatMap((consonant) => [...'aeiou'].map((vowel) => consonant + vowel))
  const texts = [
    ...words.map((word) => `▁${word}`),
    ...single,
    '▁',
    ...[...single, ...syllables].map((text) => `▁${text}`),
    ...syllables,
    ...syllables.map((text) => `${text}n`),
    ...Array.from({ length: pieces }, (_, number) => `▁x${number}`),
  ]
  const different = [...new Set(texts)].slice(0, pieces - 2)
  const trainer = [...number(3, 1), ...number(4, pieces), ...number(40, 1), ...number(42, 0)]
  const minusOne = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01]
  const none = [...varint(41 << 3), ...minusOne, ...varint(43 << 3), ...minusOne]
  const normaliser = [...bytes(1, text('identity')), ...number(3, 1), ...number(4, 1), ...number(5, 1)]
  return Buffer.concat([
    piece('</s>', 0, 3),
    piece('<unk>', 0, 2),
    ...different.map((each, rank) => piece(each, -rank / 64 - 1, 1)),
    Uint8Array.from(bytes(2, [...trainer, ...none])),
    Uint8Array.from(bytes(3, normaliser)),
  ])
}

const text = (value: string): number[] => [...new TextEncoder().encode(value)]
const number = (field: number, value: number): number[] => [...varint(field << 3), ...varint(value)]
const bytes = (field: number, body: readonly number[]): number[] => [
  ...varint((field << 3) | 2),
  ...varint(body.length),
  ...body,
]

/** One piece: its text, its score, its kind (1 a normal one, 2 the unknown, 3 a control sign). */
function piece(value: string, score: number, kind: number): Uint8Array {
  const float = [...new Uint8Array(new Float32Array([score]).buffer)]
  return Uint8Array.from(bytes(1, [...bytes(1, text(value)), ...varint((2 << 3) | 5), ...float, ...number(3, kind)]))
}

function varint(value: number): number[] {
  const out: number[] = []
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 128) return [...out, rest]
    out.push((rest & 127) | 128)
  }
}
