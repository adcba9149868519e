import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assess, evidenceOf } from 'backstage-plugin-golden-path-common';
import { containerScorecard } from 'backstage-plugin-golden-path-containers';
import { run as dockerfilelint } from 'dockerfilelint';
import { corpus } from './corpus/corpus';
import { measure, quantile } from './measure';
import { machine, table } from './report';

/** How fast the engine is: alone, beside dockerfilelint, and beside merely reading and hashing the files. */
async function main() {
  const count = Number(process.argv[2] ?? 2_000);
  const rounds = Number(process.argv[3] ?? 7);
  const texts = corpus(count);
  const folder = mkdtempSync(join(tmpdir(), 'golden-path-bench-'));
  try {
    const files = texts.map((text, i) => {
      const file = join(folder, `${i}.Dockerfile`);
      writeFileSync(file, text);
      return file;
    });
    const singles: number[] = [];
    let findings = 0;
    const [engine, peer, hashing] = await measure(
      [
        {
          name: 'engine',
          run() {
            findings = 0;
            for (const text of texts) {
              const start = performance.now();
              const { checks } = assess(
                containerScorecard,
                evidenceOf({ Dockerfile: text }),
              );
              singles.push(performance.now() - start);
              for (const check of checks) findings += check.findings.length;
            }
          },
        },
        {
          name: 'dockerfilelint',
          run: () => texts.forEach(text => dockerfilelint(folder, text)),
        },
        {
          name: 'reading and hashing',
          run: () =>
            files.forEach(file =>
              createHash('sha256').update(readFileSync(file)).digest('hex'),
            ),
        },
      ],
      rounds,
    );
    const lines = texts.join('').split('\n').length;
    const perSecond = (time: number) => Math.round((1_000 * count) / time);
    // The first round only warms up.
    const warm = singles.slice(count);
    console.log(`${machine()}; median of ${rounds} rounds in one run`);
    console.log(
      `${count} Dockerfiles, ${lines} lines; ${containerScorecard.checks.length} checks found ${findings} places\n`,
    );
    console.log(
      table([
        ['', 'ms', 'files a second', 'engine is'],
        ['engine', ms(engine), perSecond(engine), ''],
        [
          'dockerfilelint',
          ms(peer),
          perSecond(peer),
          `${(peer / engine).toFixed(1)} times as fast`,
        ],
        [
          'reading and hashing',
          ms(hashing),
          perSecond(hashing),
          `${(engine / hashing).toFixed(1)} times as slow`,
        ],
      ]),
    );
    console.log(
      `\nOne file: median ${quantile(warm, 0.5).toFixed(3)} ms, p99 ${quantile(
        warm,
        0.99,
      ).toFixed(3)} ms, most ${quantile(warm, 1).toFixed(1)} ms`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function ms(figure: number): string {
  return figure.toFixed(1);
}

main();
