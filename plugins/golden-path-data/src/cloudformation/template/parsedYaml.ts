import { parseAllDocuments, type Document, type TagId, type Tags } from 'yaml';
import { recent } from '../../reading';

/** The short forms of CloudFormation's functions. Named, so that the parser makes no warning, with its stack, of each. */
const FUNCTIONS = [
  ...['And', 'Base64', 'Cidr', 'Condition', 'Equals', 'FindInMap', 'GetAtt'],
  ...['GetAZs', 'If', 'ImportValue', 'Join', 'Length', 'Not', 'Or', 'Ref'],
  ...['Select', 'Split', 'Sub', 'ToJsonString', 'Transform'],
].flatMap(name => {
  const tag = `!${name}`;
  return [
    { tag, resolve: (text: string) => text },
    { tag, collection: 'seq' as const },
    { tag, collection: 'map' as const },
  ];
});

/** The first document of a text as `yaml` parses it, with all of its layout, and whether more follow. */
export interface ParsedYaml {
  document?: Document.Parsed;
  isOnly: boolean;
}

/** Parses a template; every value is a text as it stands. Shared: a fix edits the text, never the tree. */
export const parsedYaml = recent((_file, text): ParsedYaml => {
  const documents = parseAllDocuments(text, {
    strict: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    schema: 'failsafe',
    resolveKnownTags: false,
    customTags: (tags: Tags): Array<Tags[number] | TagId> => [
      ...tags,
      ...FUNCTIONS,
    ],
  });
  const [document] = documents as Document.Parsed[];
  return { document, isOnly: documents.length === 1 };
});
