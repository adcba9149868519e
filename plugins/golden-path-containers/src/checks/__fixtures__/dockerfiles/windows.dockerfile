# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command"]
RUN Invoke-WebRequest -Uri https://example.com/a.zip -OutFile a.zip ; `
    Expand-Archive a.zip
WORKDIR C:\app
COPY . .
ENTRYPOINT ["app.exe"]
