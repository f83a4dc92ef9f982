import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mirrorAt } from '../../src/local/models/addresses.ts'
import { meetsFilter } from '../../src/local/models/filter-expression.ts'
import type { FileKind, ModelRecord } from '../../src/local/models/model-index.ts'
import { parsePair } from '../../src/local/models/parse-pair.ts'
import { chooseReleases } from '../../src/local/models/release.ts'

const record = (
  kind: FileKind,
  version: string,
  architecture: string,
  rest: Partial<ModelRecord> = {},
): ModelRecord => ({
  from: 'zh-Hans',
  to: 'en',
  kind,
  name: `${kind}.bin`,
  architecture,
  version,
  filter: '',
  modified: 0,
  size: 2,
  digest: 'd',
  packed: { packing: 'zst', size: 1, digest: 'p', location: 'a/b' },
  ...rest,
})

const whole = (version: string, architecture: string, rest: Partial<ModelRecord> = {}) =>
  (['model', 'lex', 'srcvocab', 'trgvocab'] as const).map((kind) => record(kind, version, architecture, rest))

const chosen = (records: readonly ModelRecord[]) =>
  chooseReleases(records, 'linux').map(({ architecture, version }) => `${architecture} ${version}`)

describe('the release of a pair', () => {
  it.each([
    {
      why: 'the model for telephones is newer, and not for us',
      records: [
        ...whole('3.0', 'base', { filter: "env.appinfo.OS != 'Android'" }),
        ...whole('3.1', 'base-memory', { filter: "env.appinfo.OS == 'Android'" }),
      ],
      release: ['base 3.0'],
    },
    {
      why: 'an early version is newer',
      records: [...whole('3.0', 'tiny'), ...whole('3.1a1', 'base'), ...whole('4.0', 'base')],
      release: ['tiny 3.0'],
    },
    {
      why: 'a model for nightly builds is newer',
      records: [...whole('3.0', 'tiny'), ...whole('3.1', 'base', { filter: "env.channel == 'nightly'" })],
      release: ['tiny 3.0'],
    },
    {
      why: 'numbers, not letters',
      records: [...whole('3.9', 'tiny'), ...whole('3.10', 'tiny')],
      release: ['tiny 3.10'],
    },
    {
      why: 'an older major where there is no other',
      records: [...whole('1.0', 'tiny'), ...whole('2.1', 'tiny')],
      release: ['tiny 2.1'],
    },
    {
      why: 'two architectures of one version',
      records: [...whole('3.0', 'tiny'), ...whole('3.0', 'base-memory')],
      release: ['base-memory 3.0'],
    },
    {
      why: 'the newest is not whole',
      records: [...whole('3.0', 'tiny'), record('model', '3.2', 'base'), record('vocab', '3.2', 'tiny')],
      release: ['tiny 3.0'],
    },
    {
      why: 'a vocabulary of the version that names no architecture',
      records: [record('model', '3.0', 'tiny'), record('vocab', '3.0', 'unknown'), record('vocab', '2.0', 'unknown')],
      release: ['tiny 3.0'],
    },
    { why: 'no architecture is named at all', records: whole('3.0', 'unknown'), release: ['unknown 3.0'] },
    { why: 'none is whole', records: [record('model', '3.0', 'tiny'), record('srcvocab', '3.0', 'tiny')], release: [] },
  ])('is one of those that are whole and meant for us: $why', ({ records, release }) => {
    expect(chosen(records)).toEqual(release)
    expect(chosen(records.toReversed())).toEqual(release)
  })

  it('never mixes versions or architectures', () => {
    const some = fc.array(
      fc.record({
        kind: fc.constantFrom<FileKind>('model', 'lex', 'vocab', 'srcvocab', 'trgvocab'),
        version: fc.constantFrom('1.0', '2.0', '3.0', '3.1', '3.1a1', '4.0'),
        architecture: fc.constantFrom('tiny', 'base', 'base-memory'),
        modified: fc.nat(5),
      }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(some, (given) => {
        for (const release of chooseReleases(
          given.map((one) => record(one.kind, one.version, one.architecture, one)),
        )) {
          const kinds = release.files.map(({ kind }) => kind)
          expect(new Set(kinds).size).toBe(kinds.length)
          expect(kinds).toContain('model')
          expect(kinds.includes('vocab')).not.toBe(kinds.includes('srcvocab') && kinds.includes('trgvocab'))
          for (const file of release.files) {
            expect(file.version).toBe(release.version)
            expect(file.architecture).toBe(release.architecture)
          }
        }
      }),
    )
  })
})

describe('a condition of the index', () => {
  it.each([
    ['', true],
    ['  ', true],
    ["env.appinfo.OS == 'Android'", false],
    ["env.appinfo.OS != 'Android'", true],
    ["!(env.appinfo.OS == 'Android')", true],
    ["env.appinfo.OS in ['WINNT', 'Linux', 'Darwin']", true],
    ["env.appinfo.OS in ['Android']", false],
    ['env.channel == "nightly"', false],
    ['env.channel == "nightly" || env.channel == "default"', false],
    ["env.channel == 'release' && env.appinfo.OS == 'Linux'", true],
    ["env.channel == 'nightly' && env.appinfo.OS == 'Linux' || env.channel == 'release'", true],
    ["env.version|versionCompare('145.0a1') >= 0", true],
    ["env.version|versionCompare('145.0a1') < 0", false],
    ["env.nobody.knows == 'this'", false],
    ["env.locale|toUpper == 'DE'", false],
    ["env.appinfo.OS == 'Linux", false],
    ["env.appinfo.OS == 'Linux' env", false],
    ["(env.appinfo.OS == 'Linux'", false],
    ['true', true],
    ['== 3', false],
  ])('%s: %s', (expression, met) => {
    expect(meetsFilter(expression, 'linux')).toBe(met)
  })

  it('is never a fault, whatever it holds', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof meetsFilter(text) === 'boolean'))
  })
})

