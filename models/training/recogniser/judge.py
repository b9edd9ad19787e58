"""Reads lines with a net and says how well; the measures of training and gate."""
import cv2
import numpy as np
import torch
from rapidfuzz.distance import Levenshtein

from alphabet import Alphabet, squeezed
from crops import HEIGHT, crop_width, cut
from labels import UnseenLine


def input_of(image: np.ndarray, quad) -> np.ndarray:
    """(3, 48, width padded to a multiple of 8), as the product gives a line to the net."""
    width = crop_width(quad)
    padded = np.zeros((HEIGHT, -(-width // 8) * 8, 3), np.float32)
    padded[:, :width] = cut(image, quad, width) / 127.5 - 1
    return np.ascontiguousarray(padded.transpose(2, 0, 1))


def inputs_of(lines: list[UnseenLine], pictures: str) -> list[np.ndarray]:
    opened: dict[str, np.ndarray] = {}
    for line in lines:
        if line.file not in opened:
            opened[line.file] = cv2.imread(f"{pictures}/{line.file}")
    return [input_of(opened[line.file], line.quad) for line in lines]


def readings(net: torch.nn.Module, alphabet: Alphabet, inputs: list[np.ndarray]) -> list[str]:
    with torch.no_grad():
        return [alphabet.decode(net(torch.from_numpy(each[None]))[0].argmax(-1).tolist()) for each in inputs]


def exact_share(texts: list[str], truths: list[str]) -> float:
    """Lines without a wrong letter, whatever the case and the spaces."""
    return float(np.mean([squeezed(text) == squeezed(truth) for text, truth in zip(texts, truths)]))


def error_rate(texts: list[str], truths: list[str]) -> float:
    """Wrong characters a character, without regard to case."""
    wrong = sum(Levenshtein.distance(text.upper(), truth.upper()) for text, truth in zip(texts, truths))
    return wrong / max(1, sum(len(truth) for truth in truths))
