import type { Problem } from '../../domain/problem.ts'
import type { Tag } from '../../domain/tag.ts'
import type { Mirror } from './addresses.ts'
import { byteCount } from './byte-count.ts'
import { nearestPairs, type OfPair, throughEnglish } from './match-pair.ts'
import { modelProblem, pairName } from './model-problem.ts'
import { type Release, sizeOf } from './release.ts'

/** The problem for a model that is not installed while nothing may be downloaded: what is missing, and three ways to get it. */
export function offlineProblem(from: Tag, to: Tag, release: Release | undefined, { index }: Mirror): Problem {
  const name = pairName(release?.from ?? from, release?.to ?? to)
  const files = release?.files.map((file) => ({ name: file.name, size: file.size })) ?? likelyFiles(from, to)
  const sizes = release
    ? `${byteCount(sizeOf(release).packed)} to download, ${byteCount(sizeOf(release).unpacked)} on disk`
    : 'in all about 14 to 48 MB to download, 22 to 70 MB on disk'
  const commands = [`dragoman models pull ${name}`, `dragoman models pull ${name} --from DIR`]
  return modelProblem(
    'provider-unavailable',
    `The model for ${from} → ${to} is not installed, and MODELS_OFFLINE forbids to download it. It is ` +
      `${files.map((file) => (file.size === undefined ? file.name : `${file.name} (${byteCount(file.size)})`)).join(', ')}: ` +
      `${sizes}, from ${index.href}. Run \`MODELS_OFFLINE=0 ${commands[0]}\`, or \`${commands[1]}\` with the files in a ` +
      'folder, or name a mirror with MODELS_URL=.',
    { source: from, target: to, files, address: index.href, commands },
  )
}

const likelyFiles = (from: Tag, to: Tag): readonly { readonly name: string; readonly size: undefined }[] =>
  [`model.${from}${to}.intgemm.alphas.bin`, `lex.50.50.${from}${to}.s2t.bin`, `vocab.${from}${to}.spm`].map((name) => ({
    name,
    size: undefined,
  }))

/** The problem for a pair that no index offers: the nearest that are, and the way through English where there is one. */
export function notOffered(from: Tag, to: Tag, offered: readonly OfPair[], { index }: Mirror): Problem {
  const near = nearestPairs(offered, from, to)
  const pivot = throughEnglish(offered, from, to)?.map((pair) => pairName(pair.from, pair.to))
  const way = pivot ? ` It can be translated through English: \`dragoman models pull ${pivot.join(' ')}\`.` : ''
  const offers = near.length > 0 ? ` Offered near it: ${near.join(', ')}.` : ''
  return modelProblem(
    'unsupported-language-pair',
    `No model translates ${from} → ${to} directly (${index.href}).${way}${offers}`,
    { source: from, target: to, offered: near, ...(pivot && { through: pivot }) },
  )
}
