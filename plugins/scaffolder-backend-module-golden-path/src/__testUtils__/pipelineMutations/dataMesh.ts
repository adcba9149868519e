import { add } from './edits';
import { breaks } from './Mutation';
import { undecided, unreasoned } from './records';

/** Whether domains publish by themselves was decided. */
export const dataMesh = [
  breaks('mesh-undecided', undecided('data-mesh')),
  breaks('mesh-unreasoned', unreasoned('data-mesh')),
  breaks(
    'mesh-contradicted',
    add('Governance', {
      Share: {
        Type: 'AWS::RAM::ResourceShare',
        Properties: {
          Name: 'orders',
          ResourceArns: [
            'arn:aws:glue:eu-west-1:111122223333:database/order_events_curated',
          ],
        },
      },
    }),
  ),
];
