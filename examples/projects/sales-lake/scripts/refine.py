"""Turns the day's sales into Parquet, one file a day."""
from awsglue.context import GlueContext
from pyspark.context import SparkContext

glue = GlueContext(SparkContext.getOrCreate())
sales = glue.create_dynamic_frame.from_catalog(database="sales_raw", table_name="raw")
sales.toDF().coalesce(1).write.mode("append").parquet("s3://aldermoor-sales-refined/sales/")
