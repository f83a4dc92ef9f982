import { expect, it } from 'vitest'
import { hexadecimal } from '../../src/domain/digest.ts'
import { openArchive } from '../../src/exchange/unzip.ts'
import { zip, zipParts } from '../../src/exchange/zip.ts'

it('an archive of nothing is the end of its directory alone', () => {
  expect(hexadecimal(zip([]))).toBe(`504b0506${'00'.repeat(18)}`)
})

it('a file stands in it as it is, with its checksum and its size twice', () => {
  const archive = hexadecimal(zip([{ name: 'a', text: '123456789' }]))
  // 0xcbf43926 is the checksum of these nine digits in every description of CRC-32
  const facts = `2639f4cb${'09000000'.repeat(2)}0100`
  expect(archive.startsWith(`504b0304${'1400'}${'0000'.repeat(3)}2100${facts}000061313233343536373839504b0102`)).toBe(
    true,
  )
  expect(archive.split(facts)).toHaveLength(3)
  expect(archive.endsWith(`504b0506${'0000'.repeat(2)}${'0100'.repeat(2)}2f000000280000000000`)).toBe(true)
})

it('the same files give the same bytes', () => {
  const files = [
    { name: 'corpus.de', text: 'Öl\n' },
    { name: 'corpus.en', text: 'Oil\n' },
  ]
  expect(hexadecimal(zip(files))).toBe(hexadecimal(zip(files)))
})

it.each([true, false])('a text of many parts is made in small steps and is whole, packed: %s', (packed) => {
  // of two code units each, so that some piece ends between them
  const part = `${'🕊️𝄞'.repeat(999)}\n`
  const texts = Array.from({ length: 40 }, () => part)
  const bytes = zip([{ name: 'long', text: texts, packed }])
  expect(new TextDecoder().decode(openArchive(bytes).read('long')) === part.repeat(40)).toBe(true)
  expect([...zipParts([{ name: 'long', text: texts, packed }])].length).toBeGreaterThan(4)
  const inOne = zip([{ name: 'long', text: part.repeat(40), packed }])
  expect(inOne.every((byte, at) => byte === bytes[at])).toBe(true)
})
