import { expect, test } from '@jest/globals';
import { bytesField, integerField, integersOf, message, readFields, textField, textsOf, writeFields } from './onnx-wire.js';
import { answerBestClass, bestClassOutputs } from './answer-best-class.js';
import { editGraph, readNodes } from './onnx-graph.js';
import { pruneHead } from './prune-head.js';

const operator = (name: string, inputs: string[], output: string) =>
  message(1, [...inputs.map((input) => textField(1, input)), textField(2, output), textField(4, name)]);
const tensor = (name: string, dims: number[], values: number[]) =>
  message(5, [
    ...dims.map((dim) => integerField(1, dim)),
    integerField(2, 1),
    textField(8, name),
    bytesField(9, new Uint8Array(Float32Array.from(values).buffer)),
  ]);

test('a head is pruned to the columns that are kept, and nothing else of the net changes', () => {
  const graph = message(7, [
    operator('MatMul', ['x', 'inner'], 'y'),
    operator('MatMul', ['y', 'weight'], 'product'),
    operator('Add', ['product', 'bias'], 'sum'),
    operator('Softmax', ['sum'], 'out'),
    tensor('inner', [1, 2], [7, 8]),
    tensor('weight', [2, 4], [0, 1, 2, 3, 10, 11, 12, 13]),
    tensor('bias', [4], [20, 21, 22, 23]),
    message(12, [textField(1, 'out')]),
  ]);
  const pruned = editGraph(writeFields([integerField(1, 8), graph]), pruneHead([0, 3]));
  const fields = readFields(readFields(pruned).find(({ number }) => number === 7)!.bytes);
  const tensors = fields.filter(({ number }) => number === 5).map(({ bytes }) => readFields(bytes));
  const seen = tensors.map((each) => ({
    name: textsOf(each, 8)[0],
    dims: integersOf(each, 1),
    values: [...new Float32Array(Uint8Array.from(each.find(({ number }) => number === 9)!.bytes).buffer)],
  }));
  expect(seen).toEqual([
    { name: 'inner', dims: [1, 2], values: [7, 8] },
    { name: 'weight', dims: [2, 2], values: [0, 3, 10, 13] },
    { name: 'bias', dims: [2], values: [20, 23] },
  ]);
});

test('a graph that ends in a softmax answers with the best class and its probability instead', () => {
  const graph = message(7, [operator('Softmax', ['sum'], 'out'), message(12, [textField(1, 'out')])]);
  const edited = editGraph(writeFields([graph]), answerBestClass);
  const fields = readFields(readFields(edited).find(({ number }) => number === 7)!.bytes);
  expect(readNodes(fields).map(({ operator: name, inputs }) => [name, inputs[0]])).toEqual([
    ['Softmax', 'sum'],
    ['ArgMax', 'sum'],
    ['Cast', 'best_class_int64'],
    ['ReduceMax', 'out'],
  ]);
  const outputs = fields.filter(({ number }) => number === 12).map(({ bytes }) => textsOf(readFields(bytes), 1)[0]);
  expect(outputs).toEqual([bestClassOutputs.classes, bestClassOutputs.probabilities]);
  expect(() => editGraph(edited, answerBestClass)).toThrow('softmax');
});
