FROM golang:1.23
WORKDIR /src
COPY . .
RUN go mod download
RUN CGO_ENABLED=0 GOOS=linux go build -o /usr/local/bin/server ./cmd/server
EXPOSE 8080
ENTRYPOINT ["/usr/local/bin/server"]