describe('a pair as people write it', () => {
  it.each([
    ['de-en', 'de', 'en'],
    ['DE-EN', 'de', 'en'],
    ['zh-Hans-en', 'zh-Hans', 'en'],
    ['en-zh-Hant', 'en', 'zh-Hant'],
    ['pt-BR:en', 'pt-BR', 'en'],
    ['pt-BR-en', 'pt-BR', 'en'],
    ['pt-BR:fr', 'pt-BR', 'fr'],
  ])('%s is %s → %s', (text, from, to) => {
    expect(parsePair(text)).toEqual({ from, to })
  })
  it.each(['de', '', '-', 'de-', 'de-de', 'de:en:fr', 'xx-en', '../de-en', 'de en', 'pt-BR-fr'])(
    '%j is none',
    (text) => {
      expect(parsePair(text)).toBeUndefined()
    },
  )
})

describe('a mirror', () => {
  it.each([
    {
      address: undefined,
      index: 'https://firefox.settings.services.mozilla.com/v1/buckets/main/collections/translations-models-v2/records',
      files: 'https://firefox-settings-attachments.cdn.mozilla.net/',
    },
    {
      address: 'http://mirror',
      index: 'http://mirror/v1/buckets/main/collections/translations-models-v2/records',
      files: 'http://mirror/',
    },
    {
      address: 'http://mirror/models',
      index: 'http://mirror/models/v1/buckets/main/collections/translations-models-v2/records',
      files: 'http://mirror/models/',
    },
    { address: 'http://mirror/a/records.json', index: 'http://mirror/a/records.json', files: 'http://mirror/a/' },
    {
      address: 'http://mirror/a/v1/buckets/main/collections/x/records',
      index: 'http://mirror/a/v1/buckets/main/collections/x/records',
      files: 'http://mirror/a/',
    },
  ])('at $address has its index and its files where they are expected', ({ address, index, files }) => {
    const mirror = mirrorAt(address)
    expect(mirror.index.href).toBe(index)
    expect(mirror.attachments.href).toBe(files)
  })
})
