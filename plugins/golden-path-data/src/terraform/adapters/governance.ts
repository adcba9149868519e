import type { Adapter } from './Adapter';
import { plain } from './words';

/** What is shared with other accounts, and what a mesh is run with. */
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
  {
    from: 'aws_datazone_domain',
    to: 'AWS::DataZone::Domain',
    properties: args =>
      plain(args, {
        name: 'Name',
        domain_execution_role: 'DomainExecutionRole',
        kms_key_identifier: 'KmsKeyIdentifier',
        tags: 'Tags',
      }),
  },
  {
    from: 'aws_datazone_project',
    to: 'AWS::DataZone::Project',
    properties: args =>
      plain(args, {
        name: 'Name',
        domain_identifier: 'DomainIdentifier',
        glossary_terms: 'GlossaryTerms',
      }),
  },
  {
    from: 'aws_datazone_environment',
    to: 'AWS::DataZone::Environment',
    properties: args =>
      plain(args, {
        name: 'Name',
        domain_identifier: 'DomainIdentifier',
        project_identifier: 'ProjectIdentifier',
        profile_identifier: 'EnvironmentProfileIdentifier',
      }),
  },
];
