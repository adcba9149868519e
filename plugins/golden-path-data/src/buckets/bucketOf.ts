import { optionsOf, textAt, type Resource, type Value } from '../graph';
import { once } from 'backstage-plugin-golden-path-common';
import type { DataModel } from '../model';

/** The bucket that a name, an ARN, a URL or a reference stands for, where it is one of the project. */
export function bucketOf(
  model: DataModel,
  value: Value | undefined,
): Resource | undefined {
  const found = optionsOf(value).map(option => ofOne(model, option));
  const [first] = found;
  return found.every(one => one === first) ? first : undefined;
}

function ofOne(
  model: DataModel,
  value: Value | undefined,
): Resource | undefined {
  switch (value?.kind) {
    case 'scalar':
      return once(model, bucketsByName).get(nameIn(String(value.value)));
    case 'reference':
      return asBucket(model, value.to);
    case 'template':
      for (const part of value.parts)
        if (typeof part !== 'string' && part.kind === 'reference')
          return asBucket(model, part.to);
      return undefined;
    default:
      return undefined;
  }
}

function asBucket({ graph }: DataModel, id: string): Resource | undefined {
  const resource = graph.get(id);
  return resource?.type === 'AWS::S3::Bucket' ? resource : undefined;
}

function bucketsByName({ graph }: DataModel): Map<string, Resource> {
  const byName = new Map<string, Resource>();
  for (const bucket of graph.ofType('AWS::S3::Bucket')) {
    const name = textAt(bucket, 'BucketName');
    if (name.state === 'known' && !byName.has(name.value))
      byName.set(name.value, bucket);
  }
  return byName;
}

/** The name in `arn:aws:s3:::raw/*`, `s3://raw/a/`, or in the name itself. */
function nameIn(text: string): string {
  const [name] = text
    .replace(/^arn:[a-z-]+:s3:::/, '')
    .replace(/^s3[an]?:\/\//, '')
    .split('/');
  return name;
}
