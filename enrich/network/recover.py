"""Makes a network that can be taught further (train.py --go-on, --teacher) of the file that ships: python recover.py
--base e5-small-v2.onnx --shipped encoder.onnx --out network.pt. Weights come back as 8 bits keep them."""
import argparse

import numpy as np
import onnx
import torch
from onnx import numpy_helper

import network
from export import HEAD_FACTS, HEAD_LAYERS


def main():
    options = argparse.ArgumentParser(description=__doc__)
    for name in ("base", "shipped", "out"):
        options.add_argument("--" + name, required=True)
    given = options.parse_args()
    tensors = {tensor.name: numpy_helper.to_array(tensor)
               for tensor in onnx.load(given.shipped).graph.initializer}

    def weight(name):
        if name in tensors:
            return tensors[name].astype(np.float32)
        whole = tensors[name + "_quantized"].astype(np.float32) - tensors[name + "_zero_point"].astype(np.float32)
        return whole * tensors[name + "_scale"]

    net = network.Network(given.base)
    layers = len({name.split(".")[2] for name in tensors if name.startswith("encoder.layer.")})
    if layers < net.enc.config.num_hidden_layers:
        net = net.smaller(range(layers))
    state, encoder = net.state_dict(), net.enc.state_dict()
    graph = onnx.load(given.base).graph
    base = {tensor.name for tensor in graph.initializer}
    found = {"enc." + name: weight(name) for name in base
             if "enc." + name in state and "_ids" not in name and "token_type" not in name}
    for node in graph.node:
        for name in node.input:
            key = network.matrix(node, encoder) if node.op_type == "MatMul" and name in base else None
            if key:
                found["enc." + key] = weight(name).T
    # the file adds the first token type to the marks, as its text has no other
    types = state["enc.embeddings.token_type_embeddings.weight"].numpy()
    found["enc.embeddings.token_type_embeddings.weight"] = types
    found["types.weight"] = weight("embeddings.token_type_embeddings.weight") - types[0]
    for key in HEAD_FACTS:
        found[key + ".weight"] = weight(key)
    for key in HEAD_LAYERS:
        found[key + ".weight"] = weight("w_" + key).T
        found[key + ".bias"] = weight("b_" + key)
    missing = sorted(set(state) - set(found))
    if missing:
        raise ValueError(f"expected weights for {missing} in {given.shipped}, got none")
    torch.save({key: torch.tensor(np.ascontiguousarray(value)) for key, value in found.items()}, given.out)


if __name__ == "__main__":
    main()
