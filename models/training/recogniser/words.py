"""Words that papers of shops and offices are made of, and words of the languages' dictionaries where a folder of them is given."""
import os
import random

from alphabet import Alphabet

HOUSE = {
    "en": """Subtotal|Total|Grand Total|Sales Tax|Tax|Change|Cash|Visa|Mastercard|Debit|Credit|Tip|Gratuity|Amount|Amount Due|Balance Due|Server|Table|Guests|Check
Order|Thank You!|Please come again|Customer Copy|Merchant|Approved|Auth Code|Card|Account|Ref|Trans|Terminal|Register|Cashier|Store|Receipt|Date|Time|Qty|Item|Price
Discount|Coupon|You saved|Member|Points|Large|Small|Coffee|Latte|Burger|Fries|Chicken|Salad|Soup|Beer|Water|Diet Coke|Pizza|Cheese|Bread|Eggs|Butter|Bananas|Organic
Sandwich|Wrap|Steak|Shrimp Taco|Street|Avenue|Suite|Phone|Fax|Email|Invoice|Invoice No.|Invoice Date|Due Date|Bill To|Ship To|Remit To|Purchase Order|P.O. Number|Terms
Net 30|Description|Unit Price|Quantity|Line Total|Shipping|Handling|Account Number|Statement|Opening Balance|Closing Balance|Withdrawals|Deposits|Agreement|hereinafter
Agency|Advertiser|Station|Spot|Rate|Gross|Commission|Net Due|Air Date|Length|Week|Product|Estimate|Contract|Flight|Program|Signature|Authorized|Date of Birth|Name|Address""",
    "de": """Summe|Gesamt|Gesamtbetrag|Zwischensumme|Bar|Gegeben|Rückgeld|MwSt|MwSt.|Netto|Brutto|Steuer|Straße|Str.|Datum|Uhrzeit|Kasse|Bon-Nr.|Beleg|Vielen Dank|für Ihren Einkauf
Öffnungszeiten|Stück|Käse|Brötchen|Äpfel|Müsli|Zurück|EUR|Kartenzahlung|Filiale|Rechnung|Rechnungsnummer|Rechnungsdatum|Lieferdatum|Fällig|zahlbar bis|Zahlungsziel
Menge|Einzelpreis|Gesamtpreis|Übertrag|Umsatzsteuer|USt-IdNr.|Steuernummer|Geschäftsführer|Amtsgericht|München|Köln|Düsseldorf|Nürnberg|Würzburg|Größe|Gruß|Mit freundlichen Grüßen
Kundennummer|Bestellung|Lieferschein|Überweisung|Kontoauszug|Währung|Getränke|Frühstück|Übernachtung|Gäste|Tschüss|Weißbier|Spätzle|Gemüse|Öl|Tür|Schlüssel|Bürobedarf|Prüfung""",
    "fr": """Facture|Reçu|Total TTC|Total HT|TVA|Sous-total|Montant|À payer|Espèces|Carte bancaire|Rendu|Monnaie|Merci de votre visite|à bientôt|Numéro|Référence|Échéance|Quantité
Désignation|Prix unitaire|Remise|Règlement|Société|Siège social|Téléphone|Café crème|Crème brûlée|Pâté|Jambon|Bœuf|Œufs|Forêt|Hôtel|Dîner|Petit déjeuner|Côte|Château
Île-de-France|Orléans|Nîmes|Besançon|Français|Garçon|Août|Février|Décembre|Dû|Où|Élève|Çà et là|Maïs|Naïve|Établissement|Hélène|Agréée|Pièce""",
    "es": """Factura|Recibo|Importe|Subtotal|IVA|Base imponible|Efectivo|Tarjeta|Cambio|Gracias por su visita|Fecha|Hora|Número|Dirección|Teléfono|Código|Artículo|Descripción|Cantidad
Precio|Descuento|Jamón|Piña|Señor|Señora|España|Málaga|Córdoba|Almería|Cádiz|León|Ñoquis|Año|Niños|Mañana|Café con leche|Bocadillo|Atún|Limón|Té|Envío|Vencimiento|¡Gracias!|¿Qué tal?|Plátano|Champiñón""",
    "north": """Kvittering|Kvitto|Kuitti|Summa|Att betala|Moms|Växel|Kontant|Öppettider|Tack för besöket|Smör|Bröd|Kött|Fågel|Ål|Århus|Ærø|Søndag|Lørdag|Køb|Beløb|Fødevarer|Gågade|Tromsø|Malmö
Göteborg|Jönköping|Ålesund|Bærum|Yhteensä|Käteinen|Päivä|Määrä|Hyvää|Näkkileipä|Smørrebrød|Frokost|Mjölk|Ägg|Räkor|Lök|Blåbær|Rødvin|Øl|Kr.|Antall|Pris""",
    "others": """Faktura|Paragon fiskalny|Sprzedaż|Razem|Gotówka|Reszta|Należność|Złoty|zł|Dziękujemy|Łódź|Kraków|Gdańsk|Poznań|Śląsk|Żółty ser|Pączki|Kiełbasa|Ćwikła|Usługa|Ilość|Wartość
Fattura|Ricevuta|Totale|Contanti|Resto|Caffè|Città|Perché|Libertà|Più|Società|Quantità|Fatura|Recibo|São Paulo|Pão|Maçã|Açúcar|Feijão|Não|Coração|Português|Preço|Órgão|Bon|Bedrag|Te betalen|Pinnen
Wisselgeld|Tweeënhalf|Coördinatie|Geïnd|Účet|Celkem|Příjem|Dvořák|Košík|Číslo|Žižkov|Összesen|Fizetendő|Készpénz|Győr|Bevásárlás|Teşekkürler|İstanbul|Şişe|Gümüş|Çarşı|Ödeme|Toplam""",
    "in": """Tax Invoice|GSTIN|GSTIN/UIN|State Code|CGST|SGST|IGST|HSN|HSN/SAC|Taxable Value|Round Off|Place of Supply|Bill of Supply|Amount in Words|Rupees|Only|Paise|Lakh|Crore|UPI|Paytm|PhonePe
Rs.|INR|Bank Details|A/c No.|IFSC Code|Branch|E. & O.E.|Authorised Signatory|Subject to Jurisdiction|Masala Dosa|Paneer Tikka|Chapati|Biryani|Chai|Ghee|Atta|Dal|Basmati|Maharashtra|Karnataka
Tamil Nadu|Gujarat|New Delhi|Mumbai|Bengaluru|Chennai|Kolkata|Nagar|Marg|Road|Market|Traders|Enterprises|Stores|Pvt. Ltd.|MRP|Batch|Exp.|Disc.|Vehicle No.|E-Way Bill No.|Ack No.|IRN""",
}
DICTIONARIES = {
    "en": ("american-english", "british-english"), "de": ("ngerman",), "fr": ("french",), "es": ("spanish",),
    "north": ("swedish", "danish", "bokmaal", "nynorsk", "finnish"), "others": ("polish", "portuguese", "italian", "dutch", "catalan"),
}  # fmt: skip
NAMES = "Amy|John|Maria|David|Sarah|Kumar|Wong|Ahmad|Lim|Tan|Patel|Chen|Garcia|Smith|Anna|Tom|Olivia|Priya|Mohd|Siti|Jürgen|André|José|Björn|Łukasz|Zoë|Müller|Sánchez|Nuñez|Lefèvre".split("|")
TONGUES = ("en", "de", "fr", "es", "north", "others", "in")
SHARES = (40, 17, 9, 8, 5, 8, 13)


