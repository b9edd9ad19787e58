"""Reads pictures with Tesseract's library, one page at a time: JSON lines in, JSON lines out. Run by the bench in an environment of its own."""

import json
import sys

import tesserocr

settings = json.loads(sys.argv[1])
engine = tesserocr.PyTessBaseAPI(path=settings["data"], lang=settings["language"], psm=tesserocr.PSM.AUTO)


def read(picture):
    engine.SetImageFile(picture)
    return engine.GetUTF8Text()


for line in sys.stdin:
    request = json.loads(line)
    answer = {"id": request["id"], "text": "\n".join(read(picture) for picture in request["pictures"])}
    print(json.dumps(answer), flush=True)
