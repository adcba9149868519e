# Orders come by the stream, customers out of the shop's database.

resource "aws_kinesis_stream" "orders" {
  name             = "orders-stream"
  encryption_type  = "KMS"
  kms_key_id       = aws_kms_key.orders.arn
  retention_period = 72

  stream_mode_details {
    stream_mode = "ON_DEMAND"
  }
}

resource "aws_kinesis_firehose_delivery_stream" "orders" {
  name        = "orders-delivery"
  destination = "extended_s3"

  kinesis_source_configuration {
    kinesis_stream_arn = aws_kinesis_stream.orders.arn
    role_arn           = aws_iam_role.delivery.arn
  }

  extended_s3_configuration {
    bucket_arn          = aws_s3_bucket.orders_raw.arn
    role_arn            = aws_iam_role.delivery.arn
    kms_key_arn         = aws_kms_key.orders.arn
    prefix              = "orders/day=!{timestamp:yyyy-MM-dd}/"
    error_output_prefix = "errors/!{firehose:error-output-type}/"
    buffering_size      = 128
    buffering_interval  = 300
    compression_format  = "GZIP"

    cloudwatch_logging_options {
      enabled         = true
      log_group_name  = aws_cloudwatch_log_group.delivery.name
      log_stream_name = "orders"
    }
  }
}

resource "aws_cloudwatch_log_group" "delivery" {
  name              = "/aws/kinesisfirehose/orders-delivery"
  retention_in_days = 90
  kms_key_id        = aws_kms_key.orders.arn
}

resource "aws_iam_role" "delivery" {
  name = "orders-delivery"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "firehose.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.current.account_id } }
    }]
  })
}

resource "aws_iam_role_policy" "delivery" {
  name = "deliver"
  role = aws_iam_role.delivery.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["kinesis:DescribeStream", "kinesis:GetShardIterator", "kinesis:GetRecords", "kinesis:ListShards"]
        Resource = aws_kinesis_stream.orders.arn
      },
      {
        Effect   = "Allow"
        Action   = ["s3:PutObject", "s3:AbortMultipartUpload"]
        Resource = "${aws_s3_bucket.orders_raw.arn}/*"
      },
      {
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource = aws_kms_key.orders.arn
      },
    ]
  })
}

resource "aws_dms_replication_task" "customers" {
  replication_task_id       = "customers-cdc"
  migration_type            = "full-load-and-cdc"
  replication_instance_arn  = aws_dms_replication_instance.customers.replication_instance_arn
  source_endpoint_arn       = aws_dms_endpoint.shop.endpoint_arn
  target_endpoint_arn       = aws_dms_s3_endpoint.raw.endpoint_arn
  start_replication_task    = true
  table_mappings            = file("customers-tables.json")
  replication_task_settings = jsonencode({ Logging = { EnableLogging = true } })
}

resource "aws_dms_replication_instance" "customers" {
  replication_instance_id      = "customers"
  replication_instance_class   = "dms.t3.medium"
  engine_version               = "3.6.1"
  multi_az                     = true
  publicly_accessible          = false
  auto_minor_version_upgrade   = true
  kms_key_arn                  = aws_kms_key.orders.arn
  replication_subnet_group_id  = aws_dms_replication_subnet_group.customers.id
  vpc_security_group_ids       = [var.security_group]
}

resource "aws_dms_replication_subnet_group" "customers" {
  replication_subnet_group_id          = "customers"
  replication_subnet_group_description = "Private subnets"
  subnet_ids                           = var.subnets
}

resource "aws_dms_endpoint" "shop" {
  endpoint_id                     = "shop"
  endpoint_type                   = "source"
  engine_name                     = "postgres"
  ssl_mode                        = "require"
  kms_key_arn                     = aws_kms_key.orders.arn
  secrets_manager_arn             = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop-reader"
  secrets_manager_access_role_arn = aws_iam_role.migration.arn
  database_name                   = "shop"
}

resource "aws_dms_s3_endpoint" "raw" {
  endpoint_id                       = "orders-raw"
  endpoint_type                     = "target"
  bucket_name                       = aws_s3_bucket.orders_raw.id
  bucket_folder                     = "customers"
  service_access_role_arn           = aws_iam_role.migration.arn
  kms_key_arn                       = aws_kms_key.orders.arn
  encryption_mode                   = "SSE_KMS"
  server_side_encryption_kms_key_id = aws_kms_key.orders.arn
  data_format                       = "parquet"
  cdc_min_file_size                 = 64000
  cdc_max_batch_interval            = 600
  ssl_mode                          = "none"
}

resource "aws_iam_role" "migration" {
  name = "customers-cdc"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "dms.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.current.account_id } }
    }]
  })
}

resource "aws_iam_role_policy" "migration" {
  name = "copy-customers"
  role = aws_iam_role.migration.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["s3:PutObject", "s3:PutObjectTagging"]
        Resource = "${aws_s3_bucket.orders_raw.arn}/customers/*"
      },
      {
        Effect   = "Allow"
        Action   = "secretsmanager:GetSecretValue"
        Resource = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop-reader-*"
      },
      {
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource = aws_kms_key.orders.arn
      },
    ]
  })
}
