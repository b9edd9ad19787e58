import { describe, expect, test } from '@jest/globals';
import { codeOf } from '../../workflows/contract/fail.js';
import { mediaTypeOf } from './media-type.js';
import { decodeXml, rootElement, xmlLines } from './xml-text.js';

describe('media type', () => {
  test.each([
    ['application/pdf', Buffer.from('%PDF-1.7\n')],
    ['application/pdf', Buffer.from(`${'junk '.repeat(100)}%PDF-1.4`)],
    ['image/jpeg', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['image/png', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['image/tiff', Buffer.from('49492a0008000000', 'hex')],
    ['image/tiff', Buffer.from('4d4d002a00000008', 'hex')],
    ['image/webp', Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1')],
    ['application/xml', Buffer.from('<?xml version="1.0"?><ubl:Invoice xmlns:ubl="urn:x">')],
    ['application/xml', Buffer.from('\uFEFF<!-- made by hand -->\n<rsm:CrossIndustryInvoice>', 'utf16le')],
  ])('is %s by its bytes', (mediaType, bytes) => {
    expect(mediaTypeOf(bytes)).toBe(mediaType);
  });

  test.each([
    ['document.empty', Buffer.alloc(0)],
    ['document.unsupported_type', Buffer.from('GIF89a')],
    ['document.unsupported_type', Buffer.from('<html><body>Invoice</body></html>')],
    ['document.unsupported_type', Buffer.from('PK\u0003\u0004')],
  ])('fails with %s', (code, bytes) => {
    try {
      expect(mediaTypeOf(bytes)).toBeUndefined();
    } catch (error) {
      expect(codeOf(error)).toBe(code);
    }
  });
});

describe('XML as text', () => {
  test('shows what stands in the elements and expands nothing that the file declares', () => {
    const xml = '<?xml version="1.0"?><a><b:TaxTotal x="1">7 &lt; 8 &#x20AC; &mine;</b:TaxTotal><c/>\n<d> two\n lines </d></a>';
    expect(rootElement(xml)).toBe('a');
    expect(xmlLines(xml, 10)).toEqual(['Tax Total: 7 < 8 € &mine;', 'd: two lines']);
    expect(xmlLines(xml, 1)).toHaveLength(1);
  });

  test('is decoded as it declares', () => {
    expect(decodeXml(Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>Müller</a>', 'latin1'))).toContain('Müller');
    expect(decodeXml(Buffer.from('<a>Müller</a>'))).toContain('Müller');
  });
});
