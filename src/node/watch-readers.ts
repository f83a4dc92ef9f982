/**
 * Says what happens when a result or a remark can no longer be written. Nobody reads the results any more
 * (`dragoman segment … | head -1`): the process ends quietly with 0, since who stopped reading has what they wanted. They
 * cannot be written for another reason, a full disk: it ends with 1 and says so. Nobody reads the remarks any more: the
 * work goes on, its results may go to a file.
 */
export function watchReaders(results: NodeJS.WriteStream, remarks: NodeJS.WriteStream): void {
  results.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    remarks.write(`The result cannot be written (${error.code ?? error.message}).\n`)
    process.exit(1)
  })
  remarks.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}
