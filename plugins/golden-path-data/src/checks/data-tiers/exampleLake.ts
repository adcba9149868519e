/** A template of three buckets, one a tier, and whatever else; the first bucket is called in line 2, the next in 6 and 10. */
export function lakeTemplate(more = ''): string {
  return `Resources:
${bucket('Raw', 'raw')}${bucket('Transformed', 'transformed')}${bucket(
    'Curated',
    'curated',
  )}${more}`;
}

/** As `lakeTemplate`, in Terraform: `aws_s3_bucket.raw` in line 1, the next in 7 and 13; more begins in line 19. */
export function lakeTerraform(more = ''): string {
  return ['raw', 'transformed', 'curated']
    .map(
      tier => `resource "aws_s3_bucket" "${tier}" {
  tags = {
    "data:tier" = "${tier}"
  }
}

`,
    )
    .join('')
    .concat(more);
}

/** A bucket with an explicit tier, in four lines of a template. */
export function bucket(name: string, tier: string): string {
  return `  ${name}:
    Type: AWS::S3::Bucket
    Properties:
      Tags: [{ Key: 'data:tier', Value: ${tier} }]
`;
}
