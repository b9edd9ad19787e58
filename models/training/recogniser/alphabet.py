"""The characters that the product reads, and texts as lists of classes; the same choice as models/ocr/dictionary.ts makes."""
import re
import unicodedata

READABLE = [(0x20, 0x400), (0x1E00, 0x2300), (0x2500, 0x2760), (0x3000, 0x3040), (0xFF00, 0xFFF0)]
BLANK = 0


class Alphabet:
    """Class numbers of the pruned head: `kept` says which columns of the whole head they are."""

    def __init__(self, dictionary_file: str):
        with open(dictionary_file, encoding="utf8", newline="") as file:
            lines = [line.rstrip("\r") for line in file.read().split("\n")]
        if lines[-1] == "":
            lines.pop()
        whole = ["", *lines, " "]
        self.kept = [index for index, text in enumerate(whole) if index == BLANK or _readable(text)]
        self.characters = [whole[index] for index in self.kept]
        self.classes = {text: index for index, text in enumerate(self.characters) if index != BLANK}

    def knows(self, text: str) -> bool:
        return all(character in self.classes for character in text)

    def encode(self, text: str) -> list[int]:
        return [self.classes[character] for character in text]

    def decode(self, best: list[int]) -> str:
        """Best-path CTC: repeats merged, blanks dropped."""
        kept = [index for place, index in enumerate(best) if index != BLANK and (place == 0 or index != best[place - 1])]
        return "".join(self.characters[index] for index in kept)


def _readable(text: str) -> bool:
    return len(text) == 1 and any(start <= ord(text) < end for start, end in READABLE)


def tidy(text: str) -> str:
    """Full-width forms folded, spaces single: how texts are compared and taught."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text)).strip()


def squeezed(text: str) -> str:
    """For comparison with labels that were typed in capitals and spaced by taste."""
    return re.sub(r"\s", "", tidy(text)).upper()


def steps_needed(classes: list[int]) -> int:
    """Time steps that CTC needs at least: a blank must part a character from its repetition."""
    return len(classes) + sum(a == b for a, b in zip(classes, classes[1:]))
