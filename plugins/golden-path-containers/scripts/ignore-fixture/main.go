// Writes src/context/__fixtures__/ignoreRules.json: what moby/patternmatcher, the library that BuildKit matches
// .dockerignore with, says of generated files and paths. The same seed gives the same file.
//
//	cd scripts/ignore-fixture && go run . | npx prettier --parser json > ../../src/context/__fixtures__/ignoreRules.json
package main

import (
	"encoding/json"
	"math/rand"
	"os"
	"path"
	"strings"

	"github.com/moby/patternmatcher"
	"github.com/moby/patternmatcher/ignorefile"
)

const (
	seed  = 20260901
	cases = 1500
)

var paths = []string{
	"a", "b", "ab", "abc", "a.b", "axb", "a/b", "a/b/c", "a/b/c/d", "a/bc", "ab/a", "b/a", "b/a/b", "b/b/a/b", "c/a/b/a",
	".env", ".git/config", "a/.env", "a/.git/HEAD", "foo.txt", "a/foo.txt", "a/b/foo.txt", "foo.log", "afoo.txt", "x/afoo.txt",
	"a+b", "a(b)", "a{b", "a|b", "a$", "^a", "a^b", "#a", "!a", "a b", "a b/c", "é", "日本/語", "𝒳", "𝒳/a", "a/𝒳",
	"*", "a*", "?", "[a]", "a]b", "a-b", "node_modules/x/y.js", "web/node_modules/x/y.js", "node_modules2/x", "src/dist/a", "dist/a",
	"a/a", "a/a/a", "a/a/a/a", "b/c/b/c", "A", "A/B", "..a", "a..", "...",
}

var segments = []string{
	"a", "b", "ab", "c", "foo.txt", "foo.log", ".env", ".git", "node_modules", "dist", "src", "web", "x", "A", "a+b", "a(b)", "a{b",
	"a|b", "a$", "^a", "a^b", "#a", "!a", "a b", "é", "日本", "𝒳", "a-b", "a.b", "..", ".", "...",
	"*", "*", "*", "?", "??", "a?", "*.txt", "*.*", "a*", "*a", "*b*", ".*", "^*", "a*b*",
	"**", "**", "**", "**", "***", "a**", "**a", "a**b", "**.txt",
	"[a]", "[ab]", "[a-c]", "[^a]", "[^a-b]", "[^/]", "[A-Z]", "a[/]b", "[.e]env", "[a-cx-z]?", `[\]a]`, `[\-a]`, "[é日]", "[!a]*", "a]b", "[a^]",
	`\*`, `a\*`, `\?`, `\[a\]`, `\!a`, `\#a`, `\.env`, `a\+b`,
}

var refused = []string{"[", "a[", "[]a]", "[a-]", "[-a]", "[^]", "[b-a]", `a\`, "!", "! ", "!/", "[a", "[[]", "[a[b]"}

func pick(r *rand.Rand, from []string) string { return from[r.Intn(len(from))] }

func line(r *rand.Rand) string {
	switch r.Intn(40) {
	case 0:
		return "# " + pick(r, segments)
	case 1:
		return ""
	case 2:
		return pick(r, []string{"/", ".", "./", "..", "/..", "../a", "//", "**", "*", "**/*", "**/", "\u00a0a", "\ufeffa", "a\u2003"})
	}
	if r.Intn(120) == 0 {
		return pick(r, refused)
	}
	parts := []string{}
	for n := []int{1, 1, 1, 2, 2, 3}[r.Intn(6)]; n > 0; n-- {
		parts = append(parts, pick(r, segments))
	}
	text := strings.Join(parts, pick(r, []string{"/", "/", "/", "/", "//", "/./"}))
	text = pick(r, []string{"", "", "", "", "/", "./", "//", "**/", "**/"}) + text + pick(r, []string{"", "", "", "", "", "", "", "", "/", "/**", "/*", "//"})
	if r.Intn(3) == 0 {
		text = pick(r, []string{"!", "!", "!", "! ", "!/"}) + text
	}
	return pick(r, []string{"", "", "", "", " ", "\t"}) + text + pick(r, []string{"", "", "", "", " ", "\r"})
}

func ignoreFile(r *rand.Rand) string {
	lines := []string{}
	if r.Intn(2) == 0 {
		lines = append(lines, pick(r, []string{"*", "**", "a", "*/*", "**/a", "a*", "**/b", "**/*.txt", "?", "[a-c]*"}))
	}
	for n := 1 + r.Intn(5); n > 0; n-- {
		lines = append(lines, line(r))
	}
	text := strings.Join(lines, "\n")
	if r.Intn(30) == 0 {
		text = "\ufeff" + text
	}
	return text
}

// A matcher compiles a pattern when it first needs it; here all are needed, so that what is wrong with one is always told.
func sound(patterns []string) bool {
	for _, p := range patterns {
		if _, err := patternmatcher.New([]string{p}); err != nil {
			return false
		}
		plain := path.Clean(strings.TrimSpace(p))
		if plain[0] == '!' {
			plain = plain[1:]
		}
		// Behind `!` it would be cleaned away; alone it matches nothing.
		if plain == "/" {
			continue
		}
		if _, err := patternmatcher.MatchesOrParentMatches("x", []string{"*", "!" + plain}); err != nil {
			return false
		}
	}
	return true
}

func excluded(m *patternmatcher.PatternMatcher, file string) bool {
	var info patternmatcher.MatchInfo
	var out bool
	parts := strings.Split(file, "/")
	for i := range parts {
		var err error
		out, info, err = m.MatchesUsingParentResults(strings.Join(parts[:i+1], "/"), info)
		if err != nil {
			panic(err)
		}
	}
	return out
}

func main() {
	r := rand.New(rand.NewSource(seed))
	type result [2]*string
	found := []result{}
	for i := 0; i < cases; i++ {
		text := ignoreFile(r)
		patterns, err := ignorefile.ReadAll(strings.NewReader(text))
		if err != nil || !sound(patterns) {
			found = append(found, result{&text, nil})
			continue
		}
		m, err := patternmatcher.New(patterns)
		if err != nil {
			panic(err)
		}
		verdicts := make([]byte, len(paths))
		for j, p := range paths {
			verdicts[j] = '0'
			if excluded(m, p) {
				verdicts[j] = '1'
			}
		}
		v := string(verdicts)
		found = append(found, result{&text, &v})
	}
	out := json.NewEncoder(os.Stdout)
	out.SetEscapeHTML(false)
	_ = out.Encode(map[string]any{"library": "github.com/moby/patternmatcher v0.6.1", "paths": paths, "cases": found})
}
