FROM golang:1.23-alpine AS build
RUN apk update && apk add git ca-certificates
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -ldflags="-s -w" -o /out/app .

FROM alpine:3.20
RUN apk add ca-certificates tzdata
COPY --from=build /out/app /app
ENTRYPOINT ["/app"]
