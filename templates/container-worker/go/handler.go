package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
)

// An event is what a message says.
type event struct {
	ID string `json:"id"`
}

// handle does what the worker is for. A queue may give the same message twice: doing it again must do no harm.
func handle(ctx context.Context, body string) error {
	var e event
	if err := json.Unmarshal([]byte(body), &e); err != nil {
		return fmt.Errorf("not an event: %w", err)
	}
	slog.InfoContext(ctx, "event", "id", e.ID)
	return nil
}
