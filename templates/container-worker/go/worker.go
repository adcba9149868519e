package main

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/sqs"
	"github.com/aws/aws-sdk-go-v2/service/sqs/types"
)

const (
	// How long messages in hand may take to end after the signal to stop.
	grace = 10 * time.Second
	// How long to leave a queue alone that could not be asked.
	pause = 5 * time.Second
)

// A worker hands the messages of one queue to a function.
type worker struct {
	queue  *sqs.Client
	url    string
	handle func(ctx context.Context, body string) error
}

// run takes messages until ctx ends, then lets those in hand finish.
func (w worker) run(ctx context.Context) {
	// Messages in hand outlive the signal to stop, but not for ever.
	inHand, cancel := context.WithCancel(context.WithoutCancel(ctx))
	defer cancel()
	context.AfterFunc(ctx, func() { time.AfterFunc(grace, cancel) })

	slog.Info("working", "queue", w.url)
	for ctx.Err() == nil {
		received, err := w.queue.ReceiveMessage(ctx, &sqs.ReceiveMessageInput{
			QueueUrl:            aws.String(w.url),
			MaxNumberOfMessages: 10,
			WaitTimeSeconds:     20,
		})
		if ctx.Err() != nil {
			break
		}
		if err != nil {
			slog.Error("cannot receive", "error", err)
			sleep(ctx, pause)
			continue
		}
		var all sync.WaitGroup
		for _, message := range received.Messages {
			all.Go(func() { w.take(inHand, message) })
		}
		all.Wait()
	}
	slog.Info("stopped")
}

// take handles one message, and deletes it when that went well.
func (w worker) take(ctx context.Context, message types.Message) {
	log := slog.With("message", aws.ToString(message.MessageId))
	if err := w.handle(ctx, aws.ToString(message.Body)); err != nil {
		// The queue gives it out again, and in the end to its dead-letter queue.
		log.Error("not handled", "error", err)
		return
	}
	_, err := w.queue.DeleteMessage(ctx, &sqs.DeleteMessageInput{
		QueueUrl:      aws.String(w.url),
		ReceiptHandle: message.ReceiptHandle,
	})
	if err != nil {
		log.Error("handled, but not deleted: it will come again", "error", err)
		return
	}
	log.Info("handled")
}

// sleep waits for a while, or until ctx ends.
func sleep(ctx context.Context, d time.Duration) {
	select {
	case <-ctx.Done():
	case <-time.After(d):
	}
}
