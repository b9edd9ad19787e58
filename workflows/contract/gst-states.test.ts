import { gstStateOf, presentGstState } from './gst-states.js';

test.each([
  ['27-Maharashtra', '27'],
  ['Tamil Nadu (33)', '33'],
  ['TAMILNADU', '33'],
  ['33', '33'],
  ['State Code: 7', '07'],
  ['Jammu & Kashmir', '01'],
  ['Andhra Pradesh', '37'],
  ['Arunachal Pradesh, Code 12', '12'],
  ['Dadra and Nagar Haveli and Daman and Diu', '26'],
  ['29/Karnataka', '29'],
  ['27-MH', '27'],
  ['Plot 12, Bandra', null],
  ['12 Main Street', null],
  ['Pune 411001', null],
  ['41', null],
  ['', null],
])('%s is the state %s', (text, code) => {
  expect(gstStateOf(text)).toBe(code);
});

test('a former code is the state that it is now', () => {
  expect([presentGstState('25'), presentGstState('28'), presentGstState('33')]).toEqual(['26', '37', '33']);
});
