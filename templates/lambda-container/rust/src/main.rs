//! The runtime of a Lambda function: it takes one event after the other.

mod handler;

use lambda_runtime::{Error, run, service_fn};

// Lambda gives a function one event at a time: one thread will do.
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .without_time()
        .init();
    run(service_fn(handler::handle)).await
}
