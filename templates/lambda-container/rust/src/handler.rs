use lambda_runtime::{Error, LambdaEvent};
use serde::{Deserialize, Serialize};
use tracing::{info, warn};

#[derive(Deserialize)]
pub struct Request {
    #[serde(default)]
    name: String,
}

#[derive(Serialize)]
pub struct Response {
    greeting: String,
}

/// Does what the function is for with one event.
pub async fn handle(event: LambdaEvent<Request>) -> Result<Response, Error> {
    let name = event.payload.name;
    let request_id = event.context.request_id;
    if name.is_empty() {
        warn!(request_id, "refused: the event has no name");
        return Err("the event has no name".into());
    }
    info!(request_id, name, "greeted");
    Ok(Response {
        greeting: format!("Hello, {name}!"),
    })
}

#[cfg(test)]
mod tests {
    use lambda_runtime::Context;
    use serde_json::{Value, from_value, json, to_value};

    use super::*;

    /// As in Lambda: JSON in, JSON out.
    async fn invoke(event: Value) -> Result<Value, Error> {
        let request = from_value(event)?;
        let response = handle(LambdaEvent::new(request, Context::default())).await?;
        Ok(to_value(response)?)
    }

    #[tokio::test]
    async fn greets() {
        let answer = invoke(json!({ "name": "Ada", "more": 1 })).await.unwrap();
        assert_eq!(answer, json!({ "greeting": "Hello, Ada!" }));
    }

    #[tokio::test]
    async fn refuses_an_event_without_a_name() {
        let refused = invoke(json!({})).await.unwrap_err();
        assert_eq!(refused.to_string(), "the event has no name");
    }

    #[tokio::test]
    async fn refuses_what_is_not_an_object() {
        assert!(invoke(json!("Ada")).await.is_err());
    }
}
