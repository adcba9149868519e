FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /src
COPY . .
RUN dotnet restore
RUN dotnet publish -c Release -o /app/out
WORKDIR /app/out
EXPOSE 80
ENTRYPOINT ["dotnet", "Shop.dll"]
