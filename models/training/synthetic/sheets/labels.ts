import type { Language } from '../facts/country.js';

/** Names for one thing, common ones first; the second half of each list is held out for the test part. */
export interface SheetLabels {
  invoice: readonly string[];
  creditNote: readonly string[];
  order: readonly string[];
  number: readonly string[];
  creditNumber: readonly string[];
  orderNumber: readonly string[];
  date: readonly string[];
  dueDate: readonly string[];
  purchaseOrder: readonly string[];
  customerNumber: readonly string[];
  deliveryDate: readonly string[];
  billTo: readonly string[];
  shipTo: readonly string[];
  supplier: readonly string[];
  terms: readonly string[];
  description: readonly string[];
  quantity: readonly string[];
  price: readonly string[];
  amount: readonly string[];
  code: readonly string[];
  subtotal: readonly string[];
  discount: readonly string[];
  shipping: readonly string[];
  total: readonly string[];
  paid: readonly string[];
  due: readonly string[];
  pay: readonly string[];
}

// prettier-ignore
export const sheetLabels: Readonly<Record<Language, SheetLabels>> = {
  en: {
    invoice: ['Invoice', 'INVOICE', 'Tax Invoice', 'TAX INVOICE', 'Sales Invoice', 'Bill', 'COMMERCIAL INVOICE', 'Service Invoice'],
    creditNote: ['Credit Note', 'CREDIT NOTE', 'Credit Memo', 'Tax Credit Note'],
    order: ['Purchase Order', 'PURCHASE ORDER', 'Order', 'Supply Order'],
    number: ['Invoice No.', 'Invoice Number', 'Invoice #', 'Invoice No', 'Inv. No.', 'Bill No.', 'Document No.', 'Our Ref. / Invoice'],
    creditNumber: ['Credit Note No.', 'Credit Note Number', 'Credit Memo #', 'CN No.'],
    orderNumber: ['PO Number', 'Purchase Order No.', 'P.O. No.', 'Order No.', 'PO #', 'Order Reference'],
    date: ['Date', 'Invoice Date', 'Date of Issue', 'Issued', 'Issue Date', 'Tax Point', 'Dated', 'Bill Date'],
    dueDate: ['Due Date', 'Payment Due', 'Due', 'Pay By', 'Payable by', 'Payment due date'],
    purchaseOrder: ['PO Number', 'Your Order', 'Purchase Order', 'P.O. #', 'Customer PO', 'Your Ref. (PO)'],
    customerNumber: ['Customer No.', 'Account', 'Customer ID', 'Client No.'],
    deliveryDate: ['Delivery Date', 'Ship Date', 'Service Date', 'Date of Supply'],
    billTo: ['Bill To', 'Invoice To', 'Sold To', 'Billed To:', 'Customer', 'Client'],
    shipTo: ['Ship To', 'Deliver To', 'Delivery Address', 'Consignee'],
    supplier: ['Vendor', 'Supplier', 'To', 'Seller'],
    terms: ['Terms', 'Payment Terms', 'Terms of Payment', 'Conditions'],
    description: ['Description', 'Item', 'Details', 'Particulars', 'Product / Service', 'Item Description'],
    quantity: ['Qty', 'Quantity', 'Units', 'QTY.'],
    price: ['Unit Price', 'Price', 'Rate', 'Unit Cost', 'Each', 'Price/Unit'],
    amount: ['Amount', 'Total', 'Line Total', 'Net Amount', 'Value', 'Ext. Price'],
    code: ['Item No.', 'SKU', 'Code', 'Part No.'],
    subtotal: ['Subtotal', 'Net Total', 'Sub Total', 'Total Net', 'Total excl. tax', 'Amount before tax'],
    discount: ['Discount', 'Less Discount', 'Rebate', 'Special Discount'],
    shipping: ['Shipping', 'Freight', 'Delivery', 'Carriage', 'Postage & Packing'],
    total: ['Total', 'Grand Total', 'TOTAL', 'Invoice Total', 'Total Amount', 'Total incl. tax', 'Total Payable', 'Gross Total'],
    paid: ['Deposit', 'Paid to Date', 'Less Deposit', 'Payment Received', 'Advance Paid', 'Prepayment'],
    due: ['Balance Due', 'Amount Due', 'Total Due', 'Outstanding', 'Balance Payable', 'Please Pay'],
    pay: ['Payment details', 'Bank details', 'Please remit to', 'How to pay'],
  },
  de: {
    invoice: ['Rechnung', 'RECHNUNG', 'Faktura', 'Schlussrechnung'],
    creditNote: ['Gutschrift', 'Rechnungskorrektur', 'Stornorechnung', 'GUTSCHRIFT'],
    order: ['Bestellung', 'BESTELLUNG', 'Auftrag', 'Einkaufsbestellung'],
    number: ['Rechnungsnummer', 'Rechnungs-Nr.', 'Rechnung Nr.', 'Rg.-Nr.', 'Belegnummer', 'Re.-Nr.'],
    creditNumber: ['Gutschrift-Nr.', 'Gutschriftsnummer', 'Beleg-Nr.', 'Korrektur-Nr.'],
    orderNumber: ['Bestellnummer', 'Bestell-Nr.', 'Auftragsnummer', 'Bestellung Nr.'],
    date: ['Rechnungsdatum', 'Datum', 'Belegdatum', 'Ausstellungsdatum', 'Rg.-Datum', 'vom'],
    dueDate: ['Fällig am', 'Zahlbar bis', 'Fälligkeit', 'Zahlungsziel', 'Zahlung fällig', 'bitte zahlen bis'],
    purchaseOrder: ['Ihre Bestellung', 'Bestellnummer', 'Ihre Bestell-Nr.', 'Auftrags-Nr.'],
    customerNumber: ['Kundennummer', 'Kunden-Nr.', 'Kd.-Nr.', 'Debitor'],
    deliveryDate: ['Lieferdatum', 'Leistungsdatum', 'Leistungszeitpunkt', 'Liefertermin'],
    billTo: ['Rechnungsempfänger', 'Kunde', 'Rechnung an', 'Empfänger'],
    shipTo: ['Lieferadresse', 'Lieferanschrift', 'Versand an', 'Leistungsort'],
    supplier: ['Lieferant', 'An', 'Auftragnehmer', 'Kreditor'],
    terms: ['Zahlungsbedingungen', 'Zahlung', 'Konditionen', 'Zahlungsart'],
    description: ['Bezeichnung', 'Beschreibung', 'Artikel', 'Leistung', 'Text', 'Artikelbezeichnung'],
    quantity: ['Menge', 'Anzahl', 'Anz.', 'Stk.'],
    price: ['Einzelpreis', 'Preis', 'E-Preis', 'Preis/Einh.'],
    amount: ['Gesamtpreis', 'Betrag', 'Gesamt', 'G-Preis', 'Summe EUR', 'Netto'],
    code: ['Art.-Nr.', 'Artikelnr.', 'Artikel-Nr.', 'Nr.'],
    subtotal: ['Nettobetrag', 'Zwischensumme', 'Summe netto', 'Gesamt netto', 'Nettosumme', 'Warenwert'],
    discount: ['Rabatt', 'Nachlass', 'Abzgl. Rabatt', 'Sonderrabatt'],
    shipping: ['Versandkosten', 'Porto', 'Fracht', 'Versand und Verpackung'],
    total: ['Gesamtbetrag', 'Rechnungsbetrag', 'Bruttobetrag', 'Endbetrag', 'Summe brutto', 'Gesamtsumme'],
    paid: ['Anzahlung', 'Abzgl. Anzahlung', 'Bereits bezahlt', 'Abschlagszahlung'],
    due: ['Zahlbetrag', 'Offener Betrag', 'Zu zahlen', 'Restbetrag'],
    pay: ['Bankverbindung', 'Zahlung an', 'Unsere Bankverbindung', 'Konto'],
  },
  fr: {
    invoice: ['Facture', 'FACTURE', 'Facture de vente', "Facture d'acompte"],
    creditNote: ['Avoir', 'AVOIR', "Facture d'avoir", 'Note de crédit'],
    order: ['Bon de commande', 'BON DE COMMANDE', 'Commande', "Commande d'achat"],
    number: ['Facture N°', 'N° de facture', 'Numéro', 'Numéro de facture', 'Facture no', 'Réf. facture'],
    creditNumber: ['Avoir N°', "N° d'avoir", 'Numéro', 'Réf. avoir'],
    orderNumber: ['Commande N°', 'N° de commande', 'Bon de commande n°', 'Réf. commande'],
    date: ['Date', 'Date de facture', "Date d'émission", 'Date de facturation', 'Émise le', 'Le'],
    dueDate: ["Date d'échéance", 'Échéance', 'À payer avant le', 'Date limite de paiement'],
    purchaseOrder: ['Votre commande', 'Bon de commande', 'Réf. commande client', 'N° commande'],
    customerNumber: ['N° client', 'Code client', 'Client n°', 'Compte client'],
    deliveryDate: ['Date de livraison', 'Livré le', 'Date de prestation', 'Expédiée le'],
    billTo: ['Facturé à', 'Client', 'Destinataire', 'Adresse de facturation'],
    shipTo: ['Adresse de livraison', 'Livré à', 'Lieu de livraison', 'Expédié à'],
    supplier: ['Fournisseur', 'À', 'Vendeur', 'Prestataire'],
    terms: ['Conditions de paiement', 'Règlement', 'Mode de règlement', 'Modalités'],
    description: ['Désignation', 'Description', 'Libellé', 'Prestation'],
    quantity: ['Qté', 'Quantité', 'Qte', 'Nombre'],
    price: ['Prix unitaire HT', 'P.U. HT', 'PU HT', 'Prix unit.'],
    amount: ['Montant HT', 'Total HT', 'Montant', 'Prix total HT'],
    code: ['Réf.', 'Référence', 'Code', 'Article'],
    subtotal: ['Total HT', 'Montant HT', 'Sous-total HT', 'Total hors taxes'],
    discount: ['Remise', 'Rabais', 'Remise commerciale', 'Ristourne'],
    shipping: ['Frais de port', 'Port', 'Transport', 'Livraison'],
    total: ['Total TTC', 'Montant TTC', 'TOTAL TTC', 'Montant total TTC'],
    paid: ['Acompte', 'Acompte versé', 'Déjà réglé', 'Avance'],
    due: ['Net à payer', 'Reste à payer', 'Solde dû', 'À régler'],
    pay: ['Coordonnées bancaires', 'Règlement par virement', 'RIB', 'Paiement'],
  },
};
