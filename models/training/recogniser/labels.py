"""What `dump-lines.ts` wrote, as lines with labels: those to learn from, and those of vendors that are never learned from."""
import hashlib
import json
import re
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from alphabet import Alphabet, squeezed, tidy

Quad = list[list[float]]


@dataclass
class Line:
    file: str
    quad: Quad
    text: str
    """Was this box typed by a person (tight, upright), rather than found by our detector?"""
    typed_box: bool
    """Did the careful recogniser read something else? Such lines teach most."""
    surprising: bool


@dataclass
class UnseenLine:
    id: str
    file: str
    quad: Quad
    text: str
    readings: dict[str, str]


def is_unseen(vendor: str | None) -> bool:
    """A fifth of the vendors, by a hash of the name's first ten letters and digits: all their receipts are kept for judging."""
    name = re.sub(r"\W", "", (vendor or "?").upper())[:10]
    return int(hashlib.md5(name.encode()).hexdigest(), 16) % 5 == 0


def read_lines(dump: str, alphabet: Alphabet) -> tuple[list[Line], list[UnseenLine]]:
    taught: list[Line] = []
    unseen: list[UnseenLine] = []
    with open(dump, encoding="utf8") as file:
        for picture in map(json.loads, file):
            boxes = [line for line in picture["lines"] if line["typed"] is not None]
            for line in picture["lines"]:
                truth = _truth(line, boxes)
                readings = {name: tidy(line[name]["text"]) for name in ("quick", "careful")}
                if is_unseen(picture["vendor"]):
                    if truth is not None and line["typed"] is None:
                        unseen.append(UnseenLine(picture["id"], picture["file"], line["quad"], truth, readings))
                    continue
                label = _label(truth, readings["careful"], line["careful"])
                if label is not None and alphabet.knows(label):
                    surprising = truth is not None and squeezed(truth) != squeezed(readings["careful"])
                    taught.append(Line(picture["file"], line["quad"], label, line["typed"] is not None, surprising))
    return taught, unseen


def _label(truth: str | None, careful: str, score: dict) -> str | None:
    """Typed text with the case of the print; without one, what the careful recogniser is sure of; else nothing."""
    if truth is None:
        return careful if score["mean"] > 0.97 and score["min"] > 0.7 and len(careful) > 1 else None
    seen, meant = squeezed(careful), squeezed(truth)
    if seen == meant:
        return with_case(truth, careful)
    if score["mean"] > 0.985 and score["min"] > 0.9:
        return None  # One of the two is wrong, and typists err too.
    far = Levenshtein.distance(seen, meant) / max(1, len(seen), len(meant)) > 0.34
    return None if far or len(meant) < 2 else with_case(truth, careful)


def with_case(typed: str, read: str) -> str:
    """The typed text (capitals whatever the print) with the case that the recogniser saw where letters agree."""
    known: dict[int, str] = {}
    for step in Levenshtein.opcodes(typed.upper(), read.upper()):
        if step.tag == "equal":
            for offset in range(step.src_end - step.src_start):
                known[step.src_start + offset] = read[step.dest_start + offset]
    letters = [each for each in known.values() if each.isalpha()]
    mostly_lower = bool(letters) and sum(each.islower() for each in letters) > len(letters) / 2
    return "".join(_cased(place, typed, known, mostly_lower) for place in range(len(typed)))


def _cased(place: int, typed: str, known: dict[int, str], mostly_lower: bool) -> str:
    character = typed[place]
    if not character.isalpha():
        return character
    if place in known:
        return known[place]
    lower = mostly_lower
    for near in (place - 1, place + 1, place - 2, place + 2):
        if near in known and known[near].isalpha() and " " not in typed[min(place, near) : max(place, near) + 1]:
            lower = known[near].islower()
            break
    return character.lower() if lower else character


def _truth(line: dict, typed_boxes: list[dict]) -> str | None:
    """What people typed for this box: of a detector's box, the typed boxes that lie in it, side by side; None if that is not sure."""
    if line["typed"] is not None:
        return tidy(line["typed"])
    left, top, right, bottom = _bounds(line["quad"])
    inside, covered = [], 0.0
    for box in typed_boxes:
        a, b, c, d = _bounds(box["quad"])
        width, height = min(right, c) - max(left, a), min(bottom, d) - max(top, b)
        if width <= 0 or height <= 0:
            continue
        share = width * height / max(1, (c - a) * (d - b))
        if share > 0.75:
            inside.append((a, (b + d) / 2, d - b, tidy(box["typed"])))
            covered += width * height
        elif share > 0.1 and height / max(1, min(bottom - top, d - b)) > 0.4:
            return None  # The box cuts through typed text.
    if not inside or covered / max(1, (right - left) * (bottom - top)) <= 0.4:
        return None
    inside.sort()
    centres = [centre for _, centre, _, _ in inside]
    return " ".join(text for *_, text in inside) if max(centres) - min(centres) < 0.5 * inside[0][2] else None


def _bounds(quad: Quad) -> tuple[float, float, float, float]:
    xs, ys = [point[0] for point in quad], [point[1] for point in quad]
    return min(xs), min(ys), max(xs), max(ys)
