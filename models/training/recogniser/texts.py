"""Texts of lines as receipts, invoices, statements, letters and forms have them; all invented, but for lines that are handed in."""
import random
import re
import string

from alphabet import Alphabet
from words import NAMES, Words

DIGITS, CAPITALS = string.digits, string.ascii_uppercase
MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
}


class Texts:
    """`line()` is a text and its kind; every kind can be asked for by name, as the gate does."""

    def __init__(self, alphabet: Alphabet, words: Words, chance: random.Random, given: list[str]):
        self.alphabet, self.words, self.chance, self.given = alphabet, words, chance, given
        self.rare = [each for each in alphabet.characters[1:] if ord(each) > 126 and ord(each) < 0x3000]
        self.kinds = {
            "given": (22 if given else 0, self.given_line), "amount": (13, self.amount), "currency": (4, self.currency),
            "date": (8, self.date), "code": (9, self.code), "phrase": (12, self.mixed_case), "accents": (18, self.accents),
            "pair": (8, self.pair), "item": (6, self.item), "address": (4, self.address), "prose": (3, self.prose),
            "rule": (1.5, self.rule), "rare": (1.5, self.rare_signs),
        }  # fmt: skip

    def line(self) -> tuple[str, str]:
        names = list(self.kinds)
        kind = self.chance.choices(names, [self.kinds[name][0] for name in names])[0]
        return self.of(kind), kind

    def of(self, kind: str) -> str:
        while True:
            text = re.sub(r"\s+", " ", self.kinds[kind][1]()).strip()[:64].strip()
            if text and (kind == "rule" or self.alphabet.knows(text)):
                return text

    def pick(self, text: str) -> str:
        return self.chance.choice(text.split("|"))

    def some(self, characters: str, low: int, high: int | None = None) -> str:
        return "".join(self.chance.choice(characters) for _ in range(self.chance.randint(low, high or low)))

    def given_line(self) -> str:
        text, draw = self.chance.choice(self.given), self.chance.random()
        text = text.title() if draw < 0.2 else text.lower() if draw < 0.28 else text
        return re.sub(r"\d", lambda _: self.chance.choice(DIGITS), text) if self.chance.random() < 0.3 else text

    def number(self) -> str:
        value = self.chance.choice((self.chance.uniform(0, 20), self.chance.uniform(0, 300), self.chance.uniform(0, 9000), self.chance.uniform(0, 2e6)))
        draw = self.chance.random()
        if draw < 0.12:
            whole, cents = f"{value:.2f}".split(".")
            groups = [whole[:-3][max(0, end - 2) : end] for end in range(len(whole[:-3]), 0, -2)][::-1]  # 12,34,567.00
            return ",".join([*groups, whole[-3:]]) + f".{cents}"
        if draw < 0.4:
            thousands = self.chance.choice((".", "", " ", "'"))
            return f"{value:,.2f}".replace(",", "X").replace(".", ",").replace("X", thousands)
        return f"{value:,.2f}" if draw < 0.85 else f"{value:.2f}" if draw < 0.95 else f"{value:,.0f}"

    def amount(self) -> str:
        before = self.pick("||||||$|$ |RM |RM|-|- |USD |CAD $|EUR |MYR |(")
        after = ")" if before == "(" else self.pick("||||||||| SR| T|*| A| B|A|B| S| F|-| N| EUR| CR| DR| Dr| kr| zł| CHF|%|/mo")
        text = before + self.number() + after
        return f"{self.number()} {text}" if self.chance.random() < 0.1 else text

    def currency(self) -> str:
        sign = self.pick("₹|₹|₹|€|€|€|£|£|¥|$")
        text = self.number()
        text = f"{text} {sign}" if sign == "€" and self.chance.random() < 0.6 else sign + self.pick("| ") + text
        return f"{self.words.phrase(1, 2)} {text}" if self.chance.random() < 0.35 else text + self.pick("||||/-| *|/kg| A")

    def date(self) -> str:
        day, month, year = self.chance.randint(1, 28), self.chance.randint(1, 12), self.chance.randint(1998, 2031)
        gap = self.chance.choice("//--..")
        tongue = self.chance.choice(("en", "en", "en", "de", "fr", "es"))
        name = MONTHS[tongue][month - 1]
        short = self.chance.choice((name[:3], name[:3].upper(), name[:3].title()))
        text = self.chance.choice((
            f"{day:02d}{gap}{month:02d}{gap}{year}", f"{month:02d}{gap}{day:02d}{gap}{year % 100:02d}", f"{month}/{day}/{year}", f"{year}-{month:02d}-{day:02d}",
            f"{day:02d} {short} {year}", f"{short} {day:02d}, {year}", f"{day}-{short}-{year % 100:02d}", f"{name} {day}, {year}", f"{day}. {name} {year}", f"{day} {name} {year}",
        ))  # fmt: skip
        hour, minute, second = self.chance.randint(0, 23), self.chance.randint(0, 59), self.chance.randint(0, 59)
        time = self.chance.choice((f"{hour:02d}:{minute:02d}", f"{hour % 12 + 1}:{minute:02d} {self.pick('AM|PM|am|pm')}", f"{hour:02d}:{minute:02d}:{second:02d}", f"{hour:02d}:{minute:02d} Uhr"))
        draw = self.chance.random()
        text = f"{text} {time}" if draw < 0.35 else time if draw < 0.42 else text
        return self.pick("||||Date: |DATE : |Date |Datum: |Datum |Fecha: |Due Date: |Invoice Date |le |Exp ") + text

    def code(self) -> str:
        s, c = self.some, self.chance
        return c.choice((
            lambda: s(DIGITS + CAPITALS + DIGITS + "OIZSB8-/.#", 3, 14),
            lambda: s(DIGITS, 2) + s(CAPITALS, 5) + s(DIGITS, 4) + s(CAPITALS, 1) + s(DIGITS, 1) + "Z" + s(DIGITS + CAPITALS, 1),
            lambda: "GSTIN: " + s(DIGITS, 2) + s(CAPITALS, 5) + s(DIGITS, 4) + s(CAPITALS, 1) + "1Z" + s(DIGITS + CAPITALS, 1),
            lambda: self.pick("DE|AT|FR|ES|NL|PL|GB") + s(DIGITS, 2) + "".join(f" {s(DIGITS, 4)}" for _ in range(c.randint(3, 5))),
            lambda: self.pick("USt-IdNr.: DE|VAT No. GB |TVA FR |NIF B|Tax ID: |EIN ") + s(DIGITS, 8, 11),
            lambda: self.words.word("in").lower().replace(" ", "") + s(DIGITS, 0, 4) + "@" + self.pick("okaxis|ybl|paytm|upi|oksbi|icici"),
            lambda: self.pick("HSN |SAC |PIN |Ref: |Ref# |Auth: |Trx |SKU |UPC |Art.-Nr. |Kd.-Nr. |Nº |No. |# ") + s(DIGITS, 3, 13),
            lambda: self.pick("INV-|RE-|R|F|PO-|#|INV/|FA|SO") + s(DIGITS, 3, 6) + self.pick("|-|/") + s(DIGITS, 2, 5),
            lambda: self.pick("Tel: |TEL : |Phone |Fax: ||(|Ph. |Mob. |Tél. |T. ") + self.pick(f"{s(DIGITS, 3)}-{s(DIGITS, 3)}-{s(DIGITS, 4)}|({s(DIGITS, 3)}) {s(DIGITS, 3)}-{s(DIGITS, 4)}|0{s(DIGITS, 2, 4)}/{s(DIGITS, 5, 7)}|+{s(DIGITS, 2)} {s(DIGITS, 3, 5)} {s(DIGITS, 5, 6)}"),
            lambda: self.pick("************|XXXX XXXX XXXX |**** **** **** |XXXXXXXXXXXX|•••• ") + s(DIGITS, 4),
            lambda: "www." + self.words.word("en").lower().replace(" ", "") + self.pick(".com|.de|.in|.net|.fr|.co.uk"),
            lambda: self.words.word("en").lower().replace(" ", ".") + "@" + self.words.word("en").lower().replace(" ", "-") + self.pick(".com|.de|.org"),
            lambda: s(DIGITS, 8, 14), lambda: s(string.ascii_letters + DIGITS, 4, 12),
        ))()  # fmt: skip

    def mixed_case(self) -> str:
        return self.words.phrase(1, 3) + self.pick("|||||.|:|!|?|,|;")

    def accents(self) -> str:
        parts = [self.words.accented() for _ in range(self.chance.choice((1, 1, 2, 2, 3)))]
        if self.chance.random() < 0.2:
            parts.append(self.pick("&|-|/|+|der|de la|et|y|und|i"))
            parts.append(self.words.accented())
        text = " ".join(parts)
        draw = self.chance.random()
        text = text.upper() if draw < 0.35 else text.lower() if draw < 0.45 else text
        return f"{text} {self.number()}" if self.chance.random() < 0.15 else text

    def pair(self) -> str:
        value = self.chance.choice((self.amount, self.code, self.date, lambda: self.some(DIGITS, 1, 9), lambda: self.chance.choice(NAMES), self.currency))()
        leader = self.chance.choice((": ", ": ", ":", " ", " : ", "." * self.chance.randint(3, 14), " " + "." * self.chance.randint(3, 9) + " ", " - ", "= "))
        return self.words.phrase(1, 2) + leader + value

    def item(self) -> str:
        count = f"{self.chance.randint(1, 24)}{self.pick(' x | X |x | @ | | pcs | Stk |,000 | St. ')}"
        return f"{count}{self.words.phrase(1, 2)} {self.amount()}"

    def address(self) -> str:
        name, number = self.words.phrase(1, 2), self.some(DIGITS, 1, 4)
        return self.chance.choice((
            f"{number} {name} {self.pick('St|Ave|Rd|Blvd|Street|Drive|Ln|Hwy')}, {self.pick('CA|NY|TX|IL|WA|FL|OH')} {self.some(DIGITS, 5)}",
            f"{name}{self.pick('straße|str.|weg|platz|gasse')} {number}, {self.some(DIGITS, 5)} {self.words.word('de')}",
            f"{number}, rue {name}, {self.some(DIGITS, 5)} {self.words.word('fr')}", f"Plot No. {number}, {name} Nagar, {self.words.word('in')} - {self.some(DIGITS, 6)}",
            f"C/ {name}, {number}, {self.some(DIGITS, 5)} {self.words.word('es')}",
        ))  # fmt: skip

    def prose(self) -> str:
        tongue = self.words.tongue()
        text = " ".join(self.words.word(tongue) + self.pick("||||||,|;") for _ in range(self.chance.randint(5, 9)))
        return text[: self.chance.randint(30, 62)] + self.pick("||.")

    def rule(self) -> str:
        """Drawn across the paper, nothing to read: the label is empty."""
        sign = self.pick("-|-|-|=|=|_|.|*|- |~|—|+-")
        return (sign * 60)[: self.chance.randint(8, 48)]

    def rare_signs(self) -> str:
        signs = "".join(self.chance.choice(self.rare) for _ in range(self.chance.randint(1, 3)))
        return self.chance.choice((f"{self.words.phrase(1, 2)} {signs}", f"{signs} {self.number()}", f"{self.number()}{signs[0]}", signs + self.words.phrase(1, 1)))
