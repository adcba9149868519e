// Command worker takes messages from a queue until it is told to stop.
package main

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/sqs"

	// The image has no operating system, hence no time zone files.
	_ "time/tzdata"
)

func main() {
	slog.SetDefault(slog.New(slog.NewJSONHandler(os.Stdout, nil)))

	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()

	if err := run(ctx); err != nil {
		slog.Error("failed", "error", err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	url := os.Getenv("QUEUE_URL")
	if url == "" {
		return errors.New("QUEUE_URL is not set")
	}
	// Region, credentials and AWS_ENDPOINT_URL come from where every AWS tool takes them.
	settings, err := config.LoadDefaultConfig(ctx)
	if err != nil {
		return err
	}
	worker{queue: sqs.NewFromConfig(settings), url: url, handle: handle}.run(ctx)
	return nil
}
