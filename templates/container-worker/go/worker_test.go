package main

import (
	"context"
	"crypto/md5"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/sqs"
)

// A fakeQueue speaks as much of the protocol of SQS as the worker needs. A message's handle is its body.
type fakeQueue struct {
	mu       sync.Mutex
	waiting  []string
	failures int
	deleted  chan string
}

func (q *fakeQueue) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var request struct{ ReceiptHandle string }
	_ = json.NewDecoder(r.Body).Decode(&request)
	w.Header().Set("Content-Type", "application/x-amz-json-1.0")
	switch r.Header.Get("X-Amz-Target") {
	case "AmazonSQS.DeleteMessage":
		q.deleted <- request.ReceiptHandle
		fmt.Fprint(w, "{}")
	case "AmazonSQS.ReceiveMessage":
		q.mu.Lock()
		defer q.mu.Unlock()
		if q.failures > 0 {
			q.failures--
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		if len(q.waiting) == 0 {
			// A long poll, shorter than the real one.
			time.Sleep(10 * time.Millisecond)
		}
		messages := []map[string]string{}
		for _, body := range q.waiting {
			messages = append(messages, map[string]string{
				"MessageId":     body,
				"ReceiptHandle": body,
				"Body":          body,
				"MD5OfBody":     fmt.Sprintf("%x", md5.Sum([]byte(body))),
			})
		}
		q.waiting = nil
		_ = json.NewEncoder(w).Encode(map[string]any{"Messages": messages})
	default:
		w.WriteHeader(http.StatusNotFound)
	}
}

// start runs a worker on a fake queue that holds some messages.
func start(t *testing.T, queue *fakeQueue, handle func(context.Context, string) error) (stop func(), ended <-chan struct{}) {
	t.Helper()
	queue.deleted = make(chan string, 10)
	server := httptest.NewServer(queue)
	t.Cleanup(server.Close)
	client := sqs.New(sqs.Options{
		BaseEndpoint: aws.String(server.URL),
		Region:       "eu-west-1",
		Credentials: aws.CredentialsProviderFunc(func(context.Context) (aws.Credentials, error) {
			return aws.Credentials{AccessKeyID: "test", SecretAccessKey: "test"}, nil
		}),
	})
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() {
		defer close(done)
		worker{queue: client, url: server.URL + "/messages", handle: handle}.run(ctx)
	}()
	return stop, done
}

func await[T any](t *testing.T, what string, from <-chan T) T {
	t.Helper()
	select {
	case value := <-from:
		return value
	case <-time.After(5 * time.Second):
		t.Fatalf("waited in vain for %s", what)
		panic("unreachable")
	}
}

func TestDeletesWhatWasHandled(t *testing.T) {
	queue := &fakeQueue{waiting: []string{"one", "poison", "two"}}
	tried := make(chan string, 3)
	stop, ended := start(t, queue, func(_ context.Context, body string) error {
		tried <- body
		if body == "poison" {
			return errors.New("cannot be handled")
		}
		return nil
	})
	for range 3 {
		await(t, "a message to be tried", tried)
	}
	got := []string{await(t, "a deletion", queue.deleted), await(t, "a deletion", queue.deleted)}
	slices.Sort(got)
	if want := []string{"one", "two"}; !slices.Equal(got, want) {
		t.Errorf("deleted %q, want %q", got, want)
	}
	stop()
	await(t, "the end", ended)
	if len(queue.deleted) > 0 {
		t.Errorf("deleted %q, which was not handled", <-queue.deleted)
	}
}

func TestEndsWhatIsInHandWhenToldToStop(t *testing.T) {
	queue := &fakeQueue{waiting: []string{"slow"}}
	began, finish := make(chan struct{}), make(chan struct{})
	stop, ended := start(t, queue, func(ctx context.Context, _ string) error {
		close(began)
		<-finish
		return ctx.Err()
	})
	await(t, "the message", began)
	stop()
	select {
	case <-ended:
		t.Fatal("stopped with a message in hand")
	case <-time.After(50 * time.Millisecond):
	}
	close(finish)
	if got := await(t, "a deletion", queue.deleted); got != "slow" {
		t.Errorf("deleted %q", got)
	}
	await(t, "the end", ended)
}

func TestGivesUpWhatTakesTooLongToStop(t *testing.T) {
	// The clock of the bubble goes on by itself, so ten seconds take none.
	synctest.Test(t, func(t *testing.T) {
		began := make(chan struct{})
		client := sqs.New(sqs.Options{Region: "eu-west-1", HTTPClient: oneMessage{}, Credentials: aws.AnonymousCredentials{}})
		ctx, stop := context.WithCancel(t.Context())
		ended := make(chan struct{})
		go func() {
			defer close(ended)
			worker{queue: client, url: "https://queue.example.com/messages", handle: func(ctx context.Context, _ string) error {
				close(began)
				<-ctx.Done()
				return ctx.Err()
			}}.run(ctx)
		}()
		<-began
		stopped := time.Now()
		stop()
		<-ended
		if took := time.Since(stopped); took != grace {
			t.Errorf("took %s to give up, want %s", took, grace)
		}
	})
}

// oneMessage answers every request with one message, without a network.
type oneMessage struct{}

func (oneMessage) Do(*http.Request) (*http.Response, error) {
	recorder := httptest.NewRecorder()
	fmt.Fprintf(recorder, `{"Messages":[{"MessageId":"1","ReceiptHandle":"1","Body":"x","MD5OfBody":"%x"}]}`, md5.Sum([]byte("x")))
	return recorder.Result(), nil
}

func TestStopsWhileTheQueueCannotBeAsked(t *testing.T) {
	queue := &fakeQueue{failures: 1}
	stop, ended := start(t, queue, nil)
	time.Sleep(50 * time.Millisecond)
	stop()
	await(t, "the end", ended)
}

func TestNeedsAQueue(t *testing.T) {
	t.Setenv("QUEUE_URL", "")
	if err := run(t.Context()); err == nil || !strings.Contains(err.Error(), "QUEUE_URL") {
		t.Errorf("got %v", err)
	}
}

func TestHandle(t *testing.T) {
	if err := handle(t.Context(), `{"id":"42"}`); err != nil {
		t.Error(err)
	}
	if err := handle(t.Context(), "not JSON"); err == nil {
		t.Error("took what is not JSON for an event")
	}
}
