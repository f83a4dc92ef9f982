import { main } from './node/command-line.ts'

process.exitCode = await main(process.argv.slice(2))
