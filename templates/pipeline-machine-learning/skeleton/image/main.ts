// SageMaker starts the image with the word `train` or `serve`.
import { writeFileSync } from 'node:fs';
import { serve } from './serve.ts';
import { train } from './train.ts';

const [, , what] = process.argv;
if (what === 'train') {
  try {
    train('/opt/ml/input/data/training', '/opt/ml/model');
  } catch (error) {
    // The console shows this as the reason.
    writeFileSync('/opt/ml/output/failure', String(error));
    console.error(String(error));
    process.exitCode = 1;
  }
} else if (what === 'serve') {
  const server = serve('/opt/ml/model');
  process.once('SIGTERM', () => server.close());
} else {
  console.error('Start it with the word train or serve.');
  process.exitCode = 2;
}
