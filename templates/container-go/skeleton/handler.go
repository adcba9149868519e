package main

import (
	"encoding/json"
	"net/http"
)

const service = "${{ values.name }}"

// newHandler holds the routes of the service.
func newHandler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) {
		writeJSON(w, map[string]string{"status": "ok"})
	})
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) {
		writeJSON(w, map[string]string{"service": service})
	})
	return mux
}

func writeJSON(w http.ResponseWriter, body any) {
	w.Header().Set("Content-Type", "application/json")
	// The status is sent by now; a client that went away is no error of ours.
	_ = json.NewEncoder(w).Encode(body)
}
