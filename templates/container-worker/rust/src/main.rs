//! Takes messages from a queue until it is told to stop.

mod handler;
mod worker;

use std::{env, error::Error, process::ExitCode, time::Duration};

use aws_config::{BehaviorVersion, timeout::TimeoutConfig};
use aws_sdk_sqs::{Client, config::SharedHttpClient};
use aws_smithy_http_client::{
    Builder,
    tls::{Provider, rustls_provider::CryptoMode},
};
use tokio::signal::unix::{SignalKind, signal};
use tracing::{error, info};

/// How long one request to AWS may take: more than the queue is waited for.
const PATIENCE: Duration = Duration::from_secs(30);

#[tokio::main]
async fn main() -> ExitCode {
    tracing_subscriber::fmt().json().flatten_event(true).init();
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            error!(%error, "failed");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Box<dyn Error>> {
    let url = env::var("QUEUE_URL").map_err(|_| "QUEUE_URL is not set")?;
    // Region, credentials and AWS_ENDPOINT_URL come from where every AWS tool takes them.
    let settings = aws_config::defaults(BehaviorVersion::latest())
        .http_client(http_client())
        .timeout_config(
            TimeoutConfig::builder()
                .operation_attempt_timeout(PATIENCE)
                .build(),
        )
        .load()
        .await;
    if settings.region().is_none() {
        return Err("AWS_REGION is not set".into());
    }

    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    let stop = async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
        info!("stopping");
    };
    worker::run(&Client::new(&settings), &url, handler::handle, stop).await
}

fn http_client() -> SharedHttpClient {
    Builder::new()
        .tls_provider(Provider::Rustls(CryptoMode::Ring))
        .build_https()
}