class Words:
    """Chooses words; with `held_out`, only the tenth of the dictionaries' words that training never sees."""

    def __init__(self, alphabet: Alphabet, folder: str | None, chance: random.Random, held_out: bool):
        self.chance = chance
        self.house = {tongue: [each for each in text.replace("\n", "|").split("|") if alphabet.knows(each)] for tongue, text in HOUSE.items()}
        self.long = {tongue: self._dictionary(alphabet, folder, DICTIONARIES.get(tongue, ("american-english",)), held_out) for tongue in TONGUES}

    def _dictionary(self, alphabet: Alphabet, folder: str | None, files: tuple[str, ...], held_out: bool) -> list[str]:
        words: list[str] = []
        for name in files:
            path = os.path.join(folder or "", name)
            if folder and os.path.exists(path):
                with open(path, encoding="utf8", errors="ignore") as file:
                    found = [line.strip() for line in file]
                found = [each for each in found if 2 <= len(each) <= 16 and alphabet.knows(each)]
                words += [each for each in found if (sum(each.encode()) % 10 == 0) == held_out]
        return words

    def tongue(self) -> str:
        return self.chance.choices(TONGUES, SHARES)[0]

    def word(self, tongue: str) -> str:
        house, long = self.house[tongue], self.long[tongue]
        return self.chance.choice(long if long and self.chance.random() < 0.5 else house)

    def accented(self) -> str:
        """A word with a letter beyond ASCII."""
        while True:
            word = self.word(self.chance.choice(("de", "fr", "es", "north", "others")))
            if any(ord(letter) > 127 for letter in word):
                return word

    def phrase(self, low: int = 1, high: int = 4) -> str:
        tongue = self.tongue()
        return self.cased(" ".join(self.word(tongue) for _ in range(self.chance.randint(low, high))))

    def cased(self, text: str) -> str:
        draw = self.chance.random()
        return text.upper() if draw < 0.33 else text.lower() if draw < 0.43 else text.title() if draw < 0.55 else text
