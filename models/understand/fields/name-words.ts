import { foldLabel, type RoleTable } from './labels.js';

/** Words by which names of firms, addresses and headings are told apart, in the languages read here. */

const legalForm =
  /(?<!\p{L})(SDN\.?\s?BHD|S\/B|BERHAD|BHD|PVT|PRIVATE|LTD|LIMITED|LLP|LLC|L\.L\.C|INC|INCORPORATED|CORP|CORPORATION|COMPANY|CO|PLC|GMBH|MBH|AG|KG|KGAA|OHG|GBR|UG|E\.\s?K|SE|SARL|SAS|SASU|EURL|SNC|SA|S\.A|BV|B\.V|NV|N\.V|SPA|SRL|OY|AB|APS|A\/S|PTE|PTY|ENTERPRISES?|TRADING|HOLDINGS?|BROS|& SONS|ASSOCIATES|LLLP|N\.A|PARTNERS|TRADERS|INDUSTRIES)(?!\p{L})/u;
const business =
  /(?<!\p{L})(RESTAURANT|RESTORAN|CAFE|KAFE|COFFEE|BAKERY|BAKERIES|BÄCKEREI|BACKEREI|METZGEREI|APOTHEKE|PHARMACY|FARMASI|KLINIK|CLINIC|HOSPITAL|SUPERMARKET|MARKT|MARKET|MART|STORES?|SHOP|STATION|HOTEL|INN|GRILL|PIZZA|PIZZERIA|KITCHEN|BAR|PUB|BISTRO|FOODS?|FRESH|SERVICES?|SOLUTIONS?|ELECTRONICS|HARDWARE|STATIONERY|BOOKS?|BUCHHANDLUNG|MEDIA|SYSTEMS?|TECHNOLOG(Y|IES)|CENTRE|CENTER|CLUB|GROUP|BROADCASTING|TELEVISION|RADIO|AUTO|MOTORS|CARS|PETROL|TANKSTELLE|BOULANGERIE|LIBRAIRIE|GARAGE|MARCHÉ|PERNIAGAAN|KEDAI|SYARIKAT|PASARAYA|SALON|GIFT|TOYS|FURNITURE|LIGHTING|ENGINEERING|RESOURCES|MARKETING|PETROLEUM)(?!\p{L})/u;
const street =
  /(?<!\p{L})(STREET|ST|ROAD|RD|AVENUE|AVE|AV|BLVD|BOULEVARD|BVD|LANE|LN|DRIVE|DR|HIGHWAY|HWY|PARKWAY|PKWY|SUITE|STE|FLOOR|FLR|LEVEL|BLOCK|BLK|BUILDING|BLDG|JALAN|JLN|LORONG|LRG|PERSIARAN|TAMAN|TMN|BANDAR|KAMPUNG|KG|WISMA|PLAZA|TINGKAT|KAWASAN|SEKSYEN|SECTION|BATU|MUKIM|PUSAT|P\.?O\.? ?BOX|POSTFACH|STR|PLATZ|ALLEE|RUE|PLACE|CHEMIN|QUAI|IMPASSE|CEDEX|BP|NAGAR|MARG|PLOT|PHASE|SECTOR|DIST|DISTRICT|CROSS|MAIN|OPP|NEAR|ROOM|TOWER|APT|SQUARE|SQ|WAY|COURT|CT|PARK|CROSSING)(?!\p{L})|STRASSE|STRAßE|STR\.|WEG \d|GASSE|PLATZ \d|\p{L}STR \d/u;
/** A house, lot or unit number opens the line. */
const houseNumber =
  /^[^\p{L}\d]*(NO|LOT|UNIT|PLOT|SHOP|BLOCK|BLK|SUITE|DOOR)\b[\s.:]*(NO\b[\s.:]*)?[A-Z]{0,3}[-.]?\d|^\d{1,5}[A-Z]?[,]? \p{L}{3}/u;
