/** Where a command writes to. */
export interface Terminal {
  /** Writes to standard output; resolves once there is room for more. */
  write(text: string): Promise<void>;
  /** Writes a line to standard error. */
  say(line: string): void;
  /** Shows how far a long run is, where somebody is watching. An empty text clears it. */
  progress(text: string): void;
  /** Lines that stand in standard input. */
  readLines(): Promise<string[]>;
  colour: boolean;
}

/** The terminal of this process. Where the reader of a pipe goes away (`| head`), the process ends quietly. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  stdout.on('error', error => {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
    process.exit(0);
  });
  return {
    colour: Boolean(stdout.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb',
    async write(text) {
      if (stdout.write(text)) return;
      await new Promise(resolve => stdout.once('drain', resolve));
    },
    say(line) {
      stderr.write(`${line}\n`);
    },
    progress(text) {
      if (stderr.isTTY && !stdout.isTTY) stderr.write(`\r\x1b[K${text}`);
    },
    async readLines() {
      let all = '';
      stdin.setEncoding('utf8');
      for await (const chunk of stdin) all += chunk;
      return all.split(/\r?\n/).filter(line => line !== '');
    },
  };
}
