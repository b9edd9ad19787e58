import { integerField, message, readFields, textField, textsOf, writeFields, type WireField } from './onnx-wire.js';

/** Field numbers of onnx.proto (ONNX 1.x, unchanged since its first release). */
const model = { graph: 7 } as const;
export const graph = { node: 1, initializer: 5, output: 12, valueInfo: 13 } as const;
export const tensor = { dims: 1, dataType: 2, name: 8, rawData: 9 } as const;
const node = { input: 1, output: 2, operator: 4, attribute: 5 } as const;
const attribute = { name: 1, integer: 3, integers: 8, type: 20 } as const;
const attributeTypes = { integer: 2, integers: 7 } as const;
export const elementTypes = { float: 1, int32: 6 } as const;

export interface GraphNode {
  operator: string;
  inputs: string[];
  outputs: string[];
}

/** A model whose graph went through the edits, in turn; the rest of it passes untouched. */
export function editGraph(weights: Uint8Array, ...edits: ((fields: WireField[]) => WireField[])[]): Uint8Array {
  const edited = readFields(weights).map((field) =>
    field.number === model.graph
      ? message(
          model.graph,
          edits.reduce((fields, edit) => edit(fields), readFields(field.bytes)),
        )
      : field,
  );
  return writeFields(edited);
}

export const readNodes = (fields: readonly WireField[]): GraphNode[] =>
  fields.filter(({ number }) => number === graph.node).map(({ bytes }) => readNode(readFields(bytes)));

const readNode = (fields: readonly WireField[]): GraphNode => ({
  operator: textsOf(fields, node.operator)[0] ?? '',
  inputs: textsOf(fields, node.input),
  outputs: textsOf(fields, node.output),
});

export const nodeField = (
  { operator, inputs, outputs }: GraphNode,
  attributes: Readonly<Record<string, number | readonly number[]>> = {},
): WireField =>
  message(graph.node, [
    ...inputs.map((name) => textField(node.input, name)),
    ...outputs.map((name) => textField(node.output, name)),
    textField(node.operator, operator),
    ...Object.entries(attributes).map(([name, value]) => attributeField(name, value)),
  ]);

const attributeField = (name: string, value: number | readonly number[]): WireField =>
  message(node.attribute, [
    textField(attribute.name, name),
    ...(typeof value === 'number' ? [integerField(attribute.integer, value)] : value.map((each) => integerField(attribute.integers, each))),
    integerField(attribute.type, typeof value === 'number' ? attributeTypes.integer : attributeTypes.integers),
  ]);

/** The name of the graph's first output. */
export function outputName(fields: readonly WireField[]): string {
  const [name] = textsOf(readFields(fields.find(({ number }) => number === graph.output)!.bytes), 1);
  return name!;
}

/** An output without a shape, which the runtime infers: the one in the file may name what is no longer so. */
export const outputField = (name: string, elementType: number): WireField =>
  message(graph.output, [textField(1, name), message(2, [message(1, [integerField(1, elementType)])])]);
