import { elementTypes, graph, outputField, outputName, readNodes, tensor } from './onnx-graph.js';
import { bytesField, integerField, integersOf, message, readFields, textField, textsOf, type WireField } from './onnx-wire.js';

/**
 * A recogniser's graph with only the classes of `keep`: the columns of its last layer, and the biases. Most of the 18,710 classes are Han
 * characters that are never read here; without them the net is faster and takes less memory, and its softmax is over what can be.
 */
export const pruneHead =
  (keep: readonly number[]) =>
  (fields: WireField[]): WireField[] => {
    const head = headTensors(fields);
    return (
      fields
        // Shapes noted for inner values name the old class count; the runtime infers them anew.
        .filter(({ number }) => number !== graph.valueInfo)
        .map((field) => {
          if (field.number === graph.output) return outputField(outputName([field]), elementTypes.float);
          if (field.number !== graph.initializer) return field;
          const parts = readFields(field.bytes);
          return head.has(textsOf(parts, tensor.name)[0]!) ? message(graph.initializer, keepColumns(parts, keep)) : field;
        })
    );
  };

/** Names of the weight and the bias of the last layer: back from the output to the last matrix product. */
function headTensors(fields: readonly WireField[]): Set<string> {
  const producers = new Map(readNodes(fields).flatMap((each) => each.outputs.map((output) => [output, each] as const)));
  const initializers = new Set(
    fields.filter(({ number }) => number === graph.initializer).map(({ bytes }) => textsOf(readFields(bytes), tensor.name)[0]!),
  );
  const found = new Set<string>();
  let name: string | undefined = outputName(fields);
  for (;;) {
    const producer = producers.get(name!);
    if (!producer) throw new Error('the recogniser ends in no matrix product');
    for (const input of producer.inputs) if (initializers.has(input)) found.add(input);
    if (producer.operator === 'MatMul') return found;
    name = producer.inputs.find((input) => !initializers.has(input));
  }
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
    integerField(tensor.dataType, elementTypes.float),
    textField(tensor.name, textsOf(fields, tensor.name)[0]!),
    bytesField(tensor.rawData, new Uint8Array(kept.buffer)),
  ];
}
