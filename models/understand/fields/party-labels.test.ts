import { describe, expect, test } from '@jest/globals';
import { partyPrefix, partyRole } from './party-labels.js';

describe('labels of parties', () => {
  test.each([
    ['Bill To:', 'buyer'],
    ['Details of Receiver (Billed to)', 'buyer'],
    ['Send Payment To:', 'seller'],
    ['Advertiser', 'buyer'],
    ['Owned by :', 'owner'],
    ['Inhaber:', 'owner'],
    ['Lieferanschrift', 'ship'],
    ['Cliente:', 'buyer'],
    ['Spett.le', 'buyer'],
    ['Leverancier', 'seller'],
    ['Fornitore:', 'seller'],
    ['विक्रेता', 'seller'],
    ['ग्राहक :', 'buyer'],
    ['விற்பனையாளர்', 'seller'],
    ['வாங்குபவர்:', 'buyer'],
    ['Hammer', null],
  ])('%s is %s', (label, role) => expect(partyRole(label)).toBe(role));

  test.each([
    ['Vendor: Acme Ltd', 'seller', 'Acme Ltd'],
    ['OWN BY:GREEN KITCHEN SDN BHD', 'owner', 'GREEN KITCHEN SDN BHD'],
    ['Please make checks payable to Acme Ltd', 'seller', 'Acme Ltd'],
    ['Bill to Dana Reyes', 'buyer', 'Dana Reyes'],
    ['Käufer: Brandt KG', 'buyer', 'Brandt KG'],
  ])('%s', (line, role, name) => {
    const prefix = partyPrefix(line);
    expect([prefix?.role, line.slice(prefix?.end)]).toEqual([role, name]);
  });

  test.each(['Attn: Dana Reyes', 'Total: 12.00', 'Payment due: now', 'Acme Ltd'])('%s opens with no party', (line) =>
    expect(partyPrefix(line)).toBeNull(),
  );
});
