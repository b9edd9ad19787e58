"""Reads pictures with RapidOCR: one JSON object a line comes in, one goes out. Run by the bench in an environment of its own."""

import json
import sys

# What the library prints must not mix with the answers.
answers = sys.stdout
sys.stdout = sys.stderr

from rapidocr import RapidOCR  # noqa: E402

settings = json.loads(sys.argv[1])
engine = RapidOCR(params={
    "Global.log_level": "error",
    "EngineConfig.onnxruntime.intra_op_num_threads": settings["threads"],
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
    **settings["params"],
})


def read(picture):
    result = engine(picture)
    # Its own reading order by rows; without boxes it answers with a sentence instead.
    return result.to_markdown() if result.txts else ""


for line in sys.stdin:
    request = json.loads(line)
    answer = {"id": request["id"], "text": "\n".join(read(picture) for picture in request["pictures"])}
    print(json.dumps(answer), file=answers, flush=True)
