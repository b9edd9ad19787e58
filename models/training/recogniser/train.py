"""Fine-tunes the quick recogniser: CTC on real and rendered lines, held to what the net it starts from already reads right.

    python train.py --weights rec.onnx --dictionary dict.txt --dump lines.jsonl --pictures FOLDER --out new.onnx [--minutes 65] …

Set ONEDNN_PRIMITIVE_CACHE_CAPACITY=16384 and OMP_WAIT_POLICY=PASSIVE: three times as fast on two cores.
"""
import argparse
import math
import multiprocessing
import time

import numpy as np
import torch
import torch.nn.functional as F

from alphabet import Alphabet, squeezed
from batches import Batches, Sources, given_lines
from judge import error_rate, exact_share, inputs_of, readings
from labels import read_lines
from net import Net

RATE, WARM_UP_STEPS, CLIP, MEMORY = 8e-4, 100, 2.0, 0.998
# The net we start from is asked at every third step, and only what it read right counts.
ANCHOR_EVERY, ANCHOR_WEIGHT = 3, 0.6


def main() -> None:
    options = parse()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    alphabet = Alphabet(options.dictionary)
    net, origin = Net(options.weights, alphabet.kept), Net(options.weights, alphabet.kept).requires_grad_(False)
    net.freeze_first_layer()
    taught, unseen = read_lines(options.dump, alphabet)
    unseen = unseen[::2]
    inputs, truths = inputs_of(unseen, options.pictures), [line.text for line in unseen]
    given = given_lines(options.given, alphabet) if options.given else []
    print(f"{len(taught)} lines to learn from, {len(given)} typed ones, {len(unseen)} unseen ones to judge by", flush=True)
    for name in ("quick", "careful"):
        print(f"  {name}: exact {exact_share([line.readings[name] for line in unseen], truths):.4f}", flush=True)
    sources = Sources(alphabet, taught, options.pictures, given, options.dictionaries, options.fonts, options.seed, options.rendered_share)
    apart = multiprocessing.get_context("spawn")  # a fork would inherit locks of threads that it does not have
    queue = apart.Queue(24)
    producer = apart.Process(target=produce, args=(queue, sources), daemon=True)
    producer.start()
    learning = [p for p in net.parameters() if p.requires_grad]
    groups = [{"params": [p for p in learning if p.ndim > 1], "weight_decay": 0.01}, {"params": [p for p in learning if p.ndim <= 1], "weight_decay": 0.0}]
    optimiser = torch.optim.AdamW(groups, lr=RATE, betas=(0.9, 0.99))
    average = {name: value.detach().clone() for name, value in net.state_dict().items()}
    queue.get()  # The clock starts when lines flow.
    started, step, seen, losses, judged = time.monotonic(), 0, 0, [], 0
    while (done := (time.monotonic() - started) / (60 * options.minutes)) < 1:
        for group in optimiser.param_groups:
            group["lr"] = RATE * min(1, (step + 1) / WARM_UP_STEPS) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * done)))
        batch, labels = queue.get()
        lines = torch.from_numpy(batch).contiguous(memory_format=torch.channels_last)
        loss = loss_of(net, origin if step % ANCHOR_EVERY == 0 else None, lines, labels, alphabet)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(learning, CLIP)
        optimiser.step()
        step, seen = step + 1, seen + len(labels)
        losses.append(loss.item())
        keep = min(MEMORY, (step + 1) / (step + 20))
        with torch.no_grad():
            for name, value in net.state_dict().items():
                average[name].lerp_(value, 1 - keep)
        if step % 200 == 0:
            pace = seen / (time.monotonic() - started)
            print(f"step {step}, {seen} lines, {done:.0%}, loss {np.mean(losses[-200:]):.4f}, {pace:.0f} lines/s", flush=True)
        if done > (judged + 1) / 4:
            judged, before = judged + 1, time.monotonic()
            judge(average, options, alphabet, inputs, truths)
            started += time.monotonic() - before
    producer.terminate()
    print(f"{step} steps, {seen} lines", flush=True)
    judge(average, options, alphabet, inputs, truths)


def loss_of(net: Net, origin: Net | None, lines: torch.Tensor, labels: list[list[int]], alphabet: Alphabet) -> torch.Tensor:
    with torch.autocast("cpu", torch.bfloat16):
        logits = net(lines)
    shares = logits.float().log_softmax(-1)
    lengths = torch.tensor([len(label) for label in labels])
    flat = torch.tensor([each for label in labels for each in label], dtype=torch.long)
    steps = torch.full((len(labels),), shares.shape[1])
    loss = F.ctc_loss(shares.transpose(0, 1), flat, steps, lengths, reduction="none", zero_infinity=True)
    loss = (loss / lengths.clamp(min=4)).mean()
    if origin is None:
        return loss
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        before = origin(lines).float().log_softmax(-1)
    texts = [alphabet.decode(best) for best in before.argmax(-1).tolist()]
    right = [place for place, (text, label) in enumerate(zip(texts, labels)) if label and squeezed(text) == squeezed("".join(alphabet.characters[each] for each in label))]
    if not right:
        return loss
    apart = F.kl_div(shares[right], before[right], reduction="none", log_target=True).sum((1, 2))
    return loss + ANCHOR_WEIGHT * (apart / lengths[right].clamp(min=4)).sum() / len(labels)


def produce(queue, sources: Sources) -> None:
    torch.set_num_threads(1)
    for batch in Batches(sources):
        queue.put(batch)


def judge(state: dict[str, torch.Tensor], options: argparse.Namespace, alphabet: Alphabet, inputs: list, truths: list[str]) -> None:
    """Writes the averaged net, and says how it reads lines of vendors that it never saw."""
    net = Net(options.weights, alphabet.kept)
    net.load_state_dict(state)
    net.save(options.out)
    texts = readings(net, alphabet, inputs)
    print(f"  unseen: exact {exact_share(texts, truths):.4f}, CER {error_rate(texts, truths):.4f}", flush=True)


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("weights", "dictionary", "dump", "pictures", "out"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--given", help="typed lines without pictures (JSON lines with `lines` and `labels.company`)")
    parser.add_argument("--dictionaries", help="folder of word lists, as Debian's packages put them into /usr/share/dict")
    parser.add_argument("--fonts", default="/usr/share/fonts")
    parser.add_argument("--minutes", type=float, default=65)
    parser.add_argument("--rendered-share", type=float, default=0.6)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    main()
