import type { TextEdit } from 'backstage-plugin-golden-path-common';
import { packageName } from '../../../knowledge/packageManagers';
import { callsOf } from '../../../knowledge/scriptCalls';
import type { Build, Script } from '../../../model';
import { isChain, runList } from './runList';
import { newlineOf, replace } from './text';

/** Commands whose effect would go on into the commands behind them. */
const LASTING = new Set(
  '. alias cd declare eval exec exit export hash popd pushd readonly set shopt source trap typeset ulimit umask unset'.split(
    ' ',
  ),
);
/** Comments that speak to a tool about the instruction below. */
const SPEAKING =
  /hadolint|check=|golden-path|shellcheck|renovate|trivy|checkov|kics/i;
const MOST = 50;

/**
 * Joins RUN instructions that follow each other by `&&`. Comments between them stay, blank lines go.
 *
 * @returns `undefined` where one of them could mean something else in the company of the others
 */
export function mergedRuns(
  build: Build,
  scripts: Script[],
): TextEdit[] | undefined {
  if (scripts.length > MOST || !scripts.every(standsAlone)) return undefined;
  if (updatesWhatRunsLater(scripts)) return undefined;
  const edits = scripts
    .slice(1)
    .map((script, i) => joined(build, scripts[i], script));
  const possible = edits.filter(edit => edit !== undefined);
  return possible.length === edits.length ? possible : undefined;
}

/** Whether all that a RUN does is told by its commands: nothing of its shell lasts. */
function standsAlone(script: Script): boolean {
  const list = runList(script);
  if (!list || !isChain(list)) return false;
  return script.commands.every(
    ({ name, words, background }) =>
      words.length > 0 && name !== '' && !LASTING.has(name) && !background,
  );
}

/** A shell remembers where it found a program; a newer one that is installed meanwhile may lie elsewhere. */
function updatesWhatRunsLater(scripts: Script[]): boolean {
  const ran = new Set<string>();
  const installed = new Set<string>();
  for (const script of scripts) {
    const { calls } = callsOf(script);
    for (let i = 0; i < calls.length; i++) {
      const { name } = script.commands[i];
      if (installed.has(name) && ran.has(name)) return true;
      ran.add(name);
      if (calls[i]?.action !== 'install') continue;
      for (const operand of calls[i]!.operands)
        installed.add(packageName(operand));
    }
  }
  return false;
}

function joined(build: Build, before: Script, script: Script) {
  const { text, escape } = build.dockerfile;
  const list = runList(script);
  const previous = runList(before);
  if (!list || !previous) return undefined;
  const start = previous.items[previous.items.length - 1].end;
  const between = text.slice(start, script.instruction.start);
  const [rest, ...lines] = between.split('\n');
  // After a `;`, or with anything else behind it, it is no plain end.
  if (rest.trim() !== '' || !lines.length) return undefined;
  const comments = lines.filter(line => line.trim() !== '');
  const plain = comments.every(
    line => /^\s*#/.test(line) && !SPEAKING.test(line),
  );
  if (!plain) return undefined;
  const newline = newlineOf(build);
  const kept = comments.map(line => `${line.trimEnd()}${newline}`).join('');
  const end = list.items[0].start;
  return replace(build, { start, end }, ` ${escape}${newline}${kept}    && `);
}
