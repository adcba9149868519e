"""Sales by day, department and region: a table that the sales board and the margin report read."""
from awsglue.context import GlueContext
from pyspark.context import SparkContext

spark = GlueContext(SparkContext.getOrCreate()).spark_session
orders = spark.read.parquet("s3://aldermoor-orders-clean/orders/")
customers = spark.read.parquet("s3://aldermoor-orders-clean/customers/").select("customer_number", "region")

sales = orders.join(customers, "customer_number", "left").groupBy("day", "department", "region").sum("revenue")
sales.writeTo("orders_marts.daily_sales").overwritePartitions()
