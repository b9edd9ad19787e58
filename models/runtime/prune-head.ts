import { bytesField, integerField, integersOf, message, readFields, textField, textsOf, writeFields, type WireField } from './onnx-wire.js';

/** Field numbers of onnx.proto (ONNX 1.x, unchanged since its first release). */
const model = { graph: 7 } as const;
const graph = { node: 1, initializer: 5, output: 12, valueInfo: 13 } as const;
const node = { input: 1, output: 2, operator: 4 } as const;
const tensor = { dims: 1, dataType: 2, name: 8, rawData: 9 } as const;
const floatType = 1;

interface Node {
  inputs: string[];
  outputs: string[];
  operator: string;
}

/**
 * A recogniser with only the classes of `keep`: the columns of its last layer, and the biases. Most of the 18,710 classes are Han
 * characters that are never read here; without them the net is faster and takes less memory, and its softmax is over what can be.
 */
export function pruneHead(weights: Uint8Array, keep: readonly number[]): Uint8Array {
  const modelFields = readFields(weights);
  const graphFields = readFields(modelFields.find(({ number }) => number === model.graph)!.bytes);
  const head = headTensors(graphFields);
  const pruned = graphFields
    // Shapes noted for inner values name the old class count; the runtime infers them anew.
    .filter(({ number }) => number !== graph.valueInfo)
    .map((field) => {
      if (field.number === graph.output) return withoutShape(field);
      if (field.number !== graph.initializer) return field;
      const fields = readFields(field.bytes);
      return head.has(textsOf(fields, tensor.name)[0]!) ? message(graph.initializer, keepColumns(fields, keep)) : field;
    });
  return writeFields(modelFields.map((field) => (field.number === model.graph ? message(model.graph, pruned) : field)));
}

/** Names of the weight and the bias of the last layer: back from the output to the last matrix product. */
function headTensors(fields: readonly WireField[]): Set<string> {
  const nodes = fields.filter(({ number }) => number === graph.node).map(({ bytes }) => readNode(bytes));
  const producers = new Map(nodes.flatMap((each) => each.outputs.map((output) => [output, each] as const)));
  const initializers = new Set(
    fields.filter(({ number }) => number === graph.initializer).map(({ bytes }) => textsOf(readFields(bytes), tensor.name)[0]!),
  );
  const found = new Set<string>();
  let [name] = textsOf(readFields(fields.find(({ number }) => number === graph.output)!.bytes), 1);
  for (;;) {
    const producer = producers.get(name!);
    if (!producer) throw new Error('the recogniser ends in no matrix product');
    for (const input of producer.inputs) if (initializers.has(input)) found.add(input);
    if (producer.operator === 'MatMul') return found;
    name = producer.inputs.find((input) => !initializers.has(input));
  }
}

function readNode(bytes: Uint8Array): Node {
  const fields = readFields(bytes);
  return { inputs: textsOf(fields, node.input), outputs: textsOf(fields, node.output), operator: textsOf(fields, node.operator)[0] ?? '' };
}

/** Keeps columns of the tensor's last dimension. */
function keepColumns(fields: readonly WireField[], keep: readonly number[]): WireField[] {
  const dims = integersOf(fields, tensor.dims);
  const columns = dims.at(-1)!;
  const raw = fields.find(({ number }) => number === tensor.rawData)!.bytes;
  const values = new Float32Array(Uint8Array.from(raw).buffer);
  const rows = values.length / columns;
  const kept = new Float32Array(rows * keep.length);
  for (let row = 0, at = 0; row < rows; row++) for (const column of keep) kept[at++] = values[row * columns + column]!;
  return [
    ...[...dims.slice(0, -1), keep.length].map((dim) => integerField(tensor.dims, dim)),
    integerField(tensor.dataType, floatType),
    textField(tensor.name, textsOf(fields, tensor.name)[0]!),
    bytesField(tensor.rawData, new Uint8Array(kept.buffer)),
  ];
}

/** The output's declared shape names the old class count too; its element type stays. */
function withoutShape(output: WireField): WireField {
  const [name] = textsOf(readFields(output.bytes), 1);
  return message(graph.output, [textField(1, name!), message(2, [message(1, [integerField(1, floatType)])])]);
}
