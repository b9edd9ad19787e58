"""A line cut out of its picture as models/ocr/crop-line.ts cuts it: bilinear, averaging where it shrinks, 48 rows high."""
import math
import random

import cv2
import numpy as np

HEIGHT = 48


def crop_width(quad) -> int:
    across, down = _sides(quad)
    return max(8, math.ceil(HEIGHT * across / max(1.0, down)))


def cut(image: np.ndarray, quad, width: int) -> np.ndarray:
    """(48, width, BGR) floats of 0…255."""
    _, down = _sides(quad)
    samples = min(4, math.ceil(down / HEIGHT)) if down / HEIGHT > 1.4 else 1
    w, h = width * samples, HEIGHT * samples
    matrix = cv2.getPerspectiveTransform(np.float32(quad), np.float32([[0, 0], [w, 0], [w, h], [0, h]]))
    to_centre, from_centre = np.float32([[1, 0, 0.5], [0, 1, 0.5], [0, 0, 1]]), np.float32([[1, 0, -0.5], [0, 1, -0.5], [0, 0, 1]])
    crop = cv2.warpPerspective(image, from_centre @ matrix @ to_centre, (w, h), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return (cv2.resize(crop, (width, HEIGHT), interpolation=cv2.INTER_AREA) if samples > 1 else crop).astype(np.float32)


def shaken(quad, tight: bool, chance: random.Random) -> np.ndarray:
    """Another box that a detector might have drawn. A typed box hugs its letters, so it is grown."""
    corners = np.float32(quad)
    along, down = corners[1] - corners[0], corners[3] - corners[0]
    height = float(np.linalg.norm(down)) + 1e-6
    along, down = along / (float(np.linalg.norm(along)) + 1e-6), down / height
    low, high = (0.02, 0.28) if tight else (-0.08, 0.1)
    above, below = chance.uniform(low, high) * height, chance.uniform(low, high) * height
    sides = (0.0, 0.35) if tight else (-0.06, 0.2)
    before, after = chance.uniform(*sides) * height, chance.uniform(*sides) * height
    skew = chance.gauss(0, 0.02) * height if chance.random() < 0.5 else 0.0
    return np.float32([
        corners[0] - before * along - (above - skew) * down, corners[1] + after * along - (above + skew) * down,
        corners[2] + after * along + (below - skew) * down, corners[3] - before * along + (below + skew) * down,
    ])  # fmt: skip


def _sides(quad) -> tuple[float, float]:
    q = np.float32(quad)
    length = lambda a, b: float(np.linalg.norm(q[a] - q[b]))
    return max(length(0, 1), length(2, 3)), max(length(0, 3), length(1, 2))
