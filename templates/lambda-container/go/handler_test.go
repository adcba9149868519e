package main

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/aws/aws-lambda-go/lambda"
)

func TestAnswersAsLambdaAsks(t *testing.T) {
	// As in Lambda: bytes in, bytes out.
	invoke := lambda.NewHandler(handle).Invoke

	t.Run("greets", func(t *testing.T) {
		out, err := invoke(t.Context(), []byte(`{"name":"Ada","more":1}`))
		if err != nil {
			t.Fatal(err)
		}
		if want := `{"greeting":"Hello, Ada!"}`; string(out) != want {
			t.Errorf("got %s, want %s", out, want)
		}
	})
	t.Run("refuses an event without a name", func(t *testing.T) {
		if _, err := invoke(t.Context(), []byte(`{}`)); !errors.Is(err, errNoName) {
			t.Errorf("got %v, want %v", err, errNoName)
		}
	})
	t.Run("refuses what is not an object", func(t *testing.T) {
		_, err := invoke(t.Context(), []byte(`[]`))
		if _, ok := errors.AsType[*json.UnmarshalTypeError](err); !ok {
			t.Errorf("got %v, want an error of the type", err)
		}
	})
}
