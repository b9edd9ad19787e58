"""Batches of few fixed widths, made in a process of its own: real lines of vendors that may be learned from, and rendered ones."""
import json
import math
import random
from dataclasses import dataclass

import cv2
import numpy as np

from alphabet import Alphabet, steps_needed, tidy
from crops import HEIGHT, crop_width, cut, shaken
from degrade import Degrade
from fonts import Fonts
from labels import Line, is_unseen
from render import Renderer
from texts import Texts
from words import Words

# Every new (batch, width) makes oneDNN build its kernels anew, so there are few widths, each with one batch size.
WIDTHS = (32, 40, 48, 56, 64, 80, 96, 112, 128, 152, 176, 208, 240, 280, 320, 368, 424, 488, 560, 640, 736, 848)
COLUMNS_A_BATCH = 6400
STEP_COLUMNS = 8
PHOTO_SHARE = 0.28


@dataclass
class Sources:
    alphabet: Alphabet
    lines: list[Line]
    pictures: str
    given: list[str]
    dictionaries: str | None
    fonts: str
    seed: int
    rendered_share: float


def given_lines(file: str, alphabet: Alphabet) -> list[str]:
    """Typed lines without pictures, of vendors that may be learned from."""
    with open(file, encoding="utf8") as lines:
        documents = [json.loads(line) for line in lines]
    texts = [tidy(line["text"]) for each in documents if not is_unseen(each["labels"].get("company")) for line in each["lines"]]
    return [text for text in texts if len(text) > 1 and alphabet.knows(text)]


class Batches:
    def __init__(self, sources: Sources):
        cv2.setNumThreads(1)
        self.sources, self.chance = sources, random.Random(sources.seed)
        self.degrade = Degrade(sources.seed + 1)
        self.renderer = Renderer(Fonts(sources.fonts, held_out=False), self.degrade, self.chance)
        words = Words(sources.alphabet, sources.dictionaries, self.chance, held_out=False)
        self.texts = Texts(sources.alphabet, words, self.chance, sources.given)
        self.pictures = {file: cv2.imread(f"{sources.pictures}/{file}") for file in {line.file for line in sources.lines}}
        self.weights = np.cumsum([1.6 if line.surprising else 1.0 for line in sources.lines])

    def __iter__(self):
        """(lines (batch, 3, 48, width), their labels)."""
        waiting: list[list] = [[] for _ in WIDTHS]
        while True:
            for crop, label in self._some_lines():
                place = int(np.argmin([abs(math.log(crop.shape[1] / width)) for width in WIDTHS]))
                while place < len(WIDTHS) and steps_needed(label) > WIDTHS[place] // STEP_COLUMNS:
                    place += 1
                if place == len(WIDTHS) or WIDTHS[place] > 1.35 * crop.shape[1] + 16:
                    continue  # Too many letters for its length: nobody could read it.
                waiting[place].append((crop, label))
                if len(waiting[place]) == min(64, max(4, COLUMNS_A_BATCH // WIDTHS[place])):
                    yield self._batch(waiting[place], WIDTHS[place])
                    waiting[place] = []

    def _some_lines(self) -> list[tuple[np.ndarray, list[int]]]:
        lines: list[tuple[np.ndarray, list[int]]] = []
        while len(lines) < 600:
            lines += self._rendered() if self.chance.random() < self.sources.rendered_share / (2 - self.sources.rendered_share) else self._real()
        self.chance.shuffle(lines)
        return lines

    def _rendered(self) -> list[tuple[np.ndarray, list[int]]]:
        """One rendering, cut twice: rendering is what costs."""
        text, kind = self.texts.line()
        rendering = self.renderer.render(text, self.chance.random() < PHOTO_SHARE)
        if rendering is None:
            return []
        image, quad = rendering
        label = [] if kind == "rule" else self.sources.alphabet.encode(text)
        first, second = self._cut(image, quad), self._cut(image, shaken(quad, False, self.chance))
        if second is not None and self.chance.random() < 0.5:
            second = self.degrade.scan(second, 0.5)
        return [(crop, label) for crop in (first, second) if crop is not None]

    def _real(self) -> list[tuple[np.ndarray, list[int]]]:
        line = self.sources.lines[min(len(self.weights) - 1, int(np.searchsorted(self.weights, self.chance.random() * self.weights[-1])))]
        crop = self._cut(self.pictures[line.file], shaken(line.quad, line.typed_box, self.chance))
        if crop is None:
            return []
        crop = self.degrade.photo(crop) if self.chance.random() < 0.1 else self.degrade.scan(crop, 0.6)
        return [(crop, self.sources.alphabet.encode(line.text))]

    def _cut(self, image: np.ndarray, quad) -> np.ndarray | None:
        width = int(crop_width(quad) * self.chance.uniform(0.92, 1.1))
        return np.clip(cut(image, quad, width), 0, 255).astype(np.uint8) if 12 <= width <= 900 else None

    def _batch(self, lines: list[tuple[np.ndarray, list[int]]], width: int) -> tuple[np.ndarray, list[list[int]]]:
        batch = np.zeros((len(lines), HEIGHT, width, 3), np.float32)
        for place, (crop, _) in enumerate(lines):
            # As at run time: up to seven columns of zeros on the right.
            shown = width - self.chance.randint(0, 7) if width >= 64 and self.chance.random() < 0.5 else width
            batch[place, :, :shown] = cv2.resize(crop, (shown, HEIGHT), interpolation=cv2.INTER_LINEAR).astype(np.float32) / 127.5 - 1
        return np.ascontiguousarray(batch.transpose(0, 3, 1, 2)), [label for _, label in lines]
