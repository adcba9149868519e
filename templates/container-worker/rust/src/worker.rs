use std::{error::Error, future::Future, time::Duration};

use aws_sdk_sqs::{Client, error::DisplayErrorContext, types::Message};
use futures_util::future::join_all;
use tokio::{
    pin,
    time::{sleep, timeout},
};
use tracing::{error, info};

/// How long messages in hand may take to end after the signal to stop.
const GRACE: Duration = Duration::from_secs(10);
/// How long to leave a queue alone that could not be asked.
const PAUSE: Duration = Duration::from_secs(5);

/// Takes messages until `stop` completes, then lets those in hand finish.
pub async fn run(
    queue: &Client,
    url: &str,
    handle: impl AsyncFn(String) -> Result<(), Box<dyn Error>>,
    stop: impl Future<Output = ()>,
) -> Result<(), Box<dyn Error>> {
    info!(url, "working");
    pin!(stop);
    loop {
        let messages = tokio::select! {
            messages = receive(queue, url) => messages,
            () = &mut stop => return Ok(()),
        };
        let in_hand = join_all(
            messages
                .into_iter()
                .map(|message| take(queue, url, &handle, message)),
        );
        pin!(in_hand);
        tokio::select! {
            _ = &mut in_hand => {}
            () = &mut stop => {
                return match timeout(GRACE, in_hand).await {
                    Ok(_) => Ok(()),
                    Err(_) => Err(format!("messages in hand did not end in {GRACE:?}: they will come again").into()),
                };
            }
        }
    }
}

/// Waits for up to ten messages.
async fn receive(queue: &Client, url: &str) -> Vec<Message> {
    let received = queue
        .receive_message()
        .queue_url(url)
        .max_number_of_messages(10)
        .wait_time_seconds(20)
        .send()
        .await;
    match received {
        Ok(received) => received.messages.unwrap_or_default(),
        Err(error) => {
            error!(error = %DisplayErrorContext(error), "cannot receive");
            sleep(PAUSE).await;
            Vec::new()
        }
    }
}

/// Handles one message, and deletes it when that went well.
async fn take(
    queue: &Client,
    url: &str,
    handle: impl AsyncFn(String) -> Result<(), Box<dyn Error>>,
    message: Message,
) {
    let id = message.message_id.unwrap_or_default();
    if let Err(error) = handle(message.body.unwrap_or_default()).await {
        // The queue gives it out again, and in the end to its dead-letter queue.
        error!(message_id = id, %error, "not handled");
        return;
    }
    let deleted = queue
        .delete_message()
        .queue_url(url)
        .set_receipt_handle(message.receipt_handle)
        .send()
        .await;
    match deleted {
        Ok(_) => info!(message_id = id, "handled"),
        Err(error) => {
            error!(message_id = id, error = %DisplayErrorContext(error), "handled, but not deleted: it will come again");
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{
        mem::take,
        sync::{Arc, Mutex},
    };

    use aws_sdk_sqs::{
        Config,
        config::{BehaviorVersion, Credentials, Region},
    };
    use axum::{Json, Router, extract::State, http::HeaderMap, routing::post};
    use serde_json::{Value, json};
    use tokio::{net::TcpListener, sync::mpsc};

    use super::*;
    use crate::http_client;

    const URL: &str = "http://queue/000000000000/messages";

    /// A queue that speaks the protocol of SQS: it gives each message out once, and tells which are deleted.
    #[derive(Clone)]
    struct Queue {
        waiting: Arc<Mutex<Vec<Value>>>,
        deleted: mpsc::Sender<Value>,
    }

    async fn queue(bodies: &[&str]) -> (Client, mpsc::Receiver<Value>) {
        let (deleted, deletions) = mpsc::channel(10);
        let message = |body| json!({ "MessageId": body, "ReceiptHandle": body, "Body": body });
        let queue = Queue {
            waiting: Arc::new(Mutex::new(bodies.iter().map(message).collect())),
            deleted,
        };
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let config = Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .http_client(http_client())
            .endpoint_url(format!("http://{}", listener.local_addr().unwrap()))
            .region(Region::new("eu-west-1"))
            .credentials_provider(Credentials::for_tests())
            .build();
        let routes = Router::new().route("/", post(answer)).with_state(queue);
        tokio::spawn(async { axum::serve(listener, routes).await });
        (Client::from_conf(config), deletions)
    }

    async fn answer(State(queue): State<Queue>, headers: HeaderMap, body: String) -> Json<Value> {
        let asked: Value = serde_json::from_str(&body).unwrap();
        assert_eq!(asked["QueueUrl"], URL);
        match headers["x-amz-target"].to_str().unwrap() {
            "AmazonSQS.ReceiveMessage" => {
                assert_eq!(asked["MaxNumberOfMessages"], 10);
                assert_eq!(asked["WaitTimeSeconds"], 20);
                let messages = take(&mut *queue.waiting.lock().unwrap());
                if messages.is_empty() {
                    sleep(Duration::from_secs(20)).await;
                }
                Json(json!({ "Messages": messages }))
            }
            "AmazonSQS.DeleteMessage" => {
                queue
                    .deleted
                    .send(asked["ReceiptHandle"].clone())
                    .await
                    .unwrap();
                Json(json!({}))
            }
            other => panic!("unknown operation {other}"),
        }
    }

    async fn ends(run: impl Future<Output = Result<(), Box<dyn Error>>>) {
        timeout(Duration::from_secs(3), run).await.unwrap().unwrap();
    }

    #[tokio::test]
    async fn deletes_what_was_handled_and_leaves_what_failed() {
        let (queue, mut deleted) = queue(&["bad", "good"]).await;
        let handle = async |body: String| match body.as_str() {
            "good" => Ok(()),
            _ => Err("refused".into()),
        };
        let stop = async {
            assert_eq!(deleted.recv().await.unwrap(), "good");
        };
        ends(run(&queue, URL, handle, stop)).await;
        assert!(deleted.try_recv().is_err());
    }

    #[tokio::test]
    async fn messages_in_hand_end_first() {
        let (queue, mut deleted) = queue(&["slow", "slower"]).await;
        let (started, mut in_hand) = mpsc::channel(1);
        let handle = async |body: String| {
            started.send(()).await.unwrap();
            let slow = if body == "slow" { 100 } else { 300 };
            sleep(Duration::from_millis(slow)).await;
            Ok(())
        };
        let stop = async {
            in_hand.recv().await.unwrap();
        };
        ends(run(&queue, URL, handle, stop)).await;
        assert_eq!(deleted.recv().await.unwrap(), "slow");
        assert_eq!(deleted.recv().await.unwrap(), "slower");
    }

    #[tokio::test]
    async fn stops_at_once_while_it_waits_for_messages() {
        let (queue, _deleted) = queue(&[]).await;
        let handle = async |_| unreachable!("there is no message");
        let stop = sleep(Duration::from_millis(100));
        ends(run(&queue, URL, handle, stop)).await;
    }
}