const numberedThing =
  /(?<!\p{L})(CO|BR|BRN|REG|ID|REF|INVOICE|INV|RECEIPT|BILL|DOC|ITEM|COMPANY|ACCOUNT|GST|ORDER|CHECK)\b[\s.:(]*(ID|REF|REG)?[\s.:)]*(NO|NUMBER|#)(?!\p{L})/u;
const region =
  /(?<!\p{L})(SELANGOR|JOHOR|PENANG|PULAU PINANG|PERAK|KEDAH|MELAKA|PAHANG|SABAH|SARAWAK|KELANTAN|TERENGGANU|PERLIS|NEGERI SEMBILAN|KUALA LUMPUR|PETALING JAYA|SHAH ALAM|W\.?P\.?|WILAYAH|MALAYSIA|SINGAPORE|INDIA|KARNATAKA|MAHARASHTRA|TAMIL NADU|KERALA|GUJARAT|DELHI|HARYANA|TELANGANA|UTTAR PRADESH|WEST BENGAL|RAJASTHAN|PUNJAB|BENGALURU|BANGALORE|MUMBAI|CHENNAI|HYDERABAD|PUNE|KOLKATA|GERMANY|DEUTSCHLAND|FRANCE|UNITED STATES|USA|UNITED KINGDOM|ENGLAND|AUSTRIA|ÖSTERREICH|SCHWEIZ|SWITZERLAND)(?!\p{L})/u;
const postcode =
  /(?<![\d-])(\d{5}(-\d{4})?|\d{3} ?\d{3})(?![\d-])(?=,?\s*\p{L}|\s*$)|,\s*[A-Z]{2}\.? \d{5}|(?<!\p{L})[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?!\p{L})|\bD-\d{5}/u;
const contact =
  /(?<!\p{L})(TEL|TELEPHONE|PHONE|FAX|MOBILE|MOB|H\/P|HP|EMAIL|E-MAIL|WEBSITE|HOTLINE|TÉL|TELEFON|CALL|CELL|PH)(?!\p{L})|@|WWW\.|HTTPS?:|\.COM(?!\p{L})|\.DE(?!\p{L})|\(\d{3}\) ?\d{3}-\d{4}|\d{3}[-.]\d{3}[-.]\d{4}/u;
const registration =
  /(?<!\p{L})(GST|VAT|SST|TAX|TIN|PAN|CIN|ROC|REG|UST|USTID|TVA|SIRET|SIREN|STEUER\p{L}*|GSTIN|ABN|HRB|RCS|IBAN|BIC|BANK|CO\.? ?REG|COMPANY NO)(?!\p{L})/u;
const heading =
  /^[^\p{L}\d]*(((SIMPLIFIED |RETAIL |COMMERCIAL |PROFORMA |PRO FORMA |ORIGINAL |GST |SALES |OFFICIAL |CUSTOMER |YOUR |MERCHANT |GUEST )?(TAX |VAT |CASH )?(INVOICE|RECEIPT|BILL|CREDIT NOTE|CREDIT MEMO|STATEMENT|QUOTATION|ESTIMATE|COPY)|CASH( SALES?| BILL| MEMO)?|PURCHASE ORDER|RECHNUNG|GUTSCHRIFT|FACTURE|AVOIR|BESTELLUNG|COMMANDE|BON|QUITTUNG|KASSENBON|BELEG|ORIGINAL|DUPLICATE|COPY|KOPIE|REPRINT|WELCOME.*|THANK.*|VIELEN DANK.*|ORDER|PAGE.*|SEITE.*|DATE|TIME|DETAILS?|DESCRIPTION|ITEMS?|TOTAL|SUBTOTAL|TABLE.*|CASHIER.*|SERVER.*|DINE ?-?IN|TAKE ?-?(AWAY|OUT)|TO GO|PAID|LOGO|YOUR LOGO.*|COMPANY NAME|ADDRESS|CONTACT.*|SALE|CUSTOMER.*|MERCHANT.*|SHIP TO|BILL TO|SOLD TO|NOTES?|TERMS.*|SUBJECT.*|COD SALES|DELIVERY (NOTE|ORDER)|REMITTANCE.*|CONFIDENTIAL|FORM.*)(\s?[#:].*)?)[^\p{L}\d]*$/u;

export const upper = (text: string): string => text.toUpperCase();
export const hasLegalForm = (text: string): boolean => legalForm.test(upper(text));
export const hasBusinessWord = (text: string): boolean => business.test(upper(text));
export const hasContact = (text: string): boolean => contact.test(upper(text));
export const hasRegistration = (text: string): boolean => registration.test(upper(text));
export const isHeading = (text: string): boolean => heading.test(upper(text));

/** 0 to 4: how much of an address a text shows (street, postcode, region, numbers with commas). */
export function addressScore(text: string): number {
  const up = upper(text);
  if (hasContact(up) || numberedThing.test(up) || /\d{9}/.test(up)) return 0;
  const numbered = /\d/.test(up) && /,/.test(up);
  return (
    (street.test(up) && /\d|,/.test(up) ? 1.5 : street.test(up) ? 0.6 : 0) +
    (houseNumber.test(up) ? 1 : 0) +
    (postcode.test(up) ? 1.2 : 0) +
    (region.test(up) ? 1 : 0) +
    (numbered ? 0.4 : 0)
  );
}

const role = (name: string, pattern: string): readonly [string, RegExp] => [name, new RegExp(pattern, 'u')];
/** Labels that introduce a party. */
export const partyLabels: RoleTable = [
  role(
    'seller',
    '^(FROM|BILL(ED)? FROM|SELLER|SOLD BY|VENDOR|SUPPLIER|REMIT(TANCE)? TO|(PLEASE )?REMIT (PAYMENT )?TO|PAY(ABLE)? TO|MAKE (ALL )?CHE(CK|QUE)S? PAYABLE TO|SERVICE PROVIDER|PAYEE|MERCHANT|PROVIDER|ISSUED BY|VERKAUFER|LIEFERANT|AUSSTELLER|VENDEUR|FOURNISSEUR|EMETTEUR|BENEFICIARY|ACCOUNT NAME|KONTOINHABER|OWNED BY|OPERATED BY|RECHNUNGSERSTELLER)( NAME| DETAILS| INFORMATION| ADDRESS|/\\p{L}+)?\\W*$',
  ),
  role('signature', '^FOR$'),
  role(
    'ship',
    '^(SHIP(PED)?|DELIVER(Y|ED)?|SHIPPING)( ?TO| ADDRESS| FROM)\\W*$|^LIEFERADRESSE|^ADRESSE DE LIVRAISON|LIEFERANSCHRIFT|CONSIGNEE|WARENEMPFANGER|ZAHLUNGSEMPFANGER',
  ),
  role(
    'buyer',
    '^(DETAILS OF (THE )?|NAME (AND|&) ADDRESS OF (THE )?)?((BILL(ED|ING)?|INVOICED?|SOLD|CHARGED?) ?-?TO|BILLING (ADDRESS|DETAILS|INFO\\p{L}*)|CUSTOMER|CLIENT|BUYER|PURCHASER|RECIPIENT|ATTN|ATTENTION|TO|M/S|RECHNUNGSEMPFANGER|RECHNUNGSADRESSE|RECHNUNGSANSCHRIFT|KUNDE|KAUFER|EMPFANGER|BESTELLER|FACTURE A|FACTURATION|ADRESSE DE FACTURATION|ACHETEUR|DESTINATAIRE|BILL TO PARTY|RECEIVER|GUEST|PATIENT|TENANT|ADVERTISER)( NAME| DETAILS| INFORMATION| ADDRESS| \\(.*\\)|/\\p{L}+)?\\W*$',
  ),
];
/** A label with its value behind it on the same line: "Vendor: Acme Ltd". */
export const partyPrefix =
  /^\W*(?:(seller|sold by|vendor|supplier|bill(?:ed)? from|from|remit to|payable to|verkäufer|lieferant|vendeur|fournisseur|merchant|service provider|payee|(?:make (?:all )?)?che(?:ck|que)s? payable to)|(bill(?:ed)? ?to|invoiced? ?to|sold ?to|customer|client|buyer|purchaser|rechnungsempfänger|kunde|käufer|facturé à|acheteur|destinataire|to|guest|customer name|client name|advertiser))(?: name)?\s*:\s*(?=\S)/iu;

export const partyRole = (text: string): string | null => {
  const folded = foldLabel(text);
  return folded.length > 45 ? null : (partyLabels.find(([, pattern]) => pattern.test(folded))?.[0] ?? null);
};
