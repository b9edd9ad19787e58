"""What printers, paper, cameras and compression do to a picture of a line (height, width, BGR), at the size it was taken in.

Pictures come with a line's height of ground above and below, so a third of their height is the line: how much blur leaves it legible
goes by that.
"""
import random

import cv2
import numpy as np


class Degrade:
    def __init__(self, seed: int):
        self.chance = random.Random(seed)
        self.numpy = np.random.default_rng(seed)

    def scan(self, image: np.ndarray, strength: float) -> np.ndarray:
        """Any of many small harms, each as likely as `strength` says."""
        often = lambda share: self.chance.random() < share * strength
        if often(0.25):
            image = self._lose_detail(image, self.chance.uniform(min(0.85, max(0.35, 32 / image.shape[0])), 0.9))
        if often(0.25):
            image = cv2.GaussianBlur(image, (0, 0), self.chance.uniform(0.4, min(1.4, max(0.5, image.shape[0] / 45))))
        if often(0.1):
            image = self._move(image, self.chance.choice((2, 3, 4)))
        if often(0.1):
            image = self.chance.choice((cv2.erode, cv2.dilate))(image, np.ones((2, 2), np.uint8))
        x = image.astype(np.float32)
        if often(0.5):
            middle = x.mean()
            x = (x - middle) * self.chance.uniform(0.4, 1.3) + middle + self.chance.uniform(-30, 30)
        if often(0.25):
            x += self._slope(x.shape, 40)
        if often(0.25):
            x *= self.numpy.uniform(0.85, 1.05, 3).astype(np.float32)
        if often(0.3):
            x += self._noise(x.shape, self.chance.uniform(2, 16))
        if often(0.06):
            place = self.chance.randrange(x.shape[1])
            x[:, max(0, place - 1) : place + 1] += self.chance.uniform(-80, 80)
        if self.chance.random() < 0.02:
            x = 255 - x
        image = _bytes(x)
        return self._compress(image, self.chance.randint(25, 80)) if often(0.25) else image

    def photo(self, image: np.ndarray) -> np.ndarray:
        """A hand-held phone in poor light: shadow, cast of colour, shake or lack of focus, noise, compression."""
        height, width = image.shape[:2]
        chance = self.chance
        x = image.astype(np.float32) / 255
        light = np.full((height, width, 1), chance.uniform(0.6, 1.0), np.float32)
        if chance.random() < 0.6:  # the soft edge of a shadow, at any angle
            ys, xs = np.mgrid[0:height, 0:width].astype(np.float32)
            angle = chance.uniform(0, 6.28)
            along = (xs - chance.uniform(0, width)) * np.cos(angle) + (ys - chance.uniform(0, height)) * np.sin(angle)
            soft = chance.uniform(2, 60)
            light *= (1 - chance.uniform(0.15, 0.5) / (1 + np.exp(np.clip(-along / soft, -20, 20))))[..., None]
        x = x * light * self.numpy.uniform(0.75, 1.05, 3).astype(np.float32)
        if chance.random() < 0.35:  # haze takes the blacks away
            x = x * chance.uniform(0.5, 0.85) + chance.uniform(0.05, 0.25)
        x = x ** chance.uniform(0.7, 1.4) * 255 if chance.random() < 0.4 else x * 255
        draw = chance.random()
        if draw < 0.35:
            x = self._move(x, chance.randint(1, max(1, min(5, height // 16))))
        elif draw < 0.75:
            x = cv2.GaussianBlur(x, (0, 0), chance.uniform(0.4, max(0.5, min(2.2, height / 42))))
        x += self._noise(x.shape, chance.uniform(1, 8))
        if chance.random() < 0.4:
            image = _bytes(x)
            sharp = cv2.addWeighted(image, 1.8, cv2.GaussianBlur(image, (0, 0), 1.5), -0.8, 0)  # phones sharpen
            x = sharp.astype(np.float32)
        return self._compress(_bytes(x), chance.randint(30, 85)) if chance.random() < 0.7 else _bytes(x)

    def wave(self, image: np.ndarray, letter_height: float) -> np.ndarray:
        """Crumpled paper: the line wanders up and down, by less than a fifth of its letters."""
        height, width = image.shape[:2]
        xs = np.arange(width, dtype=np.float32)
        length = self.chance.uniform(2, 12) * letter_height
        shift = self.chance.uniform(0.03, 0.18) * letter_height * np.sin(xs / length * 6.28 + self.chance.uniform(0, 6.28))
        stretch = xs + self.chance.uniform(0, 0.25) * letter_height * np.sin(xs / (length * 1.7) * 6.28)
        rows = np.arange(height, dtype=np.float32)[:, None] + shift[None]
        columns = np.broadcast_to(stretch[None], rows.shape)
        return cv2.remap(image, columns.astype(np.float32), rows.astype(np.float32), cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)

    def _lose_detail(self, image: np.ndarray, factor: float) -> np.ndarray:
        height, width = image.shape[:2]
        small = cv2.resize(image, (max(8, int(width * factor)), max(10, int(height * factor))), interpolation=self.chance.choice((cv2.INTER_AREA, cv2.INTER_LINEAR)))
        return cv2.resize(small, (width, height), interpolation=self.chance.choice((cv2.INTER_LINEAR, cv2.INTER_CUBIC)))

    def _move(self, image: np.ndarray, length: int) -> np.ndarray:
        kernel = np.zeros((2 * length + 1, 2 * length + 1), np.float32)
        angle = self.chance.uniform(0, 3.14)
        end = (round(length * (1 + np.cos(angle) / 2)), round(length * (1 + np.sin(angle) / 2)))
        start = (round(length * (1 - np.cos(angle) / 2)), round(length * (1 - np.sin(angle) / 2)))
        cv2.line(kernel, start, end, 1.0)
        return cv2.filter2D(image, -1, kernel / kernel.sum(), borderType=cv2.BORDER_REPLICATE)

    def _slope(self, shape: tuple[int, ...], most: float) -> np.ndarray:
        a, b, c, d = (self.chance.uniform(-most, most) for _ in range(4))
        return (np.linspace(a, b, shape[1], dtype=np.float32)[None, :] + np.linspace(c, d, shape[0], dtype=np.float32)[:, None] / 2)[..., None]

    def _noise(self, shape: tuple[int, ...], deviation: float) -> np.ndarray:
        grey = self.numpy.standard_normal((*shape[:2], 1), dtype=np.float32) * deviation
        return cv2.GaussianBlur(grey, (3, 3), 0)[..., None] * 2 if self.chance.random() < 0.4 else grey

    def _compress(self, image: np.ndarray, quality: int) -> np.ndarray:
        return cv2.imdecode(cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], cv2.IMREAD_COLOR)


def _bytes(x: np.ndarray) -> np.ndarray:
    return np.clip(x, 0, 255).astype(np.uint8)
