import { newDefinition, type Definition } from '../Definition';
import type { ImageBuild, NamedValue, Value } from '../ImageBuild';
import { folderOf, pathFrom, untold, valueOf } from '../values';
import { readYaml } from '../yaml/readYaml';
import { at, entriesOf, textAt, textsOf, type Tree } from '../yaml/Tree';
import { placeOf, valueFrom, type Source } from './Source';

const FUNCTIONS = new Set([
  'AWS::Serverless::Function',
  'AWS::Lambda::Function',
]);

/** Reads a SAM or CloudFormation template: the functions that are images, and how SAM builds them. */
export function readTemplate(source: Source): Definition {
  const definition = newDefinition(source.path, 'template', source.text);
  const { documents, problem } = readYaml(source.text);
  if (problem) definition.problem = problem;
  for (const document of documents) {
    const globals = at(document, 'Globals', 'Function');
    for (const [name, { value, line }] of entriesOf(
      at(document, 'Resources'),
    )) {
      if (!FUNCTIONS.has(textAt(value, 'Type')?.text ?? '')) continue;
      const properties = at(value, 'Properties');
      const type =
        textAt(properties, 'PackageType') ?? textAt(globals, 'PackageType');
      const uri =
        at(properties, 'ImageUri') ?? at(properties, 'Code', 'ImageUri');
      if (type?.text !== 'Image' && !uri) continue;
      const metadata = at(value, 'Metadata');
      const built = at(metadata, 'Dockerfile') ?? at(metadata, 'DockerContext');
      if (built) {
        const architectures =
          at(properties, 'Architectures') ?? at(globals, 'Architectures');
        definition.builds.push(
          samBuild(source, {
            name,
            line,
            node: value,
            metadata,
            architectures,
          }),
        );
      } else if (uri) definition.lambdaImages.push(uriOf(source, uri));
    }
  }
  return definition;
}

function samBuild(
  source: Source,
  {
    name,
    line,
    node,
    metadata,
    architectures,
  }: {
    name: string;
    line: number;
    node: Tree;
    metadata: Tree | undefined;
    architectures: Tree | undefined;
  },
): ImageBuild {
  const place = {
    file: source.path,
    line,
    endLine: Math.max(line, node.endLine),
  };
  const folder = folderOf(source.path);
  const contextNode = textAt(metadata, 'DockerContext');
  const context = pathFrom(
    folder,
    contextNode ? valueFrom(source, contextNode) : valueOf('.', place),
  );
  const fileNode = textAt(metadata, 'Dockerfile');
  const file = fileNode
    ? valueFrom(source, fileNode)
    : valueOf('Dockerfile', place);
  const target = textAt(metadata, 'DockerBuildTarget');
  const tag = textAt(metadata, 'DockerTag');
  return {
    ...place,
    kind: 'template',
    tool: 'sam',
    name,
    context,
    dockerfile:
      context.unknown === undefined
        ? pathFrom(context.text, file)
        : { ...file, unknown: context.unknown },
    inline: false,
    ...(target && { target: valueFrom(source, target) }),
    args: argsOf(source, at(metadata, 'DockerBuildArgs')),
    platforms: {
      values: textsOf(architectures).map(item => ({
        ...valueFrom(source, item),
        text: `linux/${item.text === 'x86_64' ? 'amd64' : item.text}`,
      })),
    },
    // SAM puts the repository in front when it deploys.
    tags: {
      values: [],
      ...(tag && { more: 'SAM names the repository when it deploys' }),
    },
    labels: [],
    cacheFrom: { values: [] },
    cacheTo: { values: [] },
    secrets: { values: [] },
    // It builds by the engine's own interface, which adds no attestation.
    provenance: valueOf('false', place),
    push: untold('SAM pushes the image when somebody deploys'),
    forLambda: true,
    inCi: false,
    coldStart: false,
    contexts: { values: [] },
  };
}

function argsOf(source: Source, tree: Tree | undefined): NamedValue[] {
  return entriesOf(tree).map(([name, { line, value }]) => {
    const place = { file: source.path, line, endLine: line };
    if (value.kind === 'text')
      return { name, ...place, value: valueFrom(source, value) };
    const unknown = `The template computes ${name.slice(0, 60)}`;
    return {
      name,
      ...place,
      value: { ...placeOf(source, value), text: '${…}', unknown },
    };
  });
}

/** A reference to an image, or what stands where it is computed. */
function uriOf(source: Source, node: Tree): Value {
  const text = node.kind === 'text' ? node : textAt(node, 'Fn::Sub');
  const unknown = 'The template computes the name of the image';
  if (!text) return { ...placeOf(source, node), text: '', unknown };
  const computed = (text.tag && text.tag !== '!') || /\$\{/.test(text.text);
  return {
    ...placeOf(source, node),
    text: text.text,
    ...(computed && { unknown }),
  };
}
