/** Shows how far a job is: a bar that redraws itself on a terminal, a plain line every tenth elsewhere. */
export interface Progress {
  /** `done` of `total` are there, sentences where nothing else is said; a total of 0 is all of it. */
  show(done: number, total: number): void
  /** Takes the bar off the terminal again. To be called however the job ended; harmless when nothing was shown. */
  end(): void
}

/** Columns of the bar. */
const WIDTH = 24

const sentences = (done: number, total: number): string => `${done} of ${total} sentences`

/**
 * Progress of one job on a stream, which is standard error so that results can be piped; make a new one for the next.
 * `describe` says in words how far it is.
 */
export function createProgress(stream: NodeJS.WriteStream, describe = sentences): Progress {
  let tenth = -1
  let shown = false
  return {
    show(done, total) {
      const share = total === 0 ? 1 : done / total
      if (stream.isTTY) {
        const bar = '█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░')
        // the words before may have been longer
        stream.write(`\r${bar} ${describe(done, total)}\u001b[K`)
        shown = true
      } else if (Math.floor(share * 10) > tenth) {
        tenth = Math.floor(share * 10)
        stream.write(`${describe(done, total)}\n`)
      }
    },
    end() {
      if (shown) stream.write('\r\u001b[K')
    },
  }
}
