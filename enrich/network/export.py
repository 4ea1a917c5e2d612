"""Writes the network with its head as one ONNX file, weights in 8 bits: python export.py --base
e5-small-v2.onnx --network network.pt --tokenizer tokenizer.json --out FOLDER"""
import argparse
import pathlib

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer

HEAD = "pair/"
HEAD_FACTS = {"fd": "distance", "fk": "kind", "fl": "place"}
HEAD_LAYERS = ("name", "pair.0", "pair.3")


def cut(graph, state):
    """Drops the layers that the learned network does not have, the last ones."""
    layers = len({name.split(".")[3] for name in state if name.startswith("enc.encoder.layer.")})
    answer = f"/encoder/layer.{layers - 1}/output/LayerNorm/Add_1_output_0"
    kept = [node for node in graph.node
            if not node.name.startswith("/encoder/layer.") or int(node.name.split("/")[2][len("layer."):]) < layers]
    for node in kept:
        node.output[:] = [graph.output[0].name if name == answer else name for name in node.output]
    used = {name for node in kept for name in node.input}
    weights = [tensor for tensor in graph.initializer if tensor.name in used]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(kept)
    graph.initializer.extend(weights)


def put_weights(graph, state):
    """Puts the learned weights in the place of those of the base; the marks take the place of token types."""
    tensors = {tensor.name: tensor for tensor in graph.initializer}
    new = {name: state["enc." + name].numpy() for name in tensors if "enc." + name in state}
    for node in graph.node:
        for name in node.input:
            if node.op_type == "MatMul" and name in tensors:
                scope = ".".join(node.name.strip("/").split("/")[:-1]).replace("encoder.encoder", "encoder")
                key = next(key for key in state if key.endswith(".weight") and scope in key)
                new[name] = state[key].numpy().T.copy()
    types = next(name for name in new if "token_type_embeddings" in name)
    new[types] = (state["types.weight"] + state["enc.embeddings.token_type_embeddings.weight"][0]).numpy()
    for name, value in new.items():
        tensors[name].CopyFrom(numpy_helper.from_array(value.astype(np.float32), name))


def put_head(graph, state):
    """Adds the judge of pairs behind the encoder, means of pieces as products with rows of weights, and the
    finder of names."""
    def constant(name, value):
        graph.initializer.append(numpy_helper.from_array(np.asarray(value, dtype=np.float32), name))
        return name

    def node(kind, inputs, output, **more):
        graph.node.append(helper.make_node(kind, inputs, [output], name=HEAD + output, **more))
        return output

    pieces = node("Squeeze", [graph.output[0].name], "pieces", axes=[0])
    chips = node("MatMul", ["chips", pieces], "chips_mean")
    name = node("MatMul", ["names", pieces], "name_mean")
    facts = [node("Gather", [constant(key, state[key + ".weight"].numpy()), fact], fact + "_facts")
             for key, fact in HEAD_FACTS.items()]
    both = node("Mul", [chips, name], "both_mean")
    all_ = node("Concat", [chips, name, both, *facts], "all", axis=1)

    def linear(layer, before, output):
        product = node("MatMul", [before, constant(f"w_{layer}", state[layer + ".weight"].numpy().T)],
                       output + "_product")
        return node("Add", [product, constant(f"b_{layer}", state[layer + ".bias"].numpy())], output)

    linear("name", graph.output[0].name, "tags")
    inner = linear("pair.0", all_, "inner")
    share = node("Erf", [node("Div", [inner, constant("root", 2 ** 0.5)], "scaled")], "share")
    weighted = node("Mul", [inner, node("Add", [share, constant("one", 1)], "more")], "weighted")
    linear("pair.3", node("Mul", [weighted, constant("half", 0.5)], "gelu"), "judged")
    for span in ("chips", "names"):
        graph.input.append(helper.make_tensor_value_info(span, TensorProto.FLOAT, ["asked", "pieces"]))
    for fact in ("distance", "kind", "place"):
        graph.input.append(helper.make_tensor_value_info(fact, TensorProto.INT64, ["asked"]))
    del graph.output[:]
    graph.output.append(helper.make_tensor_value_info("judged", TensorProto.FLOAT, ["asked", 9]))
    graph.output.append(helper.make_tensor_value_info("tags", TensorProto.FLOAT, [1, "pieces", 3]))


def main():
    options = argparse.ArgumentParser(description=__doc__)
    for name in ("base", "network", "tokenizer", "out"):
        options.add_argument("--" + name, required=True)
    given = options.parse_args()
    folder = pathlib.Path(given.out)
    model = onnx.load(given.base)
    state = torch.load(given.network)
    cut(model.graph, state)
    put_weights(model.graph, state)
    put_head(model.graph, state)
    onnx.checker.check_model(model)
    exact = folder / "encoder.exact.onnx"
    onnx.save(model, exact)
    # by column, or the answers move by half a unit of log-odds instead of a fifth
    quantize_dynamic(
        exact, folder / "encoder.onnx", weight_type=QuantType.QInt8, per_channel=True,
        op_types_to_quantize=["MatMul", "Gather"],
        nodes_to_exclude=[node.name for node in model.graph.node if node.name.startswith(HEAD)],
        extra_options={"MatMulConstBOnly": True})
    exact.unlink()
    pieces = Tokenizer.from_file(given.tokenizer).get_vocab()
    (folder / "vocabulary.txt").write_text("\n".join(sorted(pieces, key=pieces.get)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
