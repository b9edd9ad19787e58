import type { Layout } from '../layout/layout.js';
import { findAmounts } from '../recognise/amounts.js';
import { findDates } from '../recognise/dates.js';

/** Words and shapes that tell kinds of paper apart. A feature counts once, however often it is met, unless its name ends in `+`. */
const words: Readonly<Record<string, RegExp>> = {
  invoice_title:
    /^[^\w\n]{0,12}(?:tax |commercial |pro ?forma |vat |gst |sales |retail )?invoice\b[^a-z]*$|^[^\w\n]{0,12}(?:rechnung|facture)\b[^.]{0,30}$|^[^\w\n]{0,12}invoice\b.{0,25}$/imu,
  invoice_word: /\binvoice\b|rechnung\b|\bfacture\b|\bfactur(?:a|e|en)\b|\bfattura\b|\bfactuur\b/i,
  invoice_number:
    /invoice\s?(?:no|number|#|id|nr|date)|rechnungs?\s?-?(?:nr|nummer|datum)|facture\s?(?:n|du)|bill (?:no|number)|(?:factura|fattura|factuur) ?(?:n|simpl)|factuurnummer|(?:बिल|चालान|बीजक|इनवॉइस) ?(?:नं|संख्या|क्रमांक)|(?:பில்|விலைப்பட்டியல்) ?எண்/i,
  credit_note: /credit (?:note|memo)|gutschrift|\bavoir\b|rechnungskorrektur|storno/i,
  bill_to: /bill(?:ed)? to|invoice to|sold to|rechnungsempf|factur[ée]e? [àa]\b|kunden-?(?:nr|nummer)|customer (?:no|id|number)/i,
  due: /due date|amount due|balance due|payment terms|payment due|net (?:30|15|60)|f[äa]llig|zahlbar|zahlungsziel|[ée]ch[ée]ance|net [àa] payer|pay(?:ment)? within|remit/i,
  bank_details: /\biban\b|\bbic\b|swift|ifsc|account (?:no|number)|bankverbindung|sort code|wire/i,
  vat: /\bvat\b|mwst|\bust\b|umsatzsteuer|\btva\b|gstin|\b[cs]gst\b|\bhsn\b|\biva\b|\bbtw\b|जी ?एस ?टी|ஜி ?எஸ் ?டி/i,
  unit_price: /unit price|einzelpreis|prix unitaire|unit cost|\brate\b.*\bamount\b|\bqty\b.*\b(?:price|amount|rate)\b/i,
  broadcast: /advertiser|\bflight\b|\bspots?\b|agency commission|\bstation\b|gross amount|air ?time|broadcast/i,
  receipt_title:
    /\breceipt\b|quittung|kassenbon|kassenbeleg|\bticket\b|justificatif|\bre[çc]u\b|cash (?:bill|memo|sale)|\bbon\b|ricevuta|scontrino|\brecibo\b|रसीद|ரசீது/i,
  cash: /\bcash\b|\btender|bargeld|\bbar\b|gegeben|esp[èe]ces|\befectivo\b|\bcontant[ei]?\b|\bdinheiro\b|नकद|ரொக்கம்/i,
  change: /\bchange\b|r[üu]ckgeld|zur[üu]ck|\brendu\b|\bmonnaie\b|\bcambio\b|\bresto\b|wisselgeld|\btroco\b|वापसी|மீதி/i,
  thanks:
    /thank ?you|thanks|vielen dank|merci|please come again|visit again|come again|terima kasih|\bgracias\b|\bgrazie\b|bedankt|obrigad[oa]|धन्यवाद|நன்றி/i,
  cashier:
    /cashier|\bclerk\b|\bserver\b|kassierer|bediener|bedient|\bcaissi?[eè]re?\b|\btable\b|\bguests?\b|terminal|\bpos\b|kasse|\btill\b|\bregister\b/i,
  card: /visa|sans contact|carte bancaire|kontaktlos|master ?card|amex|card (?:no|number|type)|girocard|auth(?:orization)? code|approval|approved|\baid\b/i,
  /** What a phone shows once it has paid (UPI and its like). */
  payment_done:
    /^\W*(?:(?:payment|transaction|transfer|money)(?: (?:is|was))? (?:successful|success|completed?|done|sent|received|made)|paid(?: successfully| to\b|$)|successfully paid|(?:you )?(?:sent|paid)\W*(?:₹|rs\b|inr\b))/im,
  goods_sold: /goods sold|no (?:refund|exchange)|not (?:refundable|returnable|exchangeable)|umtausch|return policy|exchange within/i,
  subtotal: /sub ?-?total|zwischensumme|subtotaal|subtotale|उप-?योग/i,
  rounding: /rounding|\btip\b|gratuity/i,
  total: /\btotal\b|\bsumme\b|gesamt|\btotaal\b|\btotale\b|कुल|மொத்தம்/i,
  order_title:
    /^[^\w\n]{0,12}(?:(?:work|service|supply|job|local|amended|revised|standard|blanket) (?:order ?[/&-] ?)?)?purchase order\b|^[^\w\n]{0,12}(?:work|supply) order\b.{0,20}$|^[^\w\n]{0,12}(?:(?:einkaufs)?bestellung\b|order[^\w\n]*$)|bon de commande|^[^\w\n]{0,12}(?:bestell(?:ung)?|order) ?(?:change|[äa]nderung|response)|^[^\w\n]{0,12}commande\b/im,
  order_word: /purchase order|p\.?o\.? (?:number|no|#|date)|\bpo-?\d|\bbestell-?(?:nr|nummer)|n[°o] de commande|commande n[°o]/i,
  order_terms:
    /ship(?:ping)? (?:to|via|terms|method)|f\.?o\.?b|deliver(?:y)? (?:date|to|terms)|requisition|indent no|place (?:an|the|our|this) order|acknowledge this order|quote (?:the|our|this) (?:purchase )?order|\bsupplier\b|vendor\b|buyer\b|authorized by|liefertermin/i,
  statement_title:
    /(?:account|bank|statement of) (?:statement|account)|kontoauszug|relev[ée] (?:de|d') ?compte|statement period|statement date|account summary|^[^\w\n]{0,12}statement\b/im,
  balances:
    /(?:opening|closing|beginning|ending|starting|previous|new|available) balance|anfangssaldo|endsaldo|alter (?:konto)?(?:stand|saldo)|neuer (?:konto)?(?:stand|saldo)|solde|\bbalance\b.*\b(?:forward|brought)/i,
  movements: /deposits?|withdrawals?|\bdebits?\b.*\bcredits?\b|transactions?|checks paid|einzahlung|auszahlung|buchung|overdraft|\batm\b/i,
  bank: /\bbank\b|banking|sparkasse|banque|credit union|routing/i,
  contract_title:
    /^[^\w\n]{0,12}[a-z ,&-]{0,60}\b(?:agreement|contract|lease|deed|(?:promissory|rate) note|[a-zäöü]*vertrag|[a-zäöü]*vereinbarung|contrat|convention|accord|memorandum of understanding|addendum|amendment)\b.{0,30}$/im,
  parties:
    /(?:by and between|is (?:made|entered)|between .{3,80} and|hereinafter|herein ?after|the part(?:y|ies)|undersigned|zwischen|ci-apr[èe]s)/i,
  clauses:
    /witnesseth|whereas|in witness|governing law|indemnif|severab|confidential(?:ity| information)|terminat(?:e|ion)|shall\b.*\bshall\b|covenant|obligations?|borrower|lender|promise to pay|note holder|lessor|lessee|landlord|tenant/i,
  shall: /\bshall\b|hereby|thereof|hereof|hereunder|pursuant/i,
  effective: /effective (?:date|as of)|as of the date|dated as of|this \d{1,2}(?:st|nd|rd|th)? day of/i,
  signatures: /signature|signed|unterschrift|by:\s*_|name:\s*_|title:\s*_/i,
  identity:
    /passport|passeport|reisepass|driver'?s? ?licen[cs]e|driving licen[cs]e|identity card|identification card|\bid card\b|personalausweis|carte d'identit|permanent account number|aadhaar|nationality|f[üu]hrerschein|permis de conduire|resident card/i,
  identity_fields:
    /date of birth|\bdob\b|\bsex\b|surname|given names?|place of birth|\bheight\b|\beyes?\b|\bhgt\b|\bclass\b.*\bexp|\bissu(?:ed|ing)\b|\bexpir(?:es|y)\b|geburts|authority/i,
  machine_zone: /[A-Z0-9<]{12,}<{2,}|<<<</,
  salutation:
    /^[^\w\n]{0,12}dear\b|to whom it may concern|sehr geehrte|madame,? monsieur|^[^\w\n]{0,12}ch[èe]re?\b|^[^\w\n]{0,12}hi [a-z]+,/im,
  closing:
    /sincerely|(?:best|kind|warm) regards|yours (?:truly|faithfully)|mit freundlichen gr|cordialement|salutations|respectfully|^[^\w\n]{0,12}regards/im,
  email: /^[^\w\n]{0,12}(?:from|to|cc|sent|subject)\s*:.*/im,
  date_line:
    /^\W{0,6}(?:[a-zà-ü]+, (?:den |le )?)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2},? \d{4}|\d{1,2}\.? (?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|janv|f[ée]v|avr|juin|juil|ao[uû]t|d[ée]c)[a-zé]*\.? \d{4})\b.{0,12}$/imu,
  subject: /^[^\w\n]{0,12}(?:re|subject|betreff|objet)\s*:/im,
  memo: /memorandum|\bmemo\b|inter-?office/i,
  form_title: /\bform\b|application\b|questionnaire|antrag|formulaire|registration form|claim form|request form|enrol?lment|checklist/i,
  form_words:
    /please (?:print|complete|fill)|check (?:one|all|box)|for office use|fill (?:in|out)|(?:last|first) name|middle initial|\bssn\b|social security|date of birth|signature of|applicant|instructions|tick/i,
  tax_form: /\b(?:form )?(?:w-?2|w-?9|w-?4|1040|1099|1098)\b|department of the treasury|internal revenue|omb no|wage and tax/i,
  boxes: /[☐☑☒□■]|\[ ?[xX]? ?\]|\b(?:yes|no)\b\s*[□☐O]\s*\b(?:yes|no)\b/u,
  blanks: /_{6,}|\.{12,}/,
  fax: /\bfax\b.*\b(?:cover|transmi)|number of pages|cover sheet/i,
  resume: /curriculum|r[ée]sum[ée]\b|work experience|education\b|\bskills\b|professional summary|employment history|references available/i,
  report:
    /table of contents|financial statements|consolidated|fiscal year|years? ended|in thousands|annual report|executive summary|abstract\b|introduction\b|figure \d|conclusions?\b|quarterly|chapter \d/i,
  expense: /expense report|reimburse|expense (?:type|date)|mileage/i,
  clock: /\b\d{1,2}:\d{2}(?::\d{2})?\b/,
  lodging: /\bfolio\b|\broom\b|\bguests?\b|check-?(?:in|out)\b|\barrive|\bdepart/i,
  phrases:
    /in reference to|do not hesitate|please find|enclosed|we are (?:pleased|writing)|thank you for your (?:letter|inquiry|request|interest)|if you have any questions|(?:i am|we are) writing|looking forward|anbei|beiliegend|ci-joint|veuillez/i,
  advert: /presentation|slide|brochure|newsletter|advertisement|specification|datasheet/i,
};

/** An invoice says so by its title or by the name of its number; an order may ask for one without being one. */
const invoiceWords = ['invoice_title', 'invoice_number', 'credit_note', 'receipt_title'];
/** Phrases of contracts; stories and reports have one or two of them, contracts many. */
const legal: readonly RegExp[] = [
  /this (?:\w+ ){0,3}(?:agreement|lease|contract|deed|note)\b/i,
  /by and between|hereinafter|hereto\b|herein\b/i,
  /whereas|witnesseth|in witness/i,
  /govern(?:ed by|ing law)|jurisdiction/i,
  /indemnif|liabilit(?:y|ies)|warrant(?:y|ies|s)\b/i,
  /hereby|hereof|thereof|hereunder|pursuant/i,
  /(?:the|each|either|neither|other|both) part(?:y|ies)\b/i,
  /terminat(?:e|ed|es|ion)\b/i,
  /\bshall\b[^]*\bshall\b[^]*\bshall\b/i,
  /confidential/i,
  /effective date|dated as of|entered into/i,
  /lessor|lessee|landlord|tenant|licens(?:or|ee)\b|borrower|lender|note holder|promise to pay/i,
  /vertragspartei|dieser vertrag|diese vereinbarung|nachfolgend|auftragnehmer|lizenznehmer|les parties|ci-apr[èe]s|le pr[ée]sent (?:contrat|accord)|la pr[ée]sente convention/i,
  /laufzeit|k[üu]ndigung|k[üu]ndbar|r[ée]sili(?:ation|er|[ée])/i,
  /gerichtsstand|(?:anwendbares|geltendes) recht|droit applicable|tribunaux/i,
  /schriftform|salvatorische|avenant/i,
  /haftung|haftet|responsabilit[ée]/i,
  /geheimhaltung|vertraulich|confidentialit[ée]/i,
  /h[öo]here gewalt|force majeure/i,
];
const fewestLegal = 3;

/** What kind of paper it is shows within the first few pages. */
const mostCharacters = 40_000;

const bucket = (value: number, limits: readonly number[]): number => limits.findIndex((limit) => value < limit);

/** Features of a document for the classifier: which words it shows, and how it is laid out. */
export function evidenceOf(layout: Layout): Set<string> {
  const found = new Set<string>();
  const text = layout.text.slice(0, mostCharacters);
  for (const [name, pattern] of Object.entries(words)) if (pattern.test(text)) found.add(name);
  const rows = layout.rows;
  const head = rows
    .slice(0, 12)
    .map((row) => row.text)
    .join('\n');
  for (const name of [
    'invoice_title',
    'receipt_title',
    'order_title',
    'statement_title',
    'contract_title',
    'identity',
    'form_title',
    'resume',
    'memo',
    'tax_form',
    'credit_note',
  ])
    if (words[name]!.test(head)) found.add(`head:${name}`);
  // A title may stand beside the letterhead, on its row.
  if (layout.segments.slice(0, 40).some((segment) => words['order_title']!.test(segment.text)))
    found.add('order_title').add('head:order_title');
  const isOrder = found.has('order_title') || found.has('order_word');
  if (isOrder && !invoiceWords.some((name) => found.has(name)))
    found.add(found.has('order_title') ? 'order_without_invoice' : 'order_word_alone');
  if (legal.filter((pattern) => pattern.test(text)).length < fewestLegal) found.add('legal=few');
  const amounts = rows.filter((row) => findAmounts(row.text).some(({ value }) => value.decimals === 2)).length;
  const characters = rows.reduce((sum, row) => sum + row.text.length, 0);
  const sentences = rows.filter((row) =>
    row.segments.some((segment) => segment.text.split(' ').length >= 8 && !/\d[.,]\d{2}/.test(segment.text)),
  ).length;
  const contacts = rows.filter((row) => /@|www\.|https?:|\b(?:tel|mob|fax|phone|cell)\b/i.test(row.text)).length;
  if (contacts >= 3 && rows.length < 16) found.add('contact_card');
  const labels = layout.segments.filter((segment) => /^[^:]{2,40}:(\s|$)/.test(segment.text)).length;
  const page = layout.pages[0];
  const aspect = page ? page.width / page.height : 0.7;
  const count = layout.pages.length;
  found.add(`rows=${bucket(rows.length, [4, 15, 30, 60, 120, Infinity])}`);
  found.add(`amount_rows=${bucket(amounts, [1, 3, 8, 20, Infinity])}`);
  found.add(`prose=${bucket(sentences / Math.max(rows.length, 1), [0.05, 0.2, 0.45, Infinity])}`);
  found.add(`labels=${bucket(labels / Math.max(rows.length, 1), [0.08, 0.25, 0.5, Infinity])}`);
  found.add(`aspect=${bucket(aspect, [0.55, 0.66, 0.8, 1.2, Infinity])}`);
  found.add(`pages=${bucket(count, [2, 4, Infinity])}`);
  found.add(`row_length=${bucket(characters / Math.max(rows.length, 1), [22, 36, 60, Infinity])}`);
  found.add(`dates=${bucket(findDates(text).length, [1, 3, 8, Infinity])}`);
  return found;
}
