// Lints Dockerfiles with BuildKit, without a builder and without pulling images: every base is one of Linux. It reads a JSON array of
// texts and writes, for each, the names of the rules that warn, or null where BuildKit refuses the file.
package main

import (
	"context"
	"encoding/json"
	"os"
	"sort"

	"github.com/moby/buildkit/client/llb"
	"github.com/moby/buildkit/client/llb/sourceresolver"
	"github.com/moby/buildkit/frontend/dockerfile/dockerfile2llb"
	digest "github.com/opencontainers/go-digest"
)

const config = `{"architecture":"amd64","os":"linux","config":{"Env":["PATH=/bin"]},"rootfs":{"type":"layers","diff_ids":[]}}`

type resolver struct{}

func (resolver) ResolveImageConfig(_ context.Context, ref string, _ sourceresolver.Opt) (string, digest.Digest, []byte, error) {
	return ref, digest.FromString(ref), []byte(config), nil
}

func lint(text string) []string {
	ctx := context.Background()
	state := llb.Scratch()
	definition, err := state.File(llb.Mkfile("Dockerfile", 0o644, []byte(text))).Marshal(ctx)
	if err != nil {
		panic(err)
	}
	source := llb.NewSourceMap(&state, "Dockerfile", "Dockerfile", []byte(text))
	source.Definition = definition
	results, err := dockerfile2llb.DockerfileLint(ctx, []byte(text), dockerfile2llb.ConvertOpt{
		MetaResolver: resolver{},
		SourceMap:    source,
	})
	if err != nil || results.Error != nil {
		return nil
	}
	rules := map[string]bool{}
	for _, warning := range results.Warnings {
		rules[warning.RuleName] = true
	}
	names := make([]string, 0, len(rules))
	for name := range rules {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

func main() {
	var texts []string
	if err := json.NewDecoder(os.Stdin).Decode(&texts); err != nil {
		panic(err)
	}
	verdicts := make([][]string, len(texts))
	for i, text := range texts {
		verdicts[i] = lint(text)
	}
	if err := json.NewEncoder(os.Stdout).Encode(verdicts); err != nil {
		panic(err)
	}
}
