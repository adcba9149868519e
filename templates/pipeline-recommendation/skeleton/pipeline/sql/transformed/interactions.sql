-- Each interaction that holds, once. What is there stays: nobody corrects what somebody did.
MERGE INTO "${transformed}"."${dataset}" AS kept
USING (
  WITH checked AS (
    ${sql:transformed/checked}
  )
  SELECT event_id, user_id, item_id, event_type, occurred_at, received_at
  FROM checked
  WHERE reason IS NULL AND kind = 'interaction'
) AS came
ON kept.event_id = came.event_id
WHEN NOT MATCHED THEN INSERT (event_id, user_id, item_id, event_type, occurred_at, received_at)
  VALUES (came.event_id, came.user_id, came.item_id, came.event_type, came.occurred_at, came.received_at)
