"""Reads pictures with the tesseract command, a process for each page as it is commonly used: JSON lines in, JSON lines out."""

import json
import os
import subprocess
import sys

settings = json.loads(sys.argv[1])
environment = {**os.environ, "OMP_THREAD_LIMIT": str(settings["threads"])}


def read(picture):
    command = ["tesseract", picture, "stdout", "--psm", "3"]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    return done.stdout.decode("utf-8", "replace")


for line in sys.stdin:
    request = json.loads(line)
    answer = {"id": request["id"], "text": "\n".join(read(picture) for picture in request["pictures"])}
    print(json.dumps(answer), flush=True)
