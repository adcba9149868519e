import { recordOf, replace } from './edits';
import { breaks } from './Mutation';

/** Records that agree, and are looked at again in time. */
export const rightTool = [
  breaks('choices-at-odds', project => {
    const path = project.path(recordOf('data-mesh'));
    project.edit(recordOf('data-mesh'), text => {
      project.write(
        path.replace('0007', '0009'),
        text.replace(/^decision: .*$/m, 'decision: later'),
      );
      return `${text}\n`;
    });
  }),
  breaks(
    'decision-overdue',
    replace(
      recordOf('data-mesh'),
      /^date: .*\nreview-by: .*$/m,
      'date: 2025-06-01\nreview-by: 2026-06-01',
    ),
  ),
];
