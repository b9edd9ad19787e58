"""The fonts of the machine that can write Latin text, in the manners that paper comes in; a fifth of the families is for judging only."""
import glob
import hashlib
import os
import random
import re

from fontTools.ttLib import TTFont
from PIL import ImageFont

NOT_FOR_TEXT = re.compile(r"math|emoji|symbol|dingbat|icons?[-_.]|awesome|blank|D050000L|Z003|barcode|unifont_csur|last ?resort|CJK|humor|DSEG14", re.I)
MANNERS = {
    "printer": re.compile(r"mono|cour|hack|incons|anonym|ocr|3270|proggy|agave|terminus|spleen|hermit|fantasque|cursor|typewriter|Px437|Mx437|Ac437|glasstty|sixtyfour|fira ?code|dseg", re.I),
    "narrow": re.compile(r"cond|narrow|kaffee|bebas|dosis|din|roadgeek", re.I),
    "plain": re.compile(r"sans|roboto|lato|carlito|arial|arimo|heros|nimbus|inter|karla|cabin|play|oxygen|clear|manrope|sora|adventor|cantarell|andika|b612|tuffy|junction|gothic|national", re.I),
}  # fmt: skip
MANNER_SHARES = {"printer": 45, "narrow": 12, "plain": 30, "any": 13}
SLANTED = re.compile(r"italic|oblique|[-_]it|ital|bi\.", re.I)
LETTERS = set(range(0x21, 0x7F))


class Fonts:
    def __init__(self, folder: str, held_out: bool):
        files = [file for file in glob.glob(os.path.join(folder, "**", "*"), recursive=True) if re.search(r"\.(ttf|otf|otb)$", file, re.I)]
        files = sorted(file for file in files if not NOT_FOR_TEXT.search(os.path.basename(file)) and is_held_out(file) == held_out)
        self.signs: dict[str, set[int]] = {}
        for file in files:
            signs = _signs(file)
            if LETTERS <= signs:
                self.signs[file] = signs
        self.groups: dict[str, dict[str, list[str]]] = {manner: {} for manner in MANNER_SHARES}
        for file in self.signs:
            manner = next((name for name, pattern in MANNERS.items() if pattern.search(os.path.basename(file))), "any")
            self.groups[manner].setdefault(family_of(file), []).append(file)
        self.groups = {manner: families for manner, families in self.groups.items() if families}
        self.opened: dict[tuple[str, int], ImageFont.FreeTypeFont] = {}

    def for_text(self, text: str, size: int, chance: random.Random) -> ImageFont.FreeTypeFont | None:
        """A font that has every sign of the text; families count alike, however many files they have."""
        wanted = {ord(each) for each in text if each != " "}
        shares = [MANNER_SHARES[name] for name in self.groups]
        for _ in range(12):
            family = chance.choice(list(self.groups[chance.choices(list(self.groups), shares)[0]].values()))
            upright = [file for file in family if not SLANTED.search(file)]
            file = chance.choice(upright if upright and chance.random() < 0.85 else family)
            if wanted <= self.signs[file]:
                return self._open(file, size)
        return None

    def _open(self, file: str, size: int) -> ImageFont.FreeTypeFont | None:
        if (file, size) not in self.opened:
            if len(self.opened) > 800:
                self.opened.clear()
            try:
                self.opened[file, size] = ImageFont.truetype(file, size)
            except OSError:
                self.opened[file, size] = None  # a bitmap font without this size
        return self.opened[file, size]


def family_of(file: str) -> str:
    return re.split(r"[-_ ]|Bold|Italic|Regular|Light|Medium", os.path.splitext(os.path.basename(file))[0])[0][:10].lower()


def is_held_out(file: str) -> bool:
    return int(hashlib.md5(family_of(file).encode()).hexdigest(), 16) % 5 == 0


def _signs(file: str) -> set[int]:
    try:
        with TTFont(file, lazy=True) as font:
            return set(font.getBestCmap() or ())
    except Exception:  # noqa: BLE001 - a broken font is simply not used
        return set()
