"""Teaches the network: python train.py --base e5-small-v2.onnx --tokenizer tokenizer.json --out network.pt
REAL_DIR ... [--written WRITTEN_DIR] [--teacher NETWORK --layers 1,3,5,7,9,11]; each folder as
`chipwire learn --pairs` writes it. With a teacher, some of its layers learn to answer as it does."""
import argparse
import os
import random

import torch
import torch.nn.functional as F
from tokenizers import Tokenizer

import network
import windows as laid

BATCH = 2600  # pieces
NAMES = 0.05  # what a piece's tag counts beside a pair
INNER = 0.02  # and what the encoder makes of it, in imitation


def known(said, answers, weights):
    told = torch.tensor([float(answer) for answer in answers])
    loss = F.binary_cross_entropy_with_logits(said, told.clamp(min=0), reduction="none")
    return (loss * (told >= 0) * weights).sum()


def loss(batch, said):
    pairs = [(pair, window.weight) for window in batch for pair in window.pairs]
    answered = said[:, 0] > -1e3  # pairs without a place in the window are not asked
    said, pairs = said[answered], [pair for pair, yes in zip(pairs, answered.tolist()) if yes]
    weights = torch.tensor([weight for _, weight in pairs])
    total = known(said[:, 0], [pair[0] for pair, _ in pairs], weights)
    total = total + 0.5 * known(said[:, 1], [pair[1] for pair, _ in pairs], weights)
    total = total + 0.5 * known(said[:, 2], [pair[2] for pair, _ in pairs], weights)
    staged = [at for at, (pair, _) in enumerate(pairs) if pair[3] >= 0]
    if staged:
        stages = torch.tensor([pairs[at][0][3] for at in staged])
        total = total + 0.5 * (F.cross_entropy(said[staged, 3:], stages, reduction="none")
                               * weights[staged]).sum()
    return total


def name_loss(batch, tags):
    told = torch.full(tags.shape[:2], laid.NOT_KNOWN)
    for row, window in enumerate(batch):
        told[row, :len(window.tags)] = torch.tensor(window.tags)
    each = F.cross_entropy(tags.flatten(0, 1), told.flatten(), reduction="none", ignore_index=laid.NOT_KNOWN)
    weights = torch.tensor([window.weight for window in batch])
    return NAMES * (each.view(told.shape).sum(1) * weights).sum()


def imitation(batch, taught, teacher):
    """How far a network is from what its teacher says of pairs and pieces and makes of the text."""
    said, tags, hidden, mask = taught
    weights = torch.tensor([window.weight for window in batch for _ in window.pairs])[:, None]
    pieces = mask * torch.tensor([window.weight for window in batch])[:, None]
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        right, right_tags, right_hidden, _ = teacher(batch)
    right = right.float()
    weights = weights * (right[:, :1] > -1e3)
    total = (F.binary_cross_entropy_with_logits(said[:, :3], right[:, :3].sigmoid(), reduction="none")
             * weights).sum()
    stages = -(said[:, 3:].log_softmax(-1) * right[:, 3:].softmax(-1)).sum(-1, keepdim=True)
    total = total + 0.5 * (stages * right[:, :1].sigmoid() * weights).sum()
    named = -(tags.log_softmax(-1) * right_tags.softmax(-1)).sum(-1)
    inner = (hidden - right_hidden.float()).square().mean(-1)
    return total + ((NAMES * named + INNER * inner) * pieces).sum()


def batches(chosen, rng):
    chosen.sort(key=lambda window: len(window.ids) + rng.random() * 30)
    made, at = [], 0
    while at < len(chosen):
        size = max(2, BATCH // len(chosen[at].ids))
        made.append(chosen[at:at + size])
        at += size
    rng.shuffle(made)
    return made


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("real", nargs="+")
    options.add_argument("--written")
    options.add_argument("--base", required=True)
    options.add_argument("--tokenizer", required=True)
    options.add_argument("--out", required=True)
    begin = options.add_mutually_exclusive_group()
    begin.add_argument("--go-on", help="a network to go on from")
    begin.add_argument("--teacher", help="a network to imitate")
    options.add_argument("--keep", type=float, default=0.0,
                         help="what a network that was gone on from counts in the mean with what became of it")
    options.add_argument("--layers", default="1,3,5,7,9,11", help="its layers to begin with")
    options.add_argument("--epochs", type=int, default=3)
    options.add_argument("--rate", type=float, default=8e-5)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--threads", type=int, default=os.cpu_count())
    given = options.parse_args()
    torch.manual_seed(given.seed)
    torch.set_num_threads(given.threads)
    tokenizer = Tokenizer.from_file(given.tokenizer)
    tokenizer.no_truncation()
    tokenizer.no_padding()
    real = {lexicon: [window for folder in given.real
                      for window in laid.read(f"{folder}/{lexicon}.jsonl", tokenizer)]
            for lexicon in ("known", "unknown")}
    written = {lexicon: laid.read(f"{given.written}/{lexicon}.jsonl", tokenizer, 0.3)
               if given.written else [] for lexicon in ("known", "unknown")}
    pool = laid.pool(real["unknown"] + written["unknown"])
    print(len(real["known"]), "windows of the world,", len(written["known"]), "written", flush=True)
    net = network.Network(given.base)
    if given.go_on:
        net.load_state_dict(torch.load(given.go_on), strict=False)
    teacher = None
    if given.teacher:
        teacher = network.Network(given.base)
        teacher.load_state_dict(torch.load(given.teacher), strict=False)
        teacher.eval()
        net = teacher.smaller([int(place) for place in given.layers.split(",")])
    inner = [weight for name, weight in net.named_parameters() if name.startswith("enc.") and weight.requires_grad]
    outer = [weight for name, weight in net.named_parameters() if not name.startswith("enc.")]
    optimizer = torch.optim.AdamW([{"params": inner, "lr": given.rate}, {"params": outer, "lr": 1e-3}],
                                  weight_decay=0.01)

    def epoch(rng):
        """Half of the windows with all buyers listed, half with none; fewer of those that tell nothing,
        but all of them in imitation, for silence is what fewer layers lose first."""
        chosen = [window for some in real.values() for window in some if rng.random() < 0.5]
        chosen = [window for window in chosen if teacher or window.tells() or rng.random() < 0.6]
        chosen += [window for some in written.values() for window in some if rng.random() < 0.25]
        renamed = [laid.renamed(window, pool, rng) if rng.random() < 0.3 else window for window in chosen]
        return batches([laid.unmarked(window, rng) if rng.random() < 0.6 else window
                        for window in renamed], rng)

    steps = given.epochs * len(epoch(random.Random(0)))
    rates = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, (step + 1) / 60) * max(0.02, 1 - step / steps))
    for number in range(given.epochs):
        net.train()
        total = 0
        for batch in epoch(random.Random(given.seed * 100 + number)):
            with torch.autocast("cpu", torch.bfloat16):
                answer = net(batch)
            said, tags = answer[0].float(), answer[1]
            lost = loss(batch, said) + name_loss(batch, tags)
            if teacher:
                lost = lost + imitation(batch, (said, *answer[1:]), teacher)
            lost = lost / 20
            optimizer.zero_grad()
            lost.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            rates.step()
            total += lost.item()
        print("epoch", number, "loss", round(total, 2), flush=True)
        torch.save(net.state_dict(), given.out)
    if given.go_on and given.keep:
        before = torch.load(given.go_on)
        torch.save({key: weight.lerp(before[key], given.keep) if weight.is_floating_point() else weight
                    for key, weight in net.state_dict().items()}, given.out)


if __name__ == "__main__":
    main()
