FROM ubuntu:24.04
ENV DEBIAN_FRONTEND=noninteractive
RUN apt-get update && apt-get upgrade -y
RUN apt update && apt install -y wget curl vim \
    # for the repositories
    gnupg \
    lsb-release
RUN wget https://releases.example.com/tool_linux_amd64.tar.gz && tar xzf tool_linux_amd64.tar.gz
RUN useradd -u 1234567 builder
RUN sudo chmod 755 /usr/local/bin/tool
EXPOSE 22
CMD ["/usr/sbin/sshd", "-D"]
