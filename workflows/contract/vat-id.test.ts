import { vatCountries, vatIdHolds } from './vat-id.js';

/** Examples that the tax authorities or the library's own tests publish. */
const right = [
  'ATU13585627 BE0776091951 BG175074752 CHE107787577IVA CY10259033P CZ25123891 DE136695976 DK13585628 EE100931558 EL094259216',
  'ESB58378431 FI20774740 FR40303265045 GB980780684 HR33392005961 HU12892312 IE6433435F IT00743110157 LT119511515 LU15027442',
  'LV40003521600 MT11679112 NL004495445B01 PL8567346215 PT501964843 RO18547290 SE556188840401 SI50223054 SK2022749619',
].flatMap((line) => line.split(' '));

test('every country has an example', () => {
  expect(right.map((id) => id.slice(0, 2)).sort()).toEqual([...vatCountries].sort());
});

test.each(right)('%s holds', (id) => {
  expect(vatIdHolds(id)).toBe(true);
});

test.each(['DE136695977', 'FR41303265045', 'ATU13585628', 'IT00743110158', 'DE', 'DE1'])('%s does not', (id) => {
  expect(vatIdHolds(id)).toBe(id === 'DE' ? null : false);
});

test('spaces, points and hyphens do not count; other ids are none', () => {
  expect(vatIdHolds('DE 136.695-976')).toBe(true);
  for (const other of ['27AAPFU0939F1ZV', '12-3456789', 'Deutschland', '']) expect(vatIdHolds(other)).toBeNull();
});
