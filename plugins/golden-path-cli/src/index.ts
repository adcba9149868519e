/**
 * The command `golden-path`.
 *
 * @packageDocumentation
 */
import { processTerminal } from './Terminal';
import { run } from './run';

run(process.argv.slice(2), processTerminal()).then(
  code => {
    process.exitCode = code;
  },
  error => {
    process.stderr.write(`golden-path broke: ${error?.stack ?? error}\n`);
    process.exitCode = 70;
  },
);
