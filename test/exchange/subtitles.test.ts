import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutPlaces } from '../../src/exchange/subtitles/cut-text.ts'
import { readSrt, readVtt } from '../../src/exchange/subtitles/read-subtitles.ts'
import { type FileParts, type FileTranslation, sourceParts } from '../../src/exchange/translatable-file.ts'
import { expectLinear } from '../support/growth.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const translated = (parts: FileParts): FileTranslation => ({ parts, origin: 'machine', provider: 'fake', remarks: [] })
const time = (second: number) => `00:00:${String(second).padStart(2, '0')},000`
const srt = (...cues: readonly string[]) =>
  cues.map((text, index) => `${index + 1}\n${time(index * 2)} --> ${time(index * 2 + 2)}\n${text}\n`).join('\n')
const textsOf = (content: string) => readSrt(encode(content)).texts.map(({ text }) => text)
/** The cues of the file with the first text translated so. */
const cuesWith = (content: string, parts: FileParts, read = readSrt) => {
  const written = String(read(encode(content)).write([translated(parts)], 'en'))
  return written
    .trimEnd()
    .split(/\n\n+/)
    .map((cue) =>
      cue
        .trim()
        .split('\n')
        .filter((line) => !/^\d+$|-->/.test(line))
        .join('|'),
    )
}

describe('the texts of subtitles', () => {
  it.each([
    {
      why: 'are sentences that run on over cues',
      file: srt('Er kam am', 'elften', 'November.', 'Dann ging er.'),
      are: ['Er kam am elften November.', 'Dann ging er.'],
    },
    {
      why: 'are the lines of a cue together',
      file: srt('Er kam am\nelften November.'),
      are: ['Er kam am elften November.'],
    },
    { why: 'are apart where another speaks', file: srt('- Kommst du\n- Nein'), are: ['Kommst du', 'Nein'] },
    {
      why: 'are apart behind a long pause',
      file: '1\n00:00:01,000 --> 00:00:02,000\nEr kam am\n\n2\n00:00:09,000 --> 00:00:10,000\nAbend\n',
      are: ['Er kam am', 'Abend'],
    },
    { why: 'are no numbers of cues, no times and no music', file: srt('♪ ♪', '1984.', 'Da.'), are: ['Da.'] },
    {
      why: 'are read with lines ended by either break, and without numbers',
      file: '00:00:01,000 --> 00:00:02,000\r\nDa\r\n',
      are: ['Da'],
    },
    {
      why: 'end where the next cue begins, without an empty line between them too',
      file: '1\n00:00:01,000 --> 00:00:02,000\nDa.\n2\n00:00:02,000 --> 00:00:03,000\nDort.\n00:00:03,000 --> 00:00:04,000\nHier.\n',
      are: ['Da.', 'Dort.', 'Hier.'],
    },
    {
      why: 'stand behind an empty line in a cue too',
      file: `${srt('Er kam.\n\nDann ging er.')}\n2\n00:00:02,000 --> 00:00:03,000\nDort.\n`,
      are: ['Er kam.', 'Dann ging er.', 'Dort.'],
    },
    {
      why: 'run on over an empty line',
      file: srt('Er kam am\n\nelften November.'),
      are: ['Er kam am elften November.'],
    },
    {
      why: 'are those of cues whose times are written otherwise, or cannot be read',
      file: '1\n00:00:01,000 -> 00:00:02,000\nDa.\n\n2\n00:00:02 –> 00:00:03\nDort.\n\n3\n00:00:03,000 --> \nHier.\n',
      are: ['Da.', 'Dort.', 'Hier.'],
    },
    {
      why: 'may have an arrow in them',
      file: srt('Weiter -> hier'),
      are: ['Weiter -> hier'],
    },
    {
      why: 'are apart where the file names another voice, in a cue too',
      file: srt('<v Anna>Kommst du</v>', '<v Bob>heute', '<v Bob>noch\n<v Anna>Ja</v>', 'Da', '<v>so</v>', 'da'),
      are: ['Kommst du', 'heute', 'noch', 'Ja', 'Da', 'so', 'da'],
    },
    {
      why: 'run on where the voice is the same, and do not hold what is of the cue',
      file: srt('{\\an8}<v Anna>Er kam am</v>', '{\\an8} <v.loud Anna>elften', '<v Anna>\nNovember.</v>'),
      are: ['Er kam am elften November.'],
    },
    {
      why: 'are apart where a cue between them says nothing',
      file: srt('Er kam', '{\\an8}', 'am Abend'),
      are: ['Er kam', 'am Abend'],
    },
    {
      why: 'of WebVTT that is called SubRip are no notes',
      file: 'WEBVTT\n\n00:01.000 --> 00:02.000\nDa.\n\nNOTE nicht das\n',
      are: ['Da.'],
    },
  ])('$why', ({ file, are }) => {
    expect(textsOf(file)).toEqual(are)
  })

  it('hold tags as codes', () => {
    const [text] = readSrt(encode(srt('Er{\\fad(1,1)} <i>kam am', 'Abend</i>, <b>5 < 6'))).texts
    expect(sourceParts(text!)).toEqual(['Er', 0, ' ', 1, 'kam am Abend', 2, ', ', 3, '5 < 6'])
    expect(text!.codes.map(({ kind, other }) => [kind, other])).toEqual([
      ['alone', undefined],
      ['open', 2],
      ['close', 1],
      ['alone', undefined],
    ])
  })

  it.each(['', 'Nur Text.\n'])('are none in %j, which is refused', (file) => {
    expect(() => readSrt(encode(file))).toThrow('no cue')
  })

  it.each([
    { why: 'a name that goes on', tag: (size: number) => `<${'a'.repeat(size)}` },
    { why: 'braces', tag: (size: number) => '{\\'.repeat(size) },
  ])('are read in a time that grows with their length where nothing closes $why', async ({ tag }) => {
    await expectLinear({ of: (size) => srt(tag(size)), run: textsOf })
  })

  it('are written back on either side of an empty line in a cue', () => {
    const file = srt('Er kam am\n\nelften November.')
    const written = String(readSrt(encode(file)).write([translated(['He came on the eleventh'])], 'en'))
    expect(written).toBe(srt('He came\n\non the eleventh'))
  })

  it('of WebVTT are neither notes nor styles, and signs stand in them by name', () => {
    const file =
      'WEBVTT\n\nNOTE nicht das\n\nSTYLE\n::cue { color: red }\n\neins\n00:01.000 --> 00:02.000 align:start\n<v Anna>Öl &amp; Gas\n'
    const { texts, write } = readVtt(encode(file))
    expect(texts.map(({ text }) => text)).toEqual(['Öl & Gas'])
    expect(write([translated(['oil & <gas>'])], 'en')).toBe(file.replace('Öl &amp; Gas', 'oil &amp; &lt;gas&gt;'))
  })
})

