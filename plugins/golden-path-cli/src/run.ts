import {
  Command,
  CommanderError,
  InvalidArgumentError,
  Option,
} from 'commander';
import { checkCommand, type CheckOptions } from './check/checkCommand';
import { checksCommand } from './checks/checksCommand';
import { explainCommand } from './checks/explainCommand';
import { fixCommand, type FixOptions } from './fix/fixCommand';
import { reporters } from './report/reporters';
import type { Terminal } from './Terminal';
import { UsageError } from './UsageError';
import { version } from './version';

/** Wrong use; 1 means "below the threshold". */
const WRONG_USE = 2;

/**
 * Runs the command.
 *
 * @param args - without the names of Node and the script
 * @returns the exit code
 */
export async function run(args: string[], terminal: Terminal): Promise<number> {
  let exitCode = 0;
  const program = programOf(terminal, code => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.say(`error: ${error.message}`);
      return WRONG_USE;
    }
    // Commander has printed its message; asking for help is no mistake.
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? 0 : WRONG_USE;
    }
    throw error;
  }
}

function programOf(
  terminal: Terminal,
  finish: (exitCode: number) => void,
): Command {
  const program = new Command('golden-path')
    .description('How far a project stands from the golden path.')
    .version(version)
    .exitOverride()
    .showHelpAfterError('(golden-path --help says more)')
    .configureOutput({
      writeOut: text => void terminal.write(text),
      writeErr: text => terminal.say(text.trimEnd()),
    });

  program
    .command('check')
    .description('assess project folders or single files')
    .argument('[PATH...]', 'project folders, or files as projects of one file')
    .addOption(formats(Object.keys(reporters)))
    .option('--scorecard <ID>', 'only this scorecard')
    .option(
      '--fail-below <N>',
      'exit with 1 where a score is below N (0 to 100) or a PATH cannot be read',
      scoreOption,
    )
    .option('--policy <FILE>', 'goldenPath.policies, as in app-config.yaml')
    .option(
      '--image <REF[,REF]>',
      'judge this published image of the project as well',
      (text: string, before: string[] = []) => [...before, ...text.split(',')],
    )
    .option('--layers', 'look into the layers of the image')
    .option(
      '--config <FILE>',
      'goldenPath.images with the registries that may be asked, and goldenPath.policies unless --policy is given',
    )
    .option('--stdin', 'read further PATHs from standard input, one a line')
    .action(async (paths: string[], options: CheckOptions) =>
      finish(await checkCommand(paths, options, terminal)),
    );

  program
    .command('fix')
    .description('mend what can be mended, and say what is left')
    .argument('[PATH...]', 'project folders, or files as projects of one file')
    .option('--dry-run', 'print what would change, and write nothing')
    .option('--check <ID>', 'only fixes of this check; may be repeated', also)
    .option('--assisted', 'proposals that have to be reviewed as well')
    .option('--scorecard <ID>', 'only this scorecard')
    .option('--policy <FILE>', 'goldenPath.policies, as in app-config.yaml')
    .option('--show-secrets', 'print the diff without masking secrets')
    .action(async (paths: string[], options: FixOptions) =>
      finish(await fixCommand(paths, options, terminal)),
    );

  program
    .command('checks')
    .description('list every check')
    .addOption(formats(['text', 'json']))
    .option('--scorecard <ID>', 'only this scorecard')
    .action(async (options: { format: string; scorecard?: string }) =>
      finish(await checksCommand(options, terminal)),
    );

  program
    .command('explain')
    .description('tell what a check is about, why, and how to mend it')
    .argument('<CHECK>', 'its id')
    .action(async (id: string) => finish(await explainCommand(id, terminal)));

  return program;
}

function formats(names: string[]): Option {
  return new Option('--format <FORMAT>', 'how to print it')
    .choices(names)
    .default('text');
}

function also(id: string, before: string[] = []): string[] {
  return [...before, id];
}

function scoreOption(text: string): number {
  const score = Number(text);
  if (text.trim() === '' || !(score >= 0 && score <= 100)) {
    throw new InvalidArgumentError('It is a number from 0 to 100.');
  }
  return score;
}
