use std::{error::Error, future::Future, time::Duration};

use axum::{Router, serve::Listener};
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use tokio::{net::TcpListener, pin, time::timeout};
use tracing::{debug, info};

/// How long requests under way may take to end after the signal to stop.
const GRACE: Duration = Duration::from_secs(10);
/// How long a client may take to send the head of a request. `axum::serve` would wait for ever.
const PATIENCE: Duration = Duration::from_secs(5);

/// Listens until `stop` completes, then lets requests under way finish.
pub async fn serve(
    mut listener: TcpListener,
    routes: Router,
    stop: impl Future<Output = ()>,
) -> Result<(), Box<dyn Error>> {
    info!(address = %listener.local_addr()?, "listening");
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(PATIENCE);
    let under_way = GracefulShutdown::new();
    pin!(stop);

    loop {
        let (stream, _) = tokio::select! {
            // Waits and tries again where the system has no connection to give.
            accepted = Listener::accept(&mut listener) => accepted,
            () = &mut stop => break,
        };
        let service = TowerToHyperService::new(routes.clone());
        let connection = under_way.watch(http.serve_connection(TokioIo::new(stream), service));
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                debug!(%error, "the client went away");
            }
        });
    }

    info!("stopping");
    drop(listener);
    timeout(GRACE, under_way.shutdown())
        .await
        .map_err(|_| format!("requests under way did not end in {GRACE:?}"))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::net::SocketAddr;

    use axum::routing::get;
    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt},
        net::TcpStream,
        sync::{mpsc, oneshot},
        task::{JoinHandle, spawn_blocking},
        time::sleep,
    };

    use super::*;
    use crate::{
        health,
        routes::{SERVICE, routes},
    };

    struct Running {
        address: SocketAddr,
        stop: oneshot::Sender<()>,
        ended: JoinHandle<Result<(), String>>,
    }

    async fn start(routes: Router) -> Running {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let ended = tokio::spawn(async move {
            let stop = async { stopped.await.unwrap() };
            serve(listener, routes, stop)
                .await
                .map_err(|error| error.to_string())
        });
        Running {
            address,
            stop,
            ended,
        }
    }

    async fn ask(address: SocketAddr, request: &str) -> String {
        let mut stream = TcpStream::connect(address).await.unwrap();
        let request = format!("{request} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.unwrap();
        answer
    }

    #[tokio::test]
    async fn answers_on_its_routes() {
        let running = start(routes()).await;
        let service = format!(r#"{{"service":"{SERVICE}"}}"#);
        for (request, status, body) in [
            ("GET /healthz", "200 OK", r#"{"status":"ok"}"#),
            ("GET /", "200 OK", service.as_str()),
            ("GET /nothing-here", "404 Not Found", ""),
            ("POST /healthz", "405 Method Not Allowed", ""),
        ] {
            let answer = ask(running.address, request).await;
            let start = format!("HTTP/1.1 {status}\r\n");
            assert!(answer.starts_with(&start), "{request}: {answer}");
            assert!(
                answer.ends_with(&format!("\r\n\r\n{body}")),
                "{request}: {answer}"
            );
        }
    }

    #[tokio::test]
    async fn is_healthy_until_told_to_stop() {
        let running = start(routes()).await;
        let port = running.address.port();
        let check = move || health::check(port).map_err(|error| error.to_string());
        assert_eq!(spawn_blocking(check).await.unwrap(), Ok(()));

        running.stop.send(()).unwrap();
        assert_eq!(running.ended.await.unwrap(), Ok(()));
        assert!(spawn_blocking(check).await.unwrap().is_err());
    }

    #[tokio::test]
    async fn requests_under_way_end_first() {
        let (started, mut under_way) = mpsc::channel(1);
        let slow = || async move {
            started.send(()).await.unwrap();
            sleep(Duration::from_millis(300)).await;
            "done"
        };
        let running = start(Router::new().route("/slow", get(slow))).await;
        let request = tokio::spawn(ask(running.address, "GET /slow"));
        // A client that keeps an idle connection open holds nothing up.
        let _idle = TcpStream::connect(running.address).await.unwrap();

        under_way.recv().await.unwrap();
        running.stop.send(()).unwrap();
        assert!(request.await.unwrap().ends_with("done"));
        assert_eq!(running.ended.await.unwrap(), Ok(()));
    }
}
