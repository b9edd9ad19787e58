"""The ONNX recogniser (purely convolutional) as a module that can be trained, and back.

The graph is walked node by node and its numbers become parameters; `save` writes them back into the same graph, so what is shipped is
the file we started from with other numbers in it, and no exporter stands in between.
"""
import numpy as np
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import numpy_helper


class Net(nn.Module):
    """Logits (batch, steps, classes) of lines (batch, 3, 48, width); only the `kept` classes of the head."""

    def __init__(self, path: str, kept: list[int]):
        super().__init__()
        self.path, self.kept = path, kept
        graph = onnx.load(path).graph
        self.input = graph.input[0].name
        self.numbers = _constants(graph)
        self.program: list[tuple] = []
        self.trained: set[str] = set()
        self.same_as: dict[str, str] = {}
        self.head = _head_names(graph, self.numbers)
        self._compile(graph)

    def _compile(self, graph) -> None:
        nodes = [node for node in graph.node if node.op_type not in ("Constant", "Identity")]
        for node in graph.node:
            if node.op_type == "Identity":
                self.same_as[node.output[0]] = self._source(node.input[0])
        users: dict[str, list] = {}
        for node in nodes:
            for name in node.input:
                users.setdefault(self._source(name), []).append(node)
        done: set[int] = set()
        for node in nodes:
            if id(node) in done:
                continue
            if node.op_type == "Softmax":
                return
            self._step(node, users, done)

    def _step(self, node, users, done) -> None:
        operator, result = node.op_type, node.output[0]
        settings = {each.name: onnx.helper.get_attribute_value(each) for each in node.attribute}
        source = self._source(node.input[0])
        add = lambda *step: self.program.append(step)
        if operator == "Div" and users[result][0].op_type == "Erf":  # x * (1 + erf(x / √2)) / 2
            chain = [users[result][0]]
            while len(chain) < 4:
                chain.append(users[chain[-1].output[0]][0])
            assert [each.op_type for each in chain] == ["Erf", "Add", "Mul", "Mul"]
            done.update(id(each) for each in chain)
            add("gelu", source, chain[-1].output[0])
        elif operator == "Conv":
            weight = self._parameter(node.input[1])
            bias = self._parameter(node.input[2]) if len(node.input) > 2 else None
            following = users[result]
            if bias is None and len(following) == 1 and following[0].op_type == "Add":
                constant = [name for name in following[0].input if name in self.numbers and self.numbers[name].ndim == 4]
                if constant:
                    bias, result = self._parameter(constant[0]), following[0].output[0]
                    done.add(id(following[0]))
            pads = settings["pads"]
            assert pads[:2] == pads[2:]
            add("conv", source, result, weight, bias, tuple(settings["strides"]), tuple(pads[:2]), settings["group"])
        elif operator == "BatchNormalization":
            scale, shift = self._parameter(node.input[1]), self._parameter(node.input[2])
            add("norm", source, result, scale, shift, self._fixed(node.input[3]), self._fixed(node.input[4]), settings["epsilon"])
        elif operator == "AveragePool":
            add("pool", source, result, tuple(settings["kernel_shape"]))
        elif operator == "MatMul":
            add("product", source, result, self._parameter(node.input[1]))
        elif operator in ("Add", "Mul"):
            other = self._source(node.input[1])
            if other in self.numbers:
                assert operator == "Add"
                add("shift", source, result, self._parameter(other))
            else:
                add(operator, source, result, other)
        else:
            assert operator in PLAIN, operator
            add(operator, source, result)

    def freeze_first_layer(self) -> None:
        """Edges are edges; and the gradient of this one layer takes as long as that of all the others."""
        for operator, _, _, *rest in self.program[:2]:
            assert operator in ("conv", "norm")
            for name in rest[:2]:
                if name in self._parameters:
                    self._parameters[name].requires_grad_(False)

    def _source(self, name: str) -> str:
        return self.same_as.get(name, name)

    def _parameter(self, name: str) -> str:
        if _key(name) not in self._parameters:
            self.register_parameter(_key(name), nn.Parameter(self._tensor(name)))
            self.trained.add(name)
        return _key(name)

    def _fixed(self, name: str) -> str:
        self.register_buffer(_key(name), self._tensor(name))
        return _key(name)

    def _tensor(self, name: str) -> torch.Tensor:
        values = self.numbers[name][..., self.kept] if name in self.head else self.numbers[name]
        return torch.from_numpy(np.array(values, dtype=np.float32))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        values = {self.input: x}
        own = {**self._parameters, **self._buffers}
        for operator, source, result, *rest in self.program:
            t = values[source]
            if operator == "conv":
                weight, bias, strides, pads, groups = rest
                t = _convolve(t, own[weight], own[bias].reshape(-1) if bias else None, strides, pads, groups)
            elif operator == "norm":  # statistics stay those of the great training set
                scale, shift, mean, variance, epsilon = rest
                t = F.batch_norm(t, own[mean], own[variance], own[scale], own[shift], False, 0.0, epsilon)
            elif operator == "pool":
                t = F.avg_pool2d(t, rest[0], rest[0])
            elif operator == "product":
                t = t @ own[rest[0]]
            elif operator == "shift":
                t = t + own[rest[0]]
            elif operator == "Add":
                t = t + values[rest[0]]
            elif operator == "Mul":
                t = t * values[rest[0]]
            else:
                t = PLAIN[operator](t)
            values[result] = t
        return t

    def save(self, path: str, state: dict[str, torch.Tensor] | None = None) -> None:
        """The whole net: columns of the head that are not kept stay as they were."""
        state = state or self.state_dict()
        model = onnx.load(self.path)
        places = {each.name: each for each in model.graph.initializer}
        places |= {node.output[0]: node.attribute[0].t for node in model.graph.node if node.op_type == "Constant"}
        for name in self.trained:
            place = places[name]
            values = numpy_helper.to_array(place).copy()
            new = state[_key(name)].detach().numpy()
            if name in self.head:
                values[..., self.kept] = new
            else:
                values = new.reshape(values.shape).astype(values.dtype)
            place.CopyFrom(numpy_helper.from_array(values, place.name))
        onnx.save(model, path)


