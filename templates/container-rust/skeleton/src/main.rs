//! Answers HTTP requests until it is told to stop.

mod health;
mod routes;
mod server;

use std::{
    env,
    error::Error,
    net::{Ipv4Addr, Ipv6Addr, SocketAddr},
    process::ExitCode,
};

use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
};
use tracing::error;

const DEFAULT_PORT: u16 = ${{ values.port }};

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
    let port = match env::var("PORT") {
        Ok(port) => port.parse().map_err(|_| "PORT is no port number")?,
        Err(_) => DEFAULT_PORT,
    };
    if env::args().nth(1).as_deref() == Some("healthcheck") {
        return health::check(port);
    }
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    let stop = async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    };
    // All of IPv6 and IPv4, or all of IPv4 where there is no IPv6.
    let addresses: [SocketAddr; 2] = [
        (Ipv6Addr::UNSPECIFIED, port).into(),
        (Ipv4Addr::UNSPECIFIED, port).into(),
    ];
    let listener = TcpListener::bind(&addresses[..]).await?;
    server::serve(listener, routes::routes(), stop).await
}
