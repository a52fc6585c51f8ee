#!/bin/sh
set -e
echo "Norrland Space launches Petrel"
