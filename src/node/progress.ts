/** Shows how far a job is: a bar that redraws itself on a terminal, a plain line every tenth elsewhere. */
export interface Progress {
  /** `done` of `total` sentences have an outcome; a total of 0 is all of it. */
  show(done: number, total: number): void
  /** Takes the bar off the terminal again. To be called however the job ended; harmless when nothing was shown. */
  end(): void
}

/** Columns of the bar. */
const WIDTH = 24

/** Progress of one job on a stream, which is standard error so that results can be piped; make a new one for the next. */
export function createProgress(stream: NodeJS.WriteStream): Progress {
  let tenth = -1
  let shown = false
  return {
    show(done, total) {
      const share = total === 0 ? 1 : done / total
      if (stream.isTTY) {
        const bar = '█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░')
        stream.write(`\r${bar} ${done} of ${total} sentences`)
        shown = true
      } else if (Math.floor(share * 10) > tenth) {
        tenth = Math.floor(share * 10)
        stream.write(`${done} of ${total} sentences\n`)
      }
    },
    end() {
      if (shown) stream.write('\r\u001b[K')
    },
  }
}
