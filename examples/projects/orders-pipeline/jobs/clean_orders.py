"""Drops orders that came twice."""
from awsglue.context import GlueContext
from pyspark.context import SparkContext

spark = GlueContext(SparkContext.getOrCreate()).spark_session
orders = spark.read.json("s3://aldermoor-orders-raw/orders/")
customers = spark.read.parquet("s3://aldermoor-orders-raw/customers/")

once = orders.dropDuplicates(["order_id"])
once.repartition(4).write.mode("overwrite").partitionBy("day").parquet("s3://aldermoor-orders-clean/orders/")
customers.repartition(1).write.mode("overwrite").parquet("s3://aldermoor-orders-clean/customers/")
