import { expect, it } from 'vitest'
import { version } from '../../package.json' with { type: 'json' }
import { VERSION } from '../../src/domain/version.ts'

it('is the version of the package', () => {
  expect(VERSION).toBe(version)
})
