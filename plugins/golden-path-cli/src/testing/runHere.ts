import { run } from '../run';
import type { Terminal } from '../Terminal';

/** What a command printed, and how it ended. */
export interface Ran {
  exitCode: number;
  out: string;
  err: string;
}

/** Runs the command in this process. */
export async function runHere(
  args: string[],
  options: { colour?: boolean; input?: string[] } = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  const terminal: Terminal = {
    colour: options.colour ?? false,
    async write(text) {
      out += text;
    },
    say(line) {
      err += `${line}\n`;
    },
    progress() {},
    readLines: async () => options.input ?? [],
  };
  const exitCode = await run(args, terminal);
  return { exitCode, out, err };
}
