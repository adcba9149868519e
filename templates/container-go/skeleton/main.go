// Command server answers HTTP requests until it is told to stop.
package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	// The image has no operating system, hence no time zone files.
	_ "time/tzdata"
)

const (
	defaultPort = "${{ values.port }}"
	// How long requests under way may take to end after the signal to stop.
	grace = 10 * time.Second
)

func main() {
	slog.SetDefault(slog.New(slog.NewJSONHandler(os.Stdout, nil)))
	port := cmp.Or(os.Getenv("PORT"), defaultPort)

	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()

	run := serve
	if len(os.Args) > 1 && os.Args[1] == "healthcheck" {
		run = healthcheck
	}
	if err := run(ctx, port); err != nil {
		slog.Error("failed", "error", err)
		os.Exit(1)
	}
}

// serve listens until ctx ends, then lets requests under way finish.
func serve(ctx context.Context, port string) error {
	listener, err := net.Listen("tcp", net.JoinHostPort("", port))
	if err != nil {
		return err
	}
	return serveOn(ctx, listener)
}

func serveOn(ctx context.Context, listener net.Listener) error {
	server := &http.Server{Handler: newHandler(), ReadHeaderTimeout: 5 * time.Second}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	slog.Info("listening", "address", listener.Addr().String())

	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	slog.Info("stopping")
	ctx, cancel := context.WithTimeout(context.Background(), grace)
	defer cancel()
	if err := server.Shutdown(ctx); err != nil {
		return fmt.Errorf("requests under way did not end in %s: %w", grace, err)
	}
	if err := <-ended; !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// healthcheck asks the service in the same container how it is: the image has no shell or curl for that.
func healthcheck(ctx context.Context, port string) error {
	ctx, cancel := context.WithTimeout(ctx, 2*time.Second)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+net.JoinHostPort("127.0.0.1", port)+"/healthz", nil)
	if err != nil {
		return err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("the service answered %s", response.Status)
	}
	return nil
}
