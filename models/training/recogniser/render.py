"""A text as a picture of its line on paper, with the box that a detector would draw around it."""
import random

import cv2
import numpy as np
from PIL import Image, ImageDraw

from degrade import Degrade
from fonts import Fonts

# Levels between dark and light below which nobody could tell what is written.
LEGIBLE = 22
SIZES = (10, 11, 12, 13, 14, 16, 18, 20, 22, 24, 28, 32, 40)


class Renderer:
    def __init__(self, fonts: Fonts, degrade: Degrade, chance: random.Random):
        self.fonts, self.degrade, self.chance = fonts, degrade, chance

    def render(self, text: str, photo: bool) -> tuple[np.ndarray, list[list[float]]] | None:
        """Picture (BGR) and corners of the line; None where the fonts drawn cannot write the text."""
        chance = self.chance
        size = chance.choice(SIZES)
        font = self.fonts.for_text(text, size, chance)
        ink = self._ink(text, font, size) if font else None
        if ink is None:
            return None
        rows, columns = np.where(ink.max(1) > 0.2)[0], np.where(ink.max(0) > 0.2)[0]
        if len(rows) == 0 or len(columns) < 2:
            return None
        top, bottom, left, right = rows[0], rows[-1] + 1, columns[0], columns[-1] + 1
        ascent, descent = font.getmetrics()
        if chance.random() < 0.5:  # a box as high as the line, not as its letters
            top, bottom = min(top, 4 + int(ascent * 0.15)), max(bottom, 4 + ascent + int(descent * 0.6))
        height = max(3, bottom - top)
        ink = self._wear(ink, size)
        pad = height + 2
        ink = np.pad(ink, pad)
        if chance.random() < 0.15:  # a neighbouring line looks in
            ink = np.maximum(ink, np.roll(ink, chance.choice((-1, 1)) * int(height * chance.uniform(1.15, 1.5)), 0))
        image = self._print(ink, photo)
        if photo and chance.random() < 0.6:
            image = self.degrade.wave(image, height)
        image = self.degrade.photo(image) if photo else self.degrade.scan(image, 1.0)
        if np.ptp(np.percentile(image, (4, 96))) < LEGIBLE:
            return None
        margin = lambda most: chance.uniform(0.05, most) * height
        x0, x1 = left + pad - margin(0.6), right + pad + margin(0.6)
        y0, y1 = top + pad - margin(0.4), bottom + pad + margin(0.4)
        skew = max(-0.25 * height, min(0.25 * height, chance.gauss(0, 0.014) * (x1 - x0))) if chance.random() < 0.5 else 0
        lean = chance.gauss(0, 0.06) * height if photo else 0
        return image, [[x0 + lean, y0 + skew], [x1 + lean, y0 - skew], [x1 - lean, y1 - skew], [x0 - lean, y1 + skew]]

    def _ink(self, text: str, font, size: int) -> np.ndarray | None:
        """0…1, how much ink lies where."""
        chance = self.chance
        box = font.getbbox(text)
        if box[2] - box[0] < 3 or box[3] - box[1] < 1 or box[2] > 4000:
            return None
        ascent, descent = font.getmetrics()
        draw = chance.random()
        spacing = 0.0 if draw < 0.7 else -0.07 * size * chance.random() if draw < 0.82 else 0.2 * size * chance.random()
        canvas = Image.new("L", (int(box[2] + 20 + max(0.0, spacing) * len(text)), max(ascent + descent, box[3]) + 8), 0)
        pen = ImageDraw.Draw(canvas)
        pen.fontmode = "1" if chance.random() < 0.15 else "L"
        if spacing:
            x = 8.0
            for sign in text:
                pen.text((x, 4), sign, fill=255, font=font)
                x += font.getlength(sign) + spacing
        else:
            pen.text((8, 4), text, fill=255, font=font)
        ink = np.asarray(canvas).astype(np.float32) / 255
        if chance.random() < 0.3:  # printers' fonts are narrower, or of double width
            factor = chance.uniform(0.68, 0.95) if chance.random() < 0.7 else chance.uniform(1.05, 1.6)
            ink = cv2.resize(ink, (max(8, int(ink.shape[1] * factor)), ink.shape[0]), interpolation=cv2.INTER_AREA if factor < 1 else cv2.INTER_LINEAR)
        return ink

    def _wear(self, ink: np.ndarray, size: int) -> np.ndarray:
        chance = self.chance
        if chance.random() < 0.2:
            ink = cv2.dilate(ink, np.ones((1, 2) if chance.random() < 0.5 else (2, 2)))
        if chance.random() < 0.12 and size >= 16:  # dot matrix
            pitch = chance.choice((2, 3))
            dots = np.ones_like(ink)
            dots[::pitch] *= chance.uniform(0.1, 0.6)
            if chance.random() < 0.5:
                dots[:, ::pitch] *= chance.uniform(0.2, 0.7)
            ink = ink * dots
        if chance.random() < 0.3:  # thermal paper fades in patches, a worn head in stripes
            height, width = ink.shape
            patches = self.degrade.numpy.random((3, max(2, width // 20)), dtype=np.float32)
            ink = ink * np.clip(chance.uniform(0.35, 0.6) + 0.6 * cv2.resize(patches, (width, height), interpolation=cv2.INTER_CUBIC), 0, 1)
        if chance.random() < 0.05:
            row = chance.randrange(ink.shape[0])
            ink[row : row + chance.randint(1, 2)] *= chance.uniform(0, 0.5)
        return ink

    def _print(self, ink: np.ndarray, photo: bool) -> np.ndarray:
        """Ink on paper; now and then on coloured paper, in coloured ink, or white on black."""
        chance = self.chance
        paper = np.full(3, chance.uniform(170, 255), np.float32)
        if chance.random() < 0.15:
            paper = paper * np.array([chance.uniform(0.6, 1) for _ in range(3)], np.float32)
        level = float(paper.min())
        dark = np.full(3, chance.uniform(0, min(110, level - 60)) if chance.random() < 0.85 else chance.uniform(60, level - 40), np.float32)
        if chance.random() < 0.1:
            dark = np.clip(dark + np.array([chance.uniform(-20, 90) for _ in range(3)], np.float32), 0, level - 30)
        if chance.random() < 0.05:
            paper, dark = dark, paper
        image = paper + (dark - paper) * ink[..., None]
        if photo and chance.random() < 0.4:  # fibres and creases
            height, width = ink.shape
            grain = self.degrade.numpy.standard_normal((max(2, height // 4), max(2, width // 6)), dtype=np.float32)
            image += cv2.resize(grain, (width, height), interpolation=cv2.INTER_CUBIC)[..., None] * chance.uniform(2, 12)
        return np.clip(image, 0, 255).astype(np.uint8)
