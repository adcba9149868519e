package main

import (
	"context"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

func TestRoutes(t *testing.T) {
	for _, c := range []struct {
		method, path string
		status       int
		body         string
	}{
		{"GET", "/healthz", http.StatusOK, `{"status":"ok"}`},
		{"GET", "/", http.StatusOK, `{"service":"` + service + `"}`},
		{"GET", "/nothing-here", http.StatusNotFound, ""},
		{"POST", "/healthz", http.StatusMethodNotAllowed, ""},
	} {
		t.Run(c.method+" "+c.path, func(t *testing.T) {
			recorder := httptest.NewRecorder()
			newHandler().ServeHTTP(recorder, httptest.NewRequest(c.method, c.path, nil))
			if recorder.Code != c.status {
				t.Errorf("status %d, want %d", recorder.Code, c.status)
			}
			if c.body != "" && strings.TrimSpace(recorder.Body.String()) != c.body {
				t.Errorf("body %q, want %q", recorder.Body, c.body)
			}
		})
	}
}

func TestServesUntilToldToStop(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	_, port, _ := net.SplitHostPort(listener.Addr().String())
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- serveOn(ctx, listener) }()

	response, err := http.Get("http://" + listener.Addr().String() + "/")
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if body, _ := io.ReadAll(response.Body); !strings.Contains(string(body), service) {
		t.Errorf("body %q does not name the service", body)
	}
	if err := healthcheck(ctx, port); err != nil {
		t.Errorf("healthcheck: %v", err)
	}

	stop()
	select {
	case err := <-ended:
		if err != nil {
			t.Errorf("stopped with %v", err)
		}
	case <-time.After(5 * time.Second):
		t.Fatal("did not stop")
	}
	if err := healthcheck(context.Background(), port); err == nil {
		t.Error("healthcheck passes although the service has stopped")
	}
}

func TestTimeZonesAreCompiledIn(t *testing.T) {
	if _, err := time.LoadLocation("Europe/Paris"); err != nil {
		t.Error(err)
	}
}