PLAIN = {
    "gelu": F.gelu,
    "Relu": F.relu,
    "HardSigmoid": F.hardsigmoid,
    "ReduceMean": lambda t: t.mean((2, 3), keepdim=True),
    "Squeeze": lambda t: t.squeeze(2),
    "Unsqueeze": lambda t: t.unsqueeze(2),
    "Transpose": lambda t: t.transpose(1, 2),
}


def _convolve(t, weight, bias, strides, pads, groups):
    if weight.shape[2:] == (1, 1) and groups == 1:  # As a matrix product its gradient takes half the time.
        return F.linear(t.permute(0, 2, 3, 1), weight[:, :, 0, 0], bias).permute(0, 3, 1, 2)
    return F.conv2d(t, weight, bias, strides, pads, 1, groups)


def _key(name: str) -> str:
    return name.replace(".", "__").replace("/", "_")


def _constants(graph) -> dict[str, np.ndarray]:
    numbers = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    return numbers | {node.output[0]: numpy_helper.to_array(node.attribute[0].t) for node in graph.node if node.op_type == "Constant"}


def _head_names(graph, numbers) -> set[str]:
    """Weight and bias of the last layer: back from the softmax to the last matrix product."""
    makers = {result: node for node in graph.node for result in node.output}
    node = [each for each in graph.node if each.op_type == "Softmax"][-1]
    names: set[str] = set()
    while node.op_type != "MatMul":
        node = makers[next(name for name in node.input if name not in numbers)]
        names |= {name for name in node.input if name in numbers}
    return names
