import { bucketOf, holdsData } from '../../buckets';
import { itemsAt, textAt, type Resource, type Value } from '../../graph';
import type { DataModel } from '../../model';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const objectAccessUntrailed: DataCheck = {
  id: 'object-access-untrailed',
  title: 'Data whose reads no trail records',
  practice: 'automation',
  severity: 'medium',
  rationale:
    'A trail records calls that manage buckets, but reads and writes of objects only where it is told to: without, a leak leaves no trace.',
  remedy:
    'Give a trail an event selector for `AWS::S3::Object` on the buckets that hold data.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Raw:
    Type: AWS::S3::Bucket
  Trail:
    Type: AWS::CloudTrail::Trail
    Properties:
      IsLogging: true
      S3BucketName: audit-of-the-account
      EventSelectors:
        - DataResources:
            - Type: AWS::S3::Object
              Values: [!Sub '\${Raw.Arn}/']
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  bucket = "lake-raw"
}

resource "aws_cloudtrail" "audit" {
  name           = "audit"
  s3_bucket_name = "audit-of-the-account"

  event_selector {
    read_write_type = "All"

    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3"]
    }
  }
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Raw:
    Type: AWS::S3::Bucket
  Trail:
    Type: AWS::CloudTrail::Trail
    Properties:
      IsLogging: true
      S3BucketName: audit-of-the-account
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  bucket = "lake-raw"
}

resource "aws_s3_bucket" "curated" {
  bucket = "lake-curated"
}

resource "aws_cloudtrail" "audit" {
  name           = "audit"
  s3_bucket_name = "audit-of-the-account"

  event_selector {
    data_resource {
      type   = "AWS::S3::Object"
      values = ["\${aws_s3_bucket.raw.arn}/"]
    }
  }
}
`,
        },
        lines: [5],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::S3::Bucket'],
      'No bucket of data is declared.',
      (bucket, say) => {
        if (!holdsData(model, bucket)) return;
        const trails = model.graph.ofType('AWS::CloudTrail::Trail');
        const records = trails.map(trail => recorded(model, trail, bucket));
        if (records.includes('yes')) say.pass();
        else if (!trails.length)
          say.outside(
            'trails are often settled for the whole account, and none is declared here',
          );
        else if (records.includes('unsure'))
          say.unknown('what its trail records is not known');
        else
          say.fail(undefined, `No trail records the reads of ${bucket.name}`, {
            about: trails.map(({ id }) => id),
          });
      },
    ),
};

type Recorded = 'yes' | 'no' | 'unsure';

/** Whether a trail records what is done with the objects of a bucket. */
function recorded(
  model: DataModel,
  trail: Resource,
  bucket: Resource,
): Recorded {
  const basic = itemsAt(trail, 'EventSelectors');
  const advanced = itemsAt(trail, 'AdvancedEventSelectors');
  if (advanced.items.some(selectsObjects)) return 'yes';
  let result: Recorded = basic.open || advanced.open ? 'unsure' : 'no';
  for (const selector of basic.items)
    for (const resource of itemsAt(selector, 'DataResources').items) {
      const type = textAt(resource, 'Type');
      if (type.state === 'known' && type.value !== 'AWS::S3::Object') continue;
      for (const value of itemsAt(resource, 'Values').items) {
        if (coversAll(value) || bucketOf(model, value) === bucket) return 'yes';
        if (!bucketOf(model, value)) result = 'unsure';
      }
    }
  return result;
}

function coversAll(value: Value): boolean {
  const text = textAt(value);
  return text.state === 'known' && /^arn:[a-z-]+:s3(:::)?$/.test(text.value);
}

/** An advanced selector of `AWS::S3::Object`; those that leave buckets out are taken at their word. */
function selectsObjects(selector: Value): boolean {
  return itemsAt(selector, 'FieldSelectors').items.some(field => {
    const name = textAt(field, 'Field');
    return (
      name.state === 'known' &&
      name.value === 'resources.type' &&
      itemsAt(field, 'Equals').items.some(one => {
        const type = textAt(one);
        return type.state === 'known' && type.value === 'AWS::S3::Object';
      })
    );
  });
}
