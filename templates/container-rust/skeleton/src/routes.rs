use axum::{Json, Router, routing::get};
use serde_json::{Value, json};

pub const SERVICE: &str = "${{ values.name }}";

/// The routes of the service.
pub fn routes() -> Router {
    Router::new()
        .route("/healthz", get(healthz))
        .route("/", get(root))
}

async fn healthz() -> Json<Value> {
    Json(json!({ "status": "ok" }))
}

async fn root() -> Json<Value> {
    Json(json!({ "service": SERVICE }))
}
