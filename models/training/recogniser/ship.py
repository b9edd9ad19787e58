"""Writes the net that is shipped: trained numbers, mixed with those we started from if asked, and silent where nothing was learned.

    python ship.py --weights rec.onnx --dictionary dict.txt --trained new.onnx --share 1.0 --out shipped.onnx

The file keeps the form of the one we started from, head and all, so that whatever runs that one runs this one. Columns of characters
that are not read here were never trained: they are zero, with a bias under which they are never the best.
"""
import argparse
import hashlib
import os

import onnx
from onnx import numpy_helper

from alphabet import Alphabet
from net import Net

NEVER = -30.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("weights", "dictionary", "trained", "out"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--share", type=float, default=1.0, help="of the trained numbers; the rest is the net we started from")
    options = parser.parse_args()
    alphabet = Alphabet(options.dictionary)
    origin, trained = Net(options.weights, alphabet.kept), Net(options.trained, alphabet.kept)
    before = origin.state_dict()
    origin.save(options.out, {name: before[name].lerp(value, options.share) for name, value in trained.state_dict().items()})
    silence(options.out, origin.head, set(alphabet.kept))
    with open(options.out, "rb") as file:
        print(f"{os.path.getsize(options.out)} bytes, sha256 {hashlib.sha256(file.read()).hexdigest()}")


def silence(path: str, head: set[str], kept: set[int]) -> None:
    model = onnx.load(path)
    places = [each for each in model.graph.initializer if each.name in head]
    places += [node.attribute[0].t for node in model.graph.node if node.op_type == "Constant" and node.output[0] in head]
    assert len(places) == len(head)
    for place in places:
        values = numpy_helper.to_array(place).copy()
        unread = [column for column in range(values.shape[-1]) if column not in kept]
        values[..., unread] = NEVER if values.ndim == 1 else 0.0
        place.CopyFrom(numpy_helper.from_array(values, place.name))
    onnx.save(model, path)


if __name__ == "__main__":
    main()
