use std::error::Error;

use serde_json::Value;
use tracing::info;

/// Does what the worker is for with one message. A message may come more than once.
pub async fn handle(body: String) -> Result<(), Box<dyn Error>> {
    let message: Value = serde_json::from_str(&body)?;
    let id = message["id"].as_str().ok_or("the message has no id")?;
    info!(id, "done");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn takes_a_message_with_an_id() {
        assert!(handle(r#"{"id":"42"}"#.into()).await.is_ok());
    }

    #[tokio::test]
    async fn refuses_what_is_no_message() {
        for body in ["", "[]", r#"{"id":42}"#] {
            assert!(handle(body.into()).await.is_err(), "{body}");
        }
    }
}
