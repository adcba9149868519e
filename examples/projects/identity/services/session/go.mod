module git.aldermoor.example/identity/session

go 1.25
