#!/usr/bin/env node
import { existsSync } from 'node:fs'

const built = new URL('../dist/cli.js', import.meta.url)
if (!existsSync(built)) {
  const { build } = await import('../scripts/build.mjs')
  await build()
}
await import(built.href)
