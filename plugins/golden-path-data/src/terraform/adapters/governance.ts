import type { Adapter } from './Adapter';
import { plain } from './words';

/** What is shared with other accounts. */
export const governanceAdapters: Adapter[] = [
  {
    from: 'aws_ram_resource_share',
    to: 'AWS::RAM::ResourceShare',
    properties: args =>
      plain(args, {
        name: 'Name',
        allow_external_principals: 'AllowExternalPrincipals',
        tags: 'Tags',
      }),
  },
];
