package main

import (
	"net/http"

	"github.com/google/uuid"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusNoContent)
	})
	mux.HandleFunc("POST /baskets", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Location", "/baskets/"+uuid.NewString())
		w.WriteHeader(http.StatusCreated)
	})
	return mux
}
