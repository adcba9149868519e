#!/bin/sh
# Reads one line a sensor a minute and hands it on.
while read -r line; do printf '%s\n' "$line"; done < /dev/ttyS0
