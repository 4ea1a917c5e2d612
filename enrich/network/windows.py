"""Cuts passages, as `chipwire learn --pairs` writes them, into what the network reads at once.

io.chipwire.enrich.encoder.Windows does the same when the program runs; a change here is a change there.
"""
import bisect
import collections
import dataclasses
import json
import random

STAGES = ["planned", "ordered", "delivered", "deployed", "cancelled", "denied"]
TRADES = ["maker", "host", "hyperscaler", "state", "group", "user", "person",
          "unlisted_long", "unlisted_short", "other"]
TEXT, NAME, CHIPS, MAKER = range(4)
NO_NAME, FIRST, FURTHER = range(3)
NOT_KNOWN = -100
START, BORDER = 101, 102
LONGEST, BEFORE, BEHIND, OVER, NAMES = 220, 70, 60, 28, 4
SENTENCE = LONGEST + 60
REACHES = [3, 6, 11, 21, 41, 81, 161]


@dataclasses.dataclass
class Asked:
    """One place of a name beside chips, with what the careful reader found (-1: not known)."""
    row: int        # which pair of the window
    chips: tuple    # first piece and one past the last
    name: tuple
    distance: int
    trade: int
    place: int


@dataclasses.dataclass
class Window:
    ids: list
    marks: list
    names: list     # (figure, first, after) of every name, for other names to be put in
    trades: list    # of every figure
    pairs: list     # [buys, sells, leases, stage] of each pair
    asked: list
    tags: list      # of every piece, whether it is no part of an organisation's name, the first, a further one
    weight: float = 1.0

    def tells(self):
        return any(pair[0] == 1 for pair in self.pairs)


def distance(apart):
    step = bisect.bisect_right(REACHES, abs(apart))
    return step + len(REACHES) + 1 if apart < 0 else step


class Passage:
    def __init__(self, line, tokenizer):
        self.rows = line["rows"]
        self.chips = line["chips"]
        self.figures = line["figures"]
        # longer names first: "Acme Cloud" is not "Acme"
        self.organisations = (sorted(set(line["organisations"]), key=len, reverse=True)
                              if "organisations" in line else None)
        self.pieces = [tokenizer.encode(row[2], add_special_tokens=False) for row in self.rows]
        self.pairs = collections.defaultdict(list)
        for pair in line["pairs"]:
            self.pairs[pair[0]].append(pair)
        self.by_row = collections.defaultdict(list)
        for number, (row, _, _) in enumerate(self.chips):
            self.by_row[row].append(number)
        self.names = collections.defaultdict(list)
        for number, figure in enumerate(self.figures):
            for row, start, end in figure["names"]:
                self.names[row].append((number, start, end))

    def size(self, row):
        return len(self.pieces[row].ids)

    def span(self, row, start, end):
        starts = [offset[0] for offset in self.pieces[row].offsets]
        first = max(bisect.bisect_right(starts, start) - 1, 0)
        return first, max(bisect.bisect_left(starts, end), first + 1)

    def organisations_in(self, row):
        """Where the row names organisations; of names that overlap the longest."""
        text, found = self.rows[row][2], []
        for name in self.organisations:
            at = text.find(name)
            while at >= 0:
                end = at + len(name)
                whole = not text[at - 1:at].isalnum() and not text[end:end + 1].isalnum()
                if whole and all(end <= start or at >= after for start, after in found):
                    found.append((at, end))
                at = text.find(name, at + 1)
        return found

    def tags(self, length, base, ends):
        if self.organisations is None:
            return [NOT_KNOWN] * length
        tags = [NO_NAME] * length
        for row, begin in base.items():
            for start, end in self.organisations_in(row):
                one, after = self.span(row, start, end)
                for at in range(begin + one, min(begin + after, ends[row])):
                    tags[at] = FIRST if at == begin + one else FURTHER
        return tags

    def windows(self):
        done = set()
        for row in sorted(self.by_row):
            if row not in done:
                yield self.around(row, done)

    def over(self, first):
        over = [0] if first > 0 and self.rows[0][0] < 0 else []
        heading = next((at for at in range(first - 1, 0, -1) if self.rows[at][1]), None)
        if heading is not None and self.rows[heading][2] != self.rows[0][2] and not self.rows[first][1]:
            over.append(heading)
        return over

    def asked_rows(self, row, most):
        """The rows with chips from one on, as many as can be read at once in so many pieces."""
        asked, last, total = [row], row, self.size(row)
        while last + 1 < len(self.rows) and total + self.size(last + 1) <= most:
            last += 1
            total += self.size(last)
            if last in self.by_row:
                asked.append(last)
        if len(asked) > 1 and asked[-1] == last and last + 1 < len(self.rows):
            asked.pop()
        return asked

    def is_named(self, row):
        return bool(self.names.get(row)) or row in self.by_row

    def around(self, row, done):
        first, before = row, 0
        while first > 0 and before + self.size(first - 1) <= BEFORE:
            first -= 1
            before += self.size(first)
        asked_rows = self.asked_rows(row, LONGEST - before)
        last, behind = asked_rows[-1], 0
        while last + 1 < len(self.rows) and behind + self.size(last + 1) <= BEHIND:
            last += 1
            behind += self.size(last)
        while not self.is_named(first):
            first += 1
        while not self.is_named(last):
            last -= 1
        ids, base, ends, names = [START], {}, {}, []

        def lay(at, most):
            base[at] = len(ids)
            ids.extend(self.pieces[at].ids[:most])
            ends[at] = len(ids)
            for number, start, end in self.names[at]:
                place(number, at, start, end, names)

        def place(number, at, start, end, into):
            one, after = self.span(at, start, end)
            if base[at] + one < ends[at]:
                into.append((number, base[at] + one, min(base[at] + after, ends[at]), at))

        for at in self.over(first):
            lay(at, OVER)
            ids.append(BORDER)
        for at in range(first, last + 1):
            lay(at, SENTENCE)
            if at < last and self.rows[at][0] != self.rows[at + 1][0]:
                ids.append(BORDER)
        ids.append(BORDER)
        chips = []
        for at in asked_rows:
            done.add(at)
            for number in self.by_row[at]:
                place(number, at, *self.chips[number][1:], chips)
        marks = [TEXT] * len(ids)
        trades = [TRADES.index(figure["trade"]) for figure in self.figures]
        for number, one, after, _ in names:
            marks[one:after] = [MAKER if trades[number] == 0 else NAME] * (after - one)
        for _, one, after, _ in chips:
            marks[one:after] = [CHIPS] * (after - one)
        pairs, asked = [], []
        for number, one, after, at in chips:
            for _, figure, buys, sells, leases, stage in self.pairs[number]:
                near = sorted((name for name in names if name[0] == figure),
                              key=lambda name: abs(name[1] - one))[:NAMES]
                for _, start, end, where in near:
                    asked.append(Asked(len(pairs), (one, after), (start, end), distance(one - start),
                                       trades[figure], (where == at) + 2 * bool(self.rows[where][1])))
                pairs.append([buys, sells, leases, STAGES.index(stage) if stage in STAGES else -1])
        return Window(ids, marks, [name[:3] for name in names], trades, pairs, asked,
                      self.tags(len(ids), base, ends))


