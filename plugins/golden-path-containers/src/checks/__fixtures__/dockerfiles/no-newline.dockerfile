FROM alpine:3.20
WORKDIR /a
WORKDIR b
COPY x y /c
RUN touch 1
RUN touch 2