FROM rust:1.82
WORKDIR /usr/src/tool
COPY . .
RUN cargo build --release
CMD ["./target/release/tool"]
