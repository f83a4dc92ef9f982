import { readFile, writeFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Writes a generated file, or with `--check` on the command line only tells (by exit code 1) whether it is stale.
 * @param {URL} url
 * @param {string} text
 */
export async function writeGenerated(url, text) {
  const path = fileURLToPath(url)
  const name = relative(root, path)
  if (!process.argv.includes('--check')) {
    await writeFile(path, text)
    console.log(`${name}: written`)
    return
  }
  const standing = await readFile(path, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  const fresh = standing === text
  console.log(`${name}: ${fresh ? 'up to date' : 'stale, run npm run generate'}`)
  if (!fresh) process.exitCode = 1
}
