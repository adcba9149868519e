import type { Random } from './random';

type Piece = (name: string, random: Random) => string;

const TIERS = ['raw', 'transformed', 'curated', 'logs', 'landing', 'gold'];

const bucket: Piece = (name, random) => `resource "aws_s3_bucket" "${name}" {
  bucket = "\${local.prefix}-${random.pick(TIERS)}-${name}"
  tags   = merge(local.tags, { "data:tier" = "${random.pick(TIERS)}" })
}

resource "aws_s3_bucket_versioning" "${name}" {
  bucket = aws_s3_bucket.${name}.id
  versioning_configuration {
    status = var.stage == "prod" ? "Enabled" : "Suspended"
  }
}
${
  random.chance(0.6)
    ? `
resource "aws_s3_bucket_server_side_encryption_configuration" "${name}" {
  bucket = aws_s3_bucket.${name}.bucket
  rule {
    bucket_key_enabled = true
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.lake.arn
    }
  }
}
`
    : ''
}
resource "aws_s3_bucket_lifecycle_configuration" "${name}" {
  bucket = aws_s3_bucket.${name}.id
  dynamic "rule" {
    for_each = { cool = 30, cold = 365 }
    content {
      id     = rule.key
      status = "Enabled"
      transition {
        days          = rule.value
        storage_class = rule.key == "cool" ? "STANDARD_IA" : "GLACIER"
      }
    }
  }
}

`;

const role: Piece = (
  name,
  random,
) => `data "aws_iam_policy_document" "${name}" {
  statement {
    actions   = ["s3:GetObject", "s3:ListBucket"]
    resources = [for part in ["", "/*"] : "arn:aws:s3:::\${local.prefix}-raw\${part}"]
  }
  statement {
    actions   = ["${random.pick(['kms:Decrypt', 'kms:*', 'glue:*'])}"]
    resources = ["${random.pick([
      '*',
      'arn:aws:kms:eu-west-1:123456789012:key/1',
    ])}"]
  }
}

resource "aws_iam_role" "${name}" {
  name               = "${name}-job"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "${random.pick(
      ['glue', 'lambda'],
    )}.amazonaws.com" } }]
  })
}

resource "aws_iam_role_policy" "${name}" {
  role   = aws_iam_role.${name}.id
  policy = data.aws_iam_policy_document.${name}.json
}

`;

const job: Piece = (name, random) => `resource "aws_glue_job" "${name}" {
  name              = "\${local.prefix}-${name}"
  role_arn          = aws_iam_role.${name}.arn
  glue_version      = "${random.pick(['3.0', '4.0', '5.0'])}"
  worker_type       = "G.1X"
  number_of_workers = var.stage == "prod" ? 10 : 2
  command {
    script_location = "s3://\${local.prefix}-code/${name}.py"
  }
  default_arguments = {
    "--source" = format("s3://%s-raw/%s", local.prefix, "${name}") # Where it comes from.
    "--target" = "s3://\${local.prefix}-curated/${name}"
  }
}

resource "aws_glue_catalog_table" "${name}" {
  name          = "${name}"
  database_name = "lake"
  parameters    = { classification = "${random.pick(['parquet', 'csv'])}" }
  storage_descriptor {
    location = "s3://\${local.prefix}-curated/${name}"
    columns {
      name = "id"
      type = "bigint"
    }
  }
}

`;

const stream: Piece = (
  name,
  random,
) => `resource "aws_kinesis_stream" "${name}" {
  name            = "\${local.prefix}-${name}"
  shard_count     = ${1 + random.int(4)}
  encryption_type = "${random.pick(['KMS', 'NONE'])}"
}

resource "aws_kinesis_firehose_delivery_stream" "${name}" {
  name        = "${name}"
  destination = "extended_s3"
  extended_s3_configuration {
    role_arn           = aws_iam_role.${name}.arn
    bucket_arn         = "arn:aws:s3:::\${local.prefix}-raw"
    buffering_size     = ${1 + random.int(128)}
    buffering_interval = ${60 + random.int(400)}
  }
}

`;

const lambda: Piece = (
  name,
  random,
) => `resource "aws_lambda_function" "${name}" {
  count         = var.stage == "prod" ? 2 : 1
  function_name = "${name}-\${count.index}"
  role          = aws_iam_role.${name}.arn
  runtime       = "${random.pick(['python3.8', 'python3.12'])}"
  handler       = "app.handler"
  filename      = "app.zip"
  environment {
    variables = { BUCKET = "\${local.prefix}-raw", TABLE = upper("${name}") }
  }
}

`;

const database: Piece = (
  name,
  random,
) => `resource "aws_rds_cluster" "${name}" {
  cluster_identifier      = "\${local.prefix}-${name}"
  engine                  = "aurora-postgresql"
  engine_version          = "${random.pick(['11.21', '15.4', '16.6'])}"
  storage_encrypted       = ${random.pick(['true', 'false', 'var.encrypted'])}
  master_username         = "admin"
  backup_retention_period = ${random.int(15)}
}

`;

const PIECES = [bucket, job, stream, lambda, database];

/** A Terraform file as people write them: some things right, some not. */
export function configurationText(random: Random): string {
  const names = Array.from(
    { length: 1 + random.int(3) },
    (_, i) => `${random.pick(['orders', 'clicks', 'stock', 'users'])}_${i}`,
  );
  return `variable "stage" {
  type    = string
  default = "dev"
}

variable "encrypted" {
  type = bool${random.chance(0.5) ? '\n  default = true' : ''}
}

locals {
  prefix = "shop-\${var.stage}"
  tags   = { owner = "data", cost-center = "4711" }
}

resource "aws_kms_key" "lake" {
  description         = "Key of the lake"
  enable_key_rotation = ${random.pick(['true', 'false'])}
}

${names
  .map(
    name =>
      role(name, random) +
      PIECES.filter(() => random.chance(0.5))
        .map(piece => piece(name, random))
        .join(''),
  )
  .join('')}`;
}
