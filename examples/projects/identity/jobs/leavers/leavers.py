"""Removes the rights of people who have left."""
import requests

for person in requests.get("http://directory:8080/leavers", timeout=10).json():
    requests.delete(f"http://session:8080/people/{person}", timeout=10)
