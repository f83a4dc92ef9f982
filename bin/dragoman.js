#!/usr/bin/env node
import { existsSync, readdirSync, statSync } from 'node:fs'

/*
 * The command line. In a checkout it is built when it is first run and whenever a source is newer than what was built.
 */
const built = new URL('../dist/cli.js', import.meta.url)
const source = new URL('../src/', import.meta.url)

const isStale = () => {
  if (!existsSync(built)) return true
  if (!existsSync(source)) return false
  const made = statSync(built).mtimeMs
  return readdirSync(source, { recursive: true, encoding: 'utf8' }).some(
    (name) => statSync(new URL(name, source)).mtimeMs > made,
  )
}

if (isStale()) {
  const { build } = await import('../scripts/build.mjs')
  await build()
}
await import(built.href)
