# One bucket a tier, and one for the logs of them.

locals {
  buckets = {
    raw   = aws_s3_bucket.orders_raw.id
    clean = aws_s3_bucket.orders_clean.id
    marts = aws_s3_bucket.orders_marts.id
    work  = aws_s3_bucket.orders_results.id
    code  = aws_s3_bucket.orders_code.id
    logs  = aws_s3_bucket.access_logs.id
  }
}

resource "aws_s3_bucket" "orders_raw" {
  bucket              = "aldermoor-orders-raw"
  object_lock_enabled = true
  tags                = { "data:tier" = "raw" }
}

resource "aws_s3_bucket" "orders_clean" {
  bucket = "aldermoor-orders-clean"
  tags   = { "data:tier" = "transformed" }
}

resource "aws_s3_bucket" "orders_marts" {
  bucket = "aldermoor-orders-marts"
  tags   = { "data:tier" = "curated" }
}

resource "aws_s3_bucket" "orders_results" {
  bucket = "aldermoor-orders-query-results"
}

resource "aws_s3_bucket" "orders_code" {
  bucket = "aldermoor-orders-scripts"
}

resource "aws_s3_bucket" "access_logs" {
  bucket = "aldermoor-orders-access-logs"
}

resource "aws_s3_bucket_public_access_block" "each" {
  for_each                = local.buckets
  bucket                  = each.value
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_ownership_controls" "each" {
  for_each = local.buckets
  bucket   = each.value

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_versioning" "each" {
  for_each = local.buckets
  bucket   = each.value

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "each" {
  for_each = local.buckets
  bucket   = each.value

  rule {
    bucket_key_enabled = true

    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.orders.arn
    }
  }
}

resource "aws_s3_bucket_logging" "each" {
  for_each      = { for tier, bucket in local.buckets : tier => bucket if tier != "logs" }
  bucket        = each.value
  target_bucket = aws_s3_bucket.access_logs.id
  target_prefix = "${each.key}/"
}

resource "aws_s3_bucket_policy" "each" {
  for_each = local.buckets
  bucket   = each.value

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "TlsAlone"
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = ["arn:aws:s3:::${each.value}", "arn:aws:s3:::${each.value}/*"]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

resource "aws_s3_bucket_lifecycle_configuration" "orders_raw" {
  bucket = aws_s3_bucket.orders_raw.id

  rule {
    id     = "cool-down"
    status = "Enabled"
    filter {}

    transition {
      days          = 90
      storage_class = "STANDARD_IA"
    }

    transition {
      days          = 365
      storage_class = "GLACIER"
    }

    noncurrent_version_expiration {
      noncurrent_days = 30
    }

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "orders_clean" {
  bucket = aws_s3_bucket.orders_clean.id

  rule {
    id     = "cool-down"
    status = "Enabled"
    filter {}

    transition {
      days          = 60
      storage_class = "INTELLIGENT_TIERING"
    }

    noncurrent_version_expiration {
      noncurrent_days = 30
    }

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "short_lived" {
  for_each = {
    work = { bucket = aws_s3_bucket.orders_results.id, days = 30 }
    code = { bucket = aws_s3_bucket.orders_code.id, days = 365 }
    logs = { bucket = aws_s3_bucket.access_logs.id, days = 90 }
  }
  bucket = each.value.bucket

  rule {
    id     = "end"
    status = "Enabled"
    filter {}

    expiration {
      days = each.value.days
    }

    noncurrent_version_expiration {
      noncurrent_days = 30
    }

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }
}

# What the tiers hold.

resource "aws_glue_catalog_database" "orders_raw" {
  name         = "orders_raw"
  location_uri = "s3://${aws_s3_bucket.orders_raw.id}/"
  parameters   = { "data:tier" = "raw" }
}

resource "aws_glue_catalog_database" "orders_clean" {
  name         = "orders_clean"
  location_uri = "s3://${aws_s3_bucket.orders_clean.id}/"
  parameters   = { "data:tier" = "transformed" }
}

resource "aws_glue_catalog_database" "orders_marts" {
  name         = "orders_marts"
  location_uri = "s3://${aws_s3_bucket.orders_marts.id}/"
  parameters   = { "data:tier" = "curated" }
}

resource "aws_glue_catalog_table" "orders" {
  name          = "orders"
  database_name = aws_glue_catalog_database.orders_raw.name
  table_type    = "EXTERNAL_TABLE"
  parameters    = { classification = "json" }

  partition_keys {
    name = "day"
    type = "date"
  }

  storage_descriptor {
    location      = "s3://${aws_s3_bucket.orders_raw.id}/orders/"
    input_format  = "org.apache.hadoop.mapred.TextInputFormat"
    output_format = "org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat"

    ser_de_info {
      serialization_library = "org.openx.data.jsonserde.JsonSerDe"
    }

    columns {
      name = "order_id"
      type = "string"
    }

    columns {
      name = "placed_at"
      type = "timestamp"
    }
  }
}

resource "aws_glue_catalog_table" "customers" {
  name          = "customers"
  database_name = aws_glue_catalog_database.orders_clean.name
  table_type    = "EXTERNAL_TABLE"
  parameters    = { classification = "parquet" }

  storage_descriptor {
    location      = "s3://${aws_s3_bucket.orders_clean.id}/customers/"
    input_format  = "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat"
    output_format = "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat"

    ser_de_info {
      serialization_library = "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe"
    }

    columns {
      name = "customer_number"
      type = "string"
    }

    columns {
      name = "email"
      type = "string"
    }

    columns {
      name = "customer_name"
      type = "string"
    }

    columns {
      name = "region"
      type = "string"
    }
  }
}

resource "aws_glue_catalog_table" "daily_sales" {
  name          = "daily_sales"
  database_name = aws_glue_catalog_database.orders_marts.name
  table_type    = "EXTERNAL_TABLE"

  open_table_format_input {
    iceberg_input {
      metadata_operation = "CREATE"
      version            = "2"
    }
  }

  storage_descriptor {
    location = "s3://${aws_s3_bucket.orders_marts.id}/daily_sales/"

    columns {
      name = "day"
      type = "date"
    }

    columns {
      name = "department"
      type = "string"
    }

    columns {
      name = "revenue"
      type = "decimal(12,2)"
    }
  }
}
