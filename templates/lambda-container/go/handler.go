package main

import (
	"context"
	"errors"
	"log/slog"

	"github.com/aws/aws-lambda-go/lambdacontext"
)

type request struct {
	Name string `json:"name"`
}

type response struct {
	Greeting string `json:"greeting"`
}

var errNoName = errors.New("the event has no name")

// handle does what the function is for with one event.
func handle(ctx context.Context, event request) (response, error) {
	log := slog.Default()
	if invocation, ok := lambdacontext.FromContext(ctx); ok {
		log = log.With("requestId", invocation.AwsRequestID)
	}
	if event.Name == "" {
		log.Warn("refused", "error", errNoName)
		return response{}, errNoName
	}
	log.Info("greeted", "name", event.Name)
	return response{Greeting: "Hello, " + event.Name + "!"}, nil
}
