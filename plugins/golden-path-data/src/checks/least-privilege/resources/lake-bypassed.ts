import { flowsFrom, unreadAccess, type Flow } from '../../../flow';
import { flagAt, type Edge, type Place } from '../../../graph';
import { layerOf } from '../../../layers';
import type { DataModel } from '../../../model';
import {
  accessTemplate,
  accessTerraform,
  functionIn,
} from '../../data-tiers/exampleAccess';
import type { DataCheck } from '../../DataCheck';
import { folded } from '../../judge';
import { Say } from '../../Say';

const REGISTRATION = 'AWS::LakeFormation::Resource';
const CONSUMER = functionIn('consumption');

export const lakeBypassed: DataCheck = {
  id: 'lake-bypassed',
  title: 'Consumer that reads past Lake Formation',
  practice: 'least-privilege',
  severity: 'high',
  rationale:
    'What a role may read in S3 by itself, it reads whole: the rows and columns that Lake Formation keeps from it are in the files all the same.',
  remedy:
    'Take the actions of S3 on registered locations out of the role, give it `lakeformation:GetDataAccess`, and grant the tables it needs in Lake Formation.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: registered(
          accessTemplate(CONSUMER, ['s3:GetObject', 'transformed']),
        ),
      },
      {
        files: registered(
          accessTerraform(CONSUMER, ['s3:PutObjectTagging', 'curated']),
        ),
      },
    ],
    fail: [
      {
        files: registered(
          accessTemplate(CONSUMER, ['s3:GetObject', 'curated']),
        ),
        lines: [21],
      },
      {
        files: registered(accessTerraform(CONSUMER, ['s3:*', 'curated'])),
        lines: [27],
      },
    ],
  },
  run: model => {
    const { graph } = model;
    const locations = locationsIn(model);
    const opinions = graph.resources
      .filter(actor => layerOf(model, actor) === 'consumption')
      .flatMap(actor => {
        if (!locations.length) return [];
        const say = new Say(actor);
        const past = flowsFrom(model, actor).filter(
          flow => isByRole(flow) && locations.some(one => isIn(flow, one)),
        );
        for (const { edge, store, verb } of once(past))
          say.fail(
            placeOf(edge),
            `${actor.name} ${verb} ${store.name} past Lake Formation, where it is registered: ${edge.via}`,
            { about: [store.id] },
          );
        const unread = unreadAccess(model, actor);
        if (unread !== undefined) say.unknown(unread);
        else if (!past.length) say.pass();
        return [say];
      });
    return folded(
      model,
      [REGISTRATION, 'AWS::IAM::Role', 'AWS::IAM::Policy'],
      'No consumer stands beside a location that Lake Formation has.',
      opinions,
    );
  },
};

/** What is registered in buckets of the project, and not open to IAM on purpose. */
function locationsIn({ graph }: DataModel): Edge[] {
  return graph.ofType(REGISTRATION).flatMap(registration => {
    const hybrid = flagAt(registration, 'HybridAccessEnabled');
    const isOpen =
      hybrid.state === 'unknown' || (hybrid.state === 'known' && hybrid.value);
    return isOpen ? [] : graph.edgesFrom(registration, 'catalogs');
  });
}

function isByRole({ edge }: Flow): boolean {
  return edge.via.startsWith('its role ');
}

function isIn({ store, edge }: Flow, { to, prefix }: Edge): boolean {
  return (
    store.id === to &&
    (prefix === undefined || `${edge.prefix ?? ''}/`.startsWith(`${prefix}/`))
  );
}

function placeOf({ statement, at }: Edge): Place {
  return statement ?? at;
}

/** One of what stands in the same place. */
function once(flows: Flow[]): Flow[] {
  return flows.filter(
    ({ edge, store }, i) =>
      flows.findIndex(
        one =>
          one.store.id === store.id &&
          placeOf(one.edge).file === placeOf(edge).file &&
          placeOf(one.edge).start === placeOf(edge).start,
      ) === i,
  );
}

/** With the curated bucket registered in Lake Formation. */
function registered(files: Record<string, string>): Record<string, string> {
  const [[path, text]] = Object.entries(files);
  const more = path.endsWith('.tf')
    ? `
resource "aws_lakeformation_resource" "curated" {
  arn = aws_s3_bucket.curated.arn
}
`
    : `  Registration:
    Type: AWS::LakeFormation::Resource
    Properties: { ResourceArn: !GetAtt Curated.Arn, UseServiceLinkedRole: true }
`;
  return { [path]: `${text}${more}` };
}
