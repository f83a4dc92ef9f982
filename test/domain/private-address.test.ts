import { describe, expect, it } from 'vitest'
import { isPrivateAddress, isPrivateHost } from '../../src/domain/private-address.ts'

describe('an address', () => {
  it.each([
    '0.0.0.0 10.0.0.1 100.127.255.255 127.1.2.3 169.254.169.254 172.16.0.1 172.31.255.255 192.168.9.9 198.19.0.1 224.0.0.1 240.0.0.1 255.255.255.255',
    ':: ::1 fe80::1 fd12:3456::1 ff02::1 ::ffff:8.8.8.8 64:ff9b::808:808 2001::1 2001:db8::1 2002:a00:1:: [::1]',
  ])('is private: %s', (addresses) => {
    for (const address of addresses.split(' ')) expect([address, isPrivateAddress(address)]).toEqual([address, true])
  })

  it.each([
    '8.8.8.8 100.63.255.255 100.128.0.1 172.15.0.1 172.32.0.1 192.167.1.1 223.255.255.255 11.0.0.1',
    '2606:4700::1111 2a00:1450::1 [2001:4860:4860::8888]',
  ])('is public: %s', (addresses) => {
    for (const address of addresses.split(' ')) expect([address, isPrivateAddress(address)]).toEqual([address, false])
  })

  it('is a name where it is one', () => {
    for (const name of ['localhost', 'a.localhost', 'box.local', 'db.internal', 'intranet', 'home.arpa.', 'x.test'])
      expect([name, isPrivateHost(name)]).toEqual([name, true])
    for (const name of ['example.org', 'hooks.example.co.uk', 'local.example', '8.8.8.8', '[2606:4700::1111]'])
      expect([name, isPrivateHost(name)]).toEqual([name, false])
  })
})
