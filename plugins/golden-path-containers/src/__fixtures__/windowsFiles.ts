/** Windows Dockerfiles such as people write, by what they show. */
export const windowsFiles: Record<string, string> = {
  'nanoserver with cmd': String.raw`# escape=${'`'}
FROM mcr.microsoft.com/dotnet/sdk:9.0-nanoserver-ltsc2022 AS build
WORKDIR C:\src
COPY *.csproj .\
RUN dotnet restore
COPY . .
RUN dotnet publish -c Release -o C:\out ${'`'}
    && del /q C:\out\*.pdb

FROM mcr.microsoft.com/dotnet/aspnet:9.0-nanoserver-ltsc2022
WORKDIR C:\app
COPY --from=build C:\out .\
EXPOSE 8080
USER ContainerUser
ENTRYPOINT ["dotnet", "app.dll"]
`,
  'servercore with PowerShell': String.raw`# escape=${'`'}
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';"]
ENV NODE_VERSION=22.11.0
RUN Invoke-WebRequest "https://nodejs.org/dist/v$env:NODE_VERSION/node-v$env:NODE_VERSION-win-x64.zip" -OutFile node.zip -UseBasicParsing; ${'`'}
    if ((Get-FileHash node.zip -Algorithm sha256).Hash -ne $env:NODE_SHA) { exit 1 }; ${'`'}
    Expand-Archive node.zip -DestinationPath C:\; ${'`'}
    Remove-Item node.zip
RUN Get-ChildItem env: | Where-Object { $_.Name -like 'NODE*' }
SHELL ["cmd", "/S", "/C"]
RUN setx /M PATH "%PATH%;C:\node-v22.11.0-win-x64" && cd C:\node && npm config get prefix
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev
COPY . C:/app/
CMD ["node.exe", "server.js"]
`,
  'IIS without the escape directive': String.raw`FROM mcr.microsoft.com/dotnet/framework/aspnet:4.8-windowsservercore-ltsc2022
ARG source
WORKDIR /inetpub/wwwroot
RUN powershell -NoProfile -Command Remove-Item -Recurse C:\inetpub\wwwroot\*
COPY ${'${source:-obj/Docker/publish}'} .
VOLUME C:/logs
EXPOSE 80
`,
  'the entry of a service': String.raw`# escape = ${'`'}
FROM mcr.microsoft.com/windows/servercore:ltsc2019 AS base
SHELL ["pwsh.exe", "-c"]
ADD https://example.com/setup.exe C:\setup\setup.exe
RUN Start-Process C:\setup\setup.exe -ArgumentList '/quiet' -Wait; ${'`'}
    Remove-Item -Force C:\setup\setup.exe
FROM base
ENV SVC_HOME="C:\Program Files\Svc" ${'`'}
    LOG_DIR=C:\logs
COPY ["bin\\", "C:\\Program Files\\Svc\\"]
COPY conf\svc.ini C:\ProgramData\Svc\
WORKDIR "C:\Program Files\Svc"
HEALTHCHECK CMD powershell -command try { exit 0 } catch { exit 1 }
ENTRYPOINT C:\svc\svc.exe --console
`,
  'a Windows image by a variable': String.raw`# escape=${'`'}
ARG TAG=ltsc2022
FROM mcr.microsoft.com/windows/servercore:${'${TAG}'}
RUN powershell -Command ${'`'}
      $ErrorActionPreference = 'Stop'; ${'`'}
      Invoke-WebRequest https://aka.ms/vs/17/release/vs_buildtools.exe -OutFile C:\TEMP\vs.exe; ${'`'}
      Start-Process C:\TEMP\vs.exe -Wait
RUN md C:\work && del C:\TEMP\vs.exe
WORKDIR C:\work\src
COPY src\ .
COPY scripts C:\work\scripts\
COPY a.txt b.txt C:\work\
CMD C:\work\scripts\run.cmd %ARGS%
`,
  'a Linux build for Windows': String.raw`FROM --platform=$BUILDPLATFORM golang:1.23.4 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN GOOS=windows CGO_ENABLED=0 go build -o /app.exe .

FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
COPY --from=build /app.exe C:\\app\\app.exe
USER ContainerUser
ENTRYPOINT ["C:\\app\\app.exe"]
`,
  'a user on a remote share': String.raw`# escape=${'`'}
FROM mcr.microsoft.com/powershell:7.5-windowsservercore-ltsc2022
USER ContainerAdministrator
RUN net user /add svc && net localgroup Users svc /add
USER svc
WORKDIR c:\
RUN ["powershell", "-Command", "Install-PackageProvider NuGet -Force"]
RUN echo done| findstr done
ENTRYPOINT ["pwsh", "-File", "C:\\run.ps1"]
`,
  'hadolint told the shell': String.raw`FROM registry.example.com/base/win:2022
# hadolint shell=powershell
RUN Get-Process | Stop-Process; sudo choco install git
COPY app C:/app/
ENTRYPOINT ["C:\\app\\run.exe"]
`,
};
