import { describe, expect, it } from 'vitest'
import { isLoopback } from '../../src/domain/loopback.ts'

describe('a loopback name', () => {
  it.each(['localhost', 'LOCALHOST', '127.0.0.1', '127.1.2.3', '::1', '[::1]'])('is %s', (name) =>
    expect(isLoopback(name)).toBe(true),
  )

  it.each([
    { name: '', why: 'nothing listens everywhere' },
    { name: '0.0.0.0', why: 'all addresses' },
    { name: '::', why: 'all addresses' },
    { name: '127.0.0.1.example.org', why: 'a name that begins like one' },
    { name: 'localhost.example.org', why: 'a name that begins like one' },
    { name: 'example.org', why: 'another machine' },
    { name: '[::1', why: 'half a bracket' },
  ])('is not $name: $why', ({ name }) => expect(isLoopback(name)).toBe(false))
})
