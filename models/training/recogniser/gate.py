"""The gate's line tables: nets side by side on lines that none of them learned from.

    python gate.py --dump lines.jsonl --pictures FOLDER --net NAME=rec.onnx=dict.txt … [--dictionaries FOLDER] [--lines 300]

First the typed lines of unseen vendors, then rendered ones in fonts, words and seeds that training never used. Exact: no wrong letter,
whatever case and spaces; for mixed case, the case counts too. A rule is right when no letter and no digit is read in it.
"""
import argparse
import random
import re

import numpy as np
import onnxruntime

from alphabet import Alphabet, tidy
from degrade import Degrade
from fonts import Fonts
from judge import error_rate, exact_share, input_of, inputs_of
from labels import read_lines
from render import Renderer
from texts import Texts
from words import Words

SETS = {"accents": "accents", "amounts": "amount", "₹ € £": "currency", "dates": "date", "codes": "code", "mixed case": "phrase", "pairs": "pair", "rule lines": "rule"}
SEED = 20_240


class Reader:
    """A net as the product runs it: the readable classes of its own dictionary, the best of each step."""

    def __init__(self, name: str, weights: str, dictionary: str):
        self.name, self.alphabet = name, Alphabet(dictionary)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(weights, options)
        self.input = self.session.get_inputs()[0].name

    def read(self, line: np.ndarray) -> str:
        shares = self.session.run(None, {self.input: line[None]})[0][0][:, self.alphabet.kept]
        return tidy(self.alphabet.decode(shares.argmax(-1).tolist()))


def rendered(count: int, alphabet: Alphabet, options: argparse.Namespace) -> dict[str, tuple[list[np.ndarray], list[str]]]:
    fonts = Fonts(options.fonts, held_out=True)
    sets: dict[str, tuple[list[np.ndarray], list[str]]] = {}
    for place, (name, kind) in enumerate([*SETS.items(), ("photo-like", None)]):
        chance = random.Random(SEED + place)
        renderer = Renderer(fonts, Degrade(SEED + 100 + place), chance)
        texts = Texts(alphabet, Words(alphabet, options.dictionaries, chance, held_out=True), chance, [])
        lines, truths = sets.setdefault(name, ([], []))
        while len(lines) < count:
            text, drawn = (texts.of(kind), kind) if kind else texts.line()
            picture = None if kind is None and drawn in ("rule", "rare") else renderer.render(text, kind is None)
            if picture:
                lines.append(input_of(*picture))
                truths.append(tidy(text))
    return sets


def share_right(name: str, texts: list[str], truths: list[str]) -> float:
    if name == "rule lines":
        return float(np.mean([not re.search(r"\w", text.replace("_", "")) for text in texts]))
    if name == "mixed case":
        return float(np.mean([re.sub(r"\s", "", text) == re.sub(r"\s", "", truth) for text, truth in zip(texts, truths)]))
    return exact_share(texts, truths)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("dump", "pictures"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--net", action="append", required=True, help="NAME=WEIGHTS=DICTIONARY, the quick one first")
    parser.add_argument("--dictionaries")
    parser.add_argument("--fonts", default="/usr/share/fonts")
    parser.add_argument("--lines", type=int, default=300)
    options = parser.parse_args()
    readers = [Reader(*net.split("=")) for net in options.net]
    alphabet = readers[0].alphabet
    _, unseen = read_lines(options.dump, alphabet)
    sets = {"unseen vendors": (inputs_of(unseen, options.pictures), [line.text for line in unseen])}
    sets["unseen, with amounts"] = _only(sets["unseen vendors"], re.compile(r"\d[.,]\d\d\b"))
    sets |= rendered(options.lines, alphabet, options)
    print("| lines | count | " + " | ".join(f"{reader.name}: exact | CER" for reader in readers) + " |")
    print("| --- | ---: |" + " ---: | ---: |" * len(readers))
    for name, (lines, truths) in sets.items():
        cells = []
        for reader in readers:
            texts = [reader.read(line) for line in lines]
            rate = "" if name == "rule lines" else f"{error_rate(texts, truths):.4f}"
            cells.append(f"{share_right(name, texts, truths):.3f} | {rate}")
        print(f"| {name} | {len(lines)} | " + " | ".join(cells) + " |", flush=True)


def _only(lines: tuple[list[np.ndarray], list[str]], pattern: re.Pattern) -> tuple[list[np.ndarray], list[str]]:
    chosen = [(line, truth) for line, truth in zip(*lines) if pattern.search(truth)]
    return [line for line, _ in chosen], [truth for _, truth in chosen]


if __name__ == "__main__":
    main()