describe('subtitles that are written back', () => {
  it('keep what is of a cue at its head, wherever the words go', () => {
    expect(
      cuesWith(srt('<v Anna>Er kam am</v>', '{\\an8} <v Anna>elften November.</v>'), ['He came on the eleventh']),
    ).toEqual(['<v Anna>He came</v>', '{\\an8} <v Anna>on the eleventh</v>'])
  })

  it('have the signs of WebVTT once, whether they stood by number or by name', () => {
    const file = 'WEBVTT\n\n00:01.000 --> 00:02.000\nWie geht&#39;s, M&uuml;ller &#x26; S&ouml;hne &foo;\n'
    const { texts, write } = readVtt(encode(file))
    expect(texts.map(({ text }) => text)).toEqual(["Wie geht's, Müller & Söhne &foo;"])
    expect(write([translated(["How's it, A & B"])], 'en')).toContain("\nHow's it, A &amp; B\n")
    expect(write([translated(sourceParts(texts[0]!))], 'en')).toBe(file)
  })

  it('have a sentence cut back into its cues, at a pause where one is near', () => {
    expect(
      cuesWith(srt('Der Rat hat das Einfrieren', 'verlängert, sagte er.'), [
        'The Council has extended the freeze, he said.',
      ]),
    ).toEqual(['The Council has extended', 'the freeze, he said.'])
  })

  it('have two lines where they had two, or where one is too long', () => {
    expect(
      cuesWith(srt('Der Rat hat das Einfrieren\nverlängert, sagte er.'), ['The Council has extended it, he said.']),
    ).toEqual(['The Council has|extended it, he said.'])
    expect(cuesWith(srt('Kurz.'), ['A sentence that is very much longer than it was before.'])).toEqual([
      'A sentence that is very much|longer than it was before.',
    ])
  })

  it('close a tag at the end of a cue and open it in the next', () => {
    expect(cuesWith(srt('<i>Er kam am', 'elften November.</i>'), [0, 'He came on the eleventh', 1])).toEqual([
      '<i>He came</i>',
      '<i>on the eleventh</i>',
    ])
  })

  it('leave a cue empty where there are fewer words than cues', () => {
    expect(cuesWith(srt('Er kam', 'dann aber', 'doch.'), ['No.'])).toEqual(['No.', '', ''])
  })

  it('cut Chinese between its characters', () => {
    expect(cuesWith(srt('He came on the', 'eleventh of May.'), ['他于五月十一日来到这里。'])).toEqual([
      '他于五月十一',
      '日来到这里。',
    ])
  })

  const line = fc
    .array(fc.constantFrom('Er', 'kam', 'am', 'Abend', 'Öl,', 'da.', '<i>', '</i>', '国際', '-', '&', '<'), {
      minLength: 1,
      maxLength: 6,
    })
    .map((words) => words.join(' '))
  const files = fc
    .array(
      fc.array(line, { minLength: 1, maxLength: 2 }).map((lines) => lines.join('\n')),
      { minLength: 1, maxLength: 8 },
    )
    .map((cues) => srt(...cues))

  it('have the same bytes where nothing is another', () => {
    fc.assert(
      fc.property(files, fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\ufeff'), (file, lineBreak, mark) => {
        const content = mark + file.replaceAll('\n', lineBreak)
        for (const read of [readSrt, readVtt]) {
          const { texts, write } = read(encode(content))
          expect(
            write(
              texts.map((text) => translated(sourceParts(text))),
              'en',
            ),
          ).toBe(content)
        }
      }),
    )
  })

  it('have the same bytes and keep the order of voices and places', () => {
    const said = fc
      .array(fc.constantFrom('Er', 'da.', '<v Anna>', '<v Bob>', '</v>', '<v>', '{\\an8}', '-', ' ', '\n'), {
        minLength: 1,
        maxLength: 8,
      })
      .map((words) => words.join(''))
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 6 }), (cues) => {
        const content = srt('Da.', ...cues)
        const words = (file: string) => file.replace(/^.*-->.*$|^\d+$|<[^>]*>|\{[^}]*\}|\s/gm, '').toLowerCase()
        const tags = (file: string) => [...file.matchAll(/<v[^>]*>|\{[^}]*\}/g)].map(([tag]) => tag)
        for (const read of [readSrt, readVtt]) {
          const { texts, write } = read(encode(content))
          const parts = texts.map(sourceParts)
          expect(write(parts.map(translated), 'en')).toBe(content)
          const loud = parts.map((own) => own.map((part) => (typeof part === 'string' ? part.toUpperCase() : part)))
          const written = String(write(loud.map(translated), 'en'))
          expect(words(written)).toBe(words(content))
          expect(tags(written)).toEqual(tags(content))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('keep their times, and say all of the translation in its order', () => {
    fc.assert(
      fc.property(files, (file) => {
        const { texts, write } = readSrt(encode(file))
        const written = String(
          write(
            texts.map((text) =>
              translated(sourceParts(text).map((part) => (typeof part === 'string' ? part.toUpperCase() : part))),
            ),
            'en',
          ),
        )
        const times = (content: string) => content.split('\n').filter((each) => each.includes('-->'))
        expect(times(written)).toEqual(times(file))
        const words = (content: string) =>
          content
            .split('\n')
            .filter((each) => !/^\d+$|-->/.test(each))
            .join('')
            .replace(/<\/?i>|[\s-]/gi, '')
        expect(words(written)).toBe(words(file.toUpperCase()))
      }),
    )
  })

  it('are cut at places that rise, one for each piece but the last', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', ',', '国'), maxLength: 60 }),
        fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }),
        (text, shares) => {
          const cuts = cutPlaces(text, shares)
          expect(cuts).toHaveLength(shares.length - 1)
          for (const [index, at] of cuts.entries())
            expect(at).toBeGreaterThanOrEqual(index === 0 ? 0 : cuts[index - 1]!)
          expect(Math.max(0, ...cuts)).toBeLessThanOrEqual(text.length)
        },
      ),
    )
  })
})
