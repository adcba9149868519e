"""Fits the model to last year's sales."""
import os

import pandas

password = os.environ["WAREHOUSE_PASSWORD"]
sales = pandas.read_sql("select * from sales", f"postgresql://forecast:{password}@warehouse/sales")
sales.groupby(["article", "week"]).sum().to_parquet("model.parquet")
