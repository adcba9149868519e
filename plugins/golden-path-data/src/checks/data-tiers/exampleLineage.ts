import { accessTemplate, accessTerraform, JOB } from './exampleAccess';

const dataset = (
  tier: string,
  dependsOn: string,
) => `apiVersion: backstage.io/v1alpha1
kind: Resource
metadata:
  name: orders-${tier}
  annotations:
    golden-path/data-store: ${tier}
spec:
  type: dataset
  owner: group:default/lake
  dependsOn: [${dependsOn}]
`;

/** A catalog file of two datasets; each takes 11 lines, with a line between. */
export function catalogOf(
  transformed: string,
  raw = '',
): Record<string, string> {
  const entities = [dataset('raw', raw), dataset('transformed', transformed)];
  return { 'catalog-info.yaml': entities.join('---\n') };
}

/** A job that makes the transformed tier from the raw one. */
export const cleansTemplate = accessTemplate(
  JOB,
  ['s3:GetObject', 'raw'],
  ['s3:PutObject', 'transformed'],
);

/** The same in Terraform. */
export const cleansTerraform = accessTerraform(
  JOB,
  ['s3:GetObject', 'raw'],
  ['s3:PutObject', 'transformed'],
);
