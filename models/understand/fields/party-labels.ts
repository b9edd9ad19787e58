import { foldLabel, type RoleTable } from './labels.js';

/**
 * Words that introduce a party: in English (also as India and American broadcasters write it), German, French, Spanish, Italian, Dutch, Malay, Hindi
 * and Tamil. `owner` is who runs a shop that bears another name.
 */
const words = {
  owner:
    'OWNED BY|OWN BY|OPERATED BY|MANAGED BY|PROPRIETOR|PROP|A (UNIT|DIVISION|BRAND) OF|DIMILIKI OLEH|INHABER(IN)?|INH|BETREIBER|EXPLOITE PAR|GESTITO DA',
  seller:
    'BILL(ED)? FROM|SELLER|SOLD BY|VENDOR|SUPPLIER|REMIT(TANCE)? TO|(PLEASE )?REMIT (PAYMENTS? )?TO|(PLEASE )?(SEND|MAIL) PAYMENTS? TO|(PLEASE )?PAY(ABLE)? TO|(PLEASE )?MAKE (ALL )?CHE(CK|QUE)S? PAYABLE TO|SERVICE PROVIDER|PAYEE|MERCHANT|PROVIDER|ISSUED BY|SUPPLIED BY|STATION|PROPERTY|BENEFICIARY|(BANKING|ACCOUNT) NAME|(MONEY )?(PAID|SENT|TRANSFERRED|CREDITED) TO|' +
    'VERKAUFER(IN)?|LIEFERANT|AUSSTELLER|RECHNUNGSERSTELLER|RECHNUNGSSTELLER|KONTOINHABER|VENDEUR|FOURNISSEUR|EMETTEUR|PRESTATAIRE|' +
    'PROVEEDOR|VENDEDOR|EMISOR|FORNITORE|CEDENTE(/PRESTATORE)?|VENDITORE|EMITTENTE|LEVERANCIER|VERKOPER|AFZENDER|PENJUAL|PEMBEKAL|विक्रेता|आपूर्तिकर्ता|விற்பனையாளர்|வழங்குநர்',
  ship: '(SHIP(PED)?|DELIVER(Y|ED)?|SHIPPING)( ?TO| ADDRESS| FROM)|CONSIGNEE( \\(SHIP TO\\))?|VERSAND AN|LIEFERUNG AN|LIEFERADRESSE|LIEFERANSCHRIFT|WARENEMPFANGER|ZAHLUNGSEMPFANGER|ADRESSE DE LIVRAISON|LIVRE A|EXPEDIE A|DIRECCION DE ENTREGA|ENVIAR A|INDIRIZZO DI CONSEGNA|AFLEVERADRES',
  buyer:
    '(BILL(ED|ING)?|INVOICED?|SOLD|CHARGED?) ?-?TO|BILLING (ADDRESS|DETAILS|INFO\\p{L}*)|CUSTOMER|CLIENT|BUYER|PURCHASER|RECIPIENT|ATTN|ATTENTION|TO|PAYER|(PAID|SENT) BY|(PAID|DEBITED|SENT) FROM|MESSRS|M/S|BILL TO PARTY|RECEIVER|GUEST|PATIENT|TENANT|ADVERTISER|AGENCY|ACCOUNT OF|PARTY|' +
    'RECHNUNG AN|FAKTURA AN|RECHNUNGSEMPFANGER|RECHNUNGSADRESSE|RECHNUNGSANSCHRIFT|KUNDE|KAUFER(IN)?|EMPFANGER|BESTELLER|AUFTRAGGEBER|AN|FACTURE A|FACTURATION|ADRESSE DE FACTURATION|ACHETEUR|DESTINATAIRE|' +
    'FACTURAR A|FACTURADO A|COMPRADOR|CLIENTE|DESTINATARIO|SENOR(ES)?|SPETT\\.? ?LE|CESSIONARIO(/COMMITTENTE)?|COMMITTENTE|ACQUIRENTE|FATTURARE A|INTESTATARIO|KLANT|KOPER|FACTUURADRES|FACTUUR AAN|AAN|PELANGGAN|PEMBELI|KEPADA|क्रेता|खरीदार|ग्राहक|प्राप्तकर्ता|வாங்குபவர்|வாடிக்கையாளர்|பெறுநர்',
} as const;
export type PartyRole = keyof typeof words | 'signature';

/** Scripts whose signs `foldLabel` takes off their letters are listed as they are read: folded. */
const folded = (pattern: string): string => pattern.replace(/[\u0900-\u0dff]+/gu, (indic) => foldLabel(indic));

const fullLabel = (role: keyof typeof words): RegExp => {
  const from = role === 'seller' ? 'FROM|' : '';
  const before = role === 'buyer' ? '(DETAILS OF (THE )?|NAME (AND|&) ADDRESS OF (THE )?)?' : '';
  const after = '( NAME| DETAILS?| INFORMATION| ADDRESS| \\(.*\\)|/[\\p{L}. /]+)?';
  return new RegExp(`^${before}(${from}${folded(words[role])})${after}\\W*$`, 'u');
};

const partyLabels: RoleTable = [
  ['owner', fullLabel('owner')],
  ['seller', fullLabel('seller')],
  ['signature', /^FOR$/u],
  ['ship', fullLabel('ship')],
  ['buyer', fullLabel('buyer')],
];

/** The party that a label by itself announces: "Bill to:", "Lieferant". */
export function partyRole(text: string): PartyRole | null {
  const label = foldLabel(text);
  if (!label || label.length > 45) return null;
  return (partyLabels.find(([, pattern]) => pattern.test(label))?.[0] as PartyRole | undefined) ?? null;
}

/** Labels that need no colon before the name: nothing else follows them. */
const noColon =
  /^\W*(?:(?<owner>own(?:ed)? by|operated by|managed by|dimiliki oleh|inhaber(?:in)?|inh\.)|(?<seller>(?:please )?(?:make (?:all )?)?che(?:ck|que)s? payable to|(?:please )?(?:remit|send|mail) (?:all )?payments? to|payable to)|(?<buyer>bill(?:ed)? to|sold to|invoiced? to|spett\.?\s?le))\s*:?\s+(?=[\p{L}\d])/iu;

/** Behind these stands a person of the firm, not the firm. */
const forAttention = /^\W*att/i;

/** A label with its value behind it on one line: whose, and where the value begins. "Vendor: Acme Ltd", "Owned by Acme Ltd". */
export function partyPrefix(text: string): { role: PartyRole; end: number } | null {
  const plain = noColon.exec(text);
  if (plain) {
    const role = (['owner', 'seller', 'buyer'] as const).find((name) => plain.groups?.[name]);
    if (role) return { role, end: plain[0].length };
  }
  const match = /^([^:]{2,45}?)\s*:\s*(?=\S)/u.exec(text);
  const role = match && !forAttention.test(match[1]!) ? partyRole(match[1]!) : null;
  return match && role && role !== 'signature' ? { role, end: match[0].length } : null;
}
