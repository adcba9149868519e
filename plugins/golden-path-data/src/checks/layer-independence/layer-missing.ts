import {
  Opinion,
  type CheckVerdict,
} from 'backstage-plugin-golden-path-common';
import { annotationOf, documentsOf } from '../../documents';
import { isLake, step } from '../../flow';
import { SIX_LAYERS, type Place } from '../../graph';
import { DATA_MODELS } from '../../knowledge/dataModels';
import { layerOf } from '../../layers';
import { isDataProject, type DataModel } from '../../model';
import type { DataCheck } from '../DataCheck';
import { folded } from '../judge';
import { headOf } from '../records/headOf';

const ANNOTATION = 'golden-path/data-model';
const catalog = (model: string) => `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: orders
  annotations:
    ${ANNOTATION}: ${model}
spec:
  type: data-pipeline
  owner: group:default/lake
`;
const decoupled = `Resources:
  Queue:
    Type: AWS::SQS::Queue
    Properties:
      Tags: [{ Key: 'data:layer', Value: ingestion }]
  Orders:
    Type: AWS::DynamoDB::Table
  Pipeline:
    Type: AWS::StepFunctions::StateMachine
  Key:
    Type: AWS::KMS::Key
`;
const lake = `resource "aws_s3_bucket" "raw" {
}

resource "aws_kinesis_stream" "orders" {
  name = "orders"
}

resource "aws_glue_catalog_database" "raw" {
  name = "raw"
}

resource "aws_glue_job" "clean" {
  name     = "clean"
  role_arn = aws_iam_role.clean.arn

  command {
    script_location = "s3://code/clean.py"
  }
}

resource "aws_iam_role" "clean" {
}
`;
const workgroup = `
resource "aws_athena_workgroup" "queries" {
  name = "queries"
}
`;

export const layerMissing: DataCheck = {
  id: 'layer-missing',
  title: 'Layer of the architecture that is not there',
  practice: 'layer-independence',
  severity: 'high',
  rationale:
    'Ingestion, storage, cataloging, processing, consumption and governance are what a data platform does. Where one is missing, its work hides in another.',
  remedy:
    'Declare the layer that is missing, or say with the annotation `golden-path/data-model` which model the project follows: each asks for its own layers.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      { files: { 'main.tf': lake + workgroup } },
      {
        files: {
          'template.yaml': `${decoupled}  Search:
    Type: AWS::OpenSearchServerless::Collection
`,
          'catalog-info.yaml': catalog('loosely-coupled'),
        },
      },
    ],
    fail: [
      { files: { 'main.tf': lake }, lines: [1] },
      {
        files: {
          'template.yaml': decoupled,
          'catalog-info.yaml': catalog('loosely-coupled'),
        },
        lines: [6],
      },
    ],
  },
  run: model => {
    const declared = declaredModel(model);
    if (declared && !Object.hasOwn(DATA_MODELS, declared.name))
      return {
        outcome: 'no-evidence',
        reason: `"${
          declared.name
        }" is no model of data architecture: ${Object.keys(DATA_MODELS).join(
          ', ',
        )}.`,
      };
    const outside = declared ? undefined : withoutModel(model);
    if (outside) return outside;
    const needed = declared ? DATA_MODELS[declared.name] : SIX_LAYERS;
    const there = new Set(
      model.graph.resources.map(resource => layerOf(model, resource)),
    );
    const missing = needed.filter(layer => !there.has(layer));
    const say = new Opinion();
    const [gap] = model.graph.gaps;
    if (!missing.length) say.pass();
    else if (gap) say.undecided(`${gap.at.file}:${gap.at.line}: ${gap.what}`);
    else if (!model.graph.resources.length)
      say.undecided('No infrastructure is declared in the project');
    else {
      const { at, id } = headOf(model);
      const asks = declared
        ? `which the model ${declared.name} asks for`
        : 'which a lake asks for that does not say which model it follows';
      say.add({
        ...{ file: at.file, line: at.line, endLine: at.endLine },
        message: `There is no layer of ${missing.join(' or ')}, ${asks}.`,
        about: [id],
        ...(declared?.at && {
          because: [step(`it follows the model ${declared.name}`, declared.at)],
        }),
      });
    }
    return folded(model, [], '', [say]);
  },
};

/** What the entity, or an entity of the catalog file, says it follows. */
function declaredModel(
  model: DataModel,
): { name: string; at?: Place } | undefined {
  const own = model.entity?.annotations[ANNOTATION];
  if (own !== undefined) return { name: own.trim() };
  for (const entity of documentsOf(model).entities) {
    const found = annotationOf(entity, ANNOTATION);
    if (found) return { name: found.value, at: found.at };
  }
  return undefined;
}

function withoutModel(model: DataModel): CheckVerdict | undefined {
  if (isLake(model)) return undefined;
  const [gap] = model.graph.gaps;
  if (gap)
    return {
      outcome: 'no-evidence',
      reason: `${gap.at.file}:${gap.at.line}: ${gap.what}.`,
    };
  return isDataProject(model)
    ? {
        outcome: 'no-evidence',
        reason: `The project does not say which model it follows: the annotation ${ANNOTATION} does.`,
      }
    : {
        outcome: 'not-applicable',
        reason: 'The project builds no store or pipeline of data.',
      };
}
