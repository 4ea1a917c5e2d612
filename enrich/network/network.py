"""e5-small-v2 with marks on chips and names, a head that judges pairs of them, and one that finds names."""
import copy

import onnx
import torch
from onnx import numpy_helper
from torch import nn
from transformers import BertConfig, BertModel

SIZE = 384
ANSWERS = 9  # buys, sells, leases, six stages
TAGS = 3  # no name, its first piece, a further one
FIXED = 2  # layers that are not taught


def pretrained(path):
    """The encoder with the weights of an ONNX file, whose matrices have lost their names."""
    graph = onnx.load(path).graph
    weights = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    layers = len({name.split(".")[2] for name in weights if name.startswith("encoder.layer.")})
    encoder = BertModel(BertConfig(
        vocab_size=30522, hidden_size=SIZE, num_hidden_layers=layers, num_attention_heads=12,
        intermediate_size=4 * SIZE, attn_implementation="eager",
        attention_probs_dropout_prob=0.0, hidden_dropout_prob=0.0), add_pooling_layer=False)
    state = encoder.state_dict()
    named = {name: torch.tensor(value) for name, value in weights.items() if name in state}
    for node in graph.node:
        for name in node.input:
            if node.op_type == "MatMul" and name in weights:
                named[matrix(node, state)] = torch.tensor(weights[name].T.copy())
    missing = [key for key in state if key not in named and "_ids" not in key]
    if missing:
        raise ValueError(f"expected weights for {missing} in {path}, got none")
    encoder.load_state_dict(named, strict=False)
    return encoder


def matrix(node, state):
    """The parameter that a MatMul node multiplies with, by the scope in the node's name; None of a layer that is
    not there."""
    scope = ".".join(node.name.strip("/").split("/")[:-1]).replace("encoder.encoder", "encoder")
    return next((key for key in state if key.endswith(".weight") and scope in key), None)


class Network(nn.Module):
    def __init__(self, path):
        super().__init__()
        self.enc = pretrained(path)
        self.types = nn.Embedding(4, SIZE)
        nn.init.zeros_(self.types.weight)
        self.fd, self.fk, self.fl = nn.Embedding(16, 24), nn.Embedding(10, 16), nn.Embedding(4, 8)
        self.pair = nn.Sequential(nn.Linear(3 * SIZE + 48, 256), nn.GELU(), nn.Dropout(0.2),
                                  nn.Linear(256, ANSWERS))
        self.name = nn.Linear(SIZE, TAGS)
        self.drop = nn.Dropout(0.1)
        for fixed in (self.enc.embeddings, *self.enc.encoder.layer[:FIXED]):
            for weight in fixed.parameters():
                weight.requires_grad = False

    def smaller(self, layers):
        """A network with some of the layers of this one, all of them to be taught."""
        made = copy.deepcopy(self)
        made.enc.encoder.layer = nn.ModuleList([made.enc.encoder.layer[place] for place in layers])
        made.enc.config.num_hidden_layers = len(layers)
        for weight in made.enc.encoder.parameters():
            weight.requires_grad = True
        return made

    def forward(self, windows):
        """The answers for each pair of the windows that has a place, of several places the most; the tags of
        each piece; what the encoder made of it; and which pieces are no filling."""
        longest = max(len(window.ids) for window in windows)
        ids = torch.zeros(len(windows), longest, dtype=torch.long)
        marks, mask = ids.clone(), ids.clone()
        for row, window in enumerate(windows):
            ids[row, :len(window.ids)] = torch.tensor(window.ids)
            marks[row, :len(window.ids)] = torch.tensor(window.marks)
            mask[row, :len(window.ids)] = 1
        words = self.enc.embeddings.word_embeddings(ids) + self.types(marks)
        hidden = self.drop(self.enc(inputs_embeds=words, attention_mask=mask).last_hidden_state).float()
        sums = torch.cat([hidden.new_zeros(len(windows), 1, SIZE), hidden.cumsum(1)], 1)
        where, asked, owner, first = [], [], [], 0
        for row, window in enumerate(windows):
            for one in window.asked:
                where.append(row)
                asked.append(one)
                owner.append(first + one.row)
            first += len(window.pairs)

        def mean(spans):
            start, end = torch.tensor([s[0] for s in spans]), torch.tensor([s[1] for s in spans])
            row = torch.tensor(where)
            return (sums[row, end] - sums[row, start]) / (end - start)[:, None]

        chips, name = mean([one.chips for one in asked]), mean([one.name for one in asked])
        facts = torch.tensor([(one.distance, one.trade, one.place) for one in asked])
        said = self.pair(torch.cat([chips, name, chips * name, self.fd(facts[:, 0]),
                                    self.fk(facts[:, 1]), self.fl(facts[:, 2])], -1)).float()
        answers = said.new_full((first, ANSWERS), -1e4)
        answers = answers.scatter_reduce(0, torch.tensor(owner)[:, None].expand(-1, ANSWERS), said, "amax")
        return answers, self.name(hidden).float(), hidden, mask