def read(path, tokenizer, weight=1.0):
    """All windows with a question in a file of passages."""
    windows = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            for window in Passage(json.loads(line), tokenizer).windows():
                if window.asked:
                    window.weight = weight
                    windows.append(window)
    return windows


def renamed(window, pool, rng, share=0.7):
    """The window with other names for most of those in it, so that no name is learned."""
    new = {}
    starts = {}
    for figure, first, after in window.names:
        starts.setdefault(first, (figure, after))
    ids, marks, tags, moved, at = [], [], [], [0] * (len(window.ids) + 1), 0
    while at < len(window.ids):
        moved[at] = len(ids)
        figure, after = starts.get(at, (None, 0))
        if figure is not None and window.trades[figure] != 0:
            if figure not in new:
                new[figure] = rng.choice(pool) if rng.random() < share else None
            if new[figure]:
                for inside in range(at, after):
                    moved[inside] = len(ids)
                ids += new[figure]
                marks += [NAME] * len(new[figure])
                tag = window.tags[at]
                tags += [tag] + [FURTHER if tag == FIRST else tag] * (len(new[figure]) - 1)
                at = after
                continue
        ids.append(window.ids[at])
        marks.append(window.marks[at])
        tags.append(window.tags[at])
        at += 1
    moved[len(window.ids)] = len(ids)

    def span(words):
        return moved[words[0]], max(moved[words[1]], moved[words[0]] + 1)

    return dataclasses.replace(
        window, ids=ids, marks=marks, tags=tags,
        names=[(figure, *span((first, after))) for figure, first, after in window.names],
        asked=[dataclasses.replace(one, chips=span(one.chips), name=span(one.name),
                                   distance=distance(span(one.chips)[0] - span(one.name)[0]))
               for one in window.asked])


def unmarked(window, rng, share=0.2):
    """The window with some names not marked, so that they are looked for."""
    hidden = {figure for figure, _, _ in window.names if window.trades[figure] != 0 and rng.random() < share}
    marks = list(window.marks)
    for figure, first, after in window.names:
        if figure in hidden:
            marks[first:after] = [TEXT if mark == NAME else mark for mark in marks[first:after]]
    return dataclasses.replace(window, marks=marks)


def pool(windows):
    """The pieces of names that no list knows, to be put in for others."""
    unlisted = (TRADES.index("unlisted_long"), TRADES.index("unlisted_short"))
    return [window.ids[first:after] for window in windows
            for figure, first, after in window.names
            if window.trades[figure] in unlisted and after - first < 6]
