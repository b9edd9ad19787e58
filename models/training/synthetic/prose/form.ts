import { day, formatDate, later } from '../core/dates.js';
import type { Draw } from '../core/draw.js';
import { Paper } from '../core/paper.js';
import { countries, type CountryCode, type Language } from '../facts/country.js';
import { scribble } from '../sheets/marks.js';
import { Sheet, sheetLook, sizeOf } from '../sheets/sheet.js';
import { firmName, inventedName } from '../words/firms.js';
import { personName } from '../words/people.js';
import { address, phone } from '../words/places.js';

type Asked = 'name' | 'date' | 'place' | 'phone' | 'firm' | 'number' | 'amount' | 'yes';
interface Words {
  titles: readonly string[];
  bodies: readonly string[];
  sections: readonly string[];
  asked: readonly (readonly [string, Asked])[];
  choices: readonly string[];
  hint: string;
  sign: string;
}
// prettier-ignore
const words: Readonly<Record<Language, Words>> = {
  en: { titles: ['Application Form', 'Registration Form', 'Claim Form', 'Change of Address', 'Request for Leave', 'Membership Application', 'Vehicle Accident Report', 'Employee Information Form', 'Request for Taxpayer Details', 'Patient Intake Form', 'Customs Declaration', 'Permit Application'], bodies: ['Department of Licensing', 'Office of Public Works', 'County Health Service', 'Mutual Insurance', 'City Library', 'Board of Trade'],
    sections: ['Section 1: Applicant', 'Part A - Personal details', 'Section 2: Details', 'Part B - Declaration', 'To be completed by the employer', 'For office use only'],
    asked: [['Full name', 'name'], ['Date of birth', 'date'], ['Address', 'place'], ['Telephone', 'phone'], ['Employer', 'firm'], ['Reference number', 'number'], ['Policy No.', 'number'], ['Amount claimed', 'amount'], ['Date of incident', 'date'], ['Name of spouse', 'name'], ['Occupation', 'firm'], ['Place of birth', 'place'], ['Emergency contact', 'name'], ['Licence No.', 'number'], ['Business name', 'firm'], ['Signature date', 'date']],
    choices: ['Yes', 'No', 'Single', 'Married', 'Full time', 'Part time', 'New', 'Renewal'], hint: 'Please complete this form in block capitals using black ink. Fields marked * are required.', sign: 'Signature of applicant' },
  de: { titles: ['Antrag', 'Anmeldeformular', 'Schadenmeldung', 'Beitrittserklärung', 'Reisekostenabrechnung', 'Urlaubsantrag'], bodies: ['Landesamt für Verkehr', 'Stadtverwaltung', 'Versicherungsverein', 'Finanzverwaltung'], sections: ['1. Angaben zur Person', '2. Angaben zum Antrag', 'Nur vom Amt auszufüllen', '3. Erklärung'],
    asked: [['Name, Vorname', 'name'], ['Geburtsdatum', 'date'], ['Anschrift', 'place'], ['Telefon', 'phone'], ['Arbeitgeber', 'firm'], ['Aktenzeichen', 'number'], ['Schadenshöhe', 'amount'], ['Datum', 'date'], ['Versicherungsnummer', 'number'], ['Geburtsort', 'place'], ['Ehepartner', 'name']], choices: ['ja', 'nein', 'ledig', 'verheiratet', 'neu', 'Änderung'], hint: 'Bitte in Druckbuchstaben ausfüllen. Mit * gekennzeichnete Felder sind Pflichtfelder.', sign: 'Unterschrift' },
  fr: { titles: ["Formulaire d'inscription", 'Déclaration de sinistre', "Demande d'adhésion", 'Demande de congé'], bodies: ['Préfecture', 'Mutuelle', 'Mairie'], sections: ['1. Identité', '2. Demande', "Réservé à l'administration"], asked: [['Nom et prénom', 'name'], ['Date de naissance', 'date'], ['Adresse', 'place'], ['Téléphone', 'phone'], ['Employeur', 'firm'], ['N° de dossier', 'number'], ['Montant', 'amount'], ['Lieu de naissance', 'place']], choices: ['oui', 'non', 'célibataire', 'marié(e)'], hint: 'À remplir en lettres capitales. Les champs marqués * sont obligatoires.', sign: 'Signature' },
};

/** A form: labelled fields, boxes to tick, filled in or empty. */
export function form(draw: Draw): Paper {
  const { chance, label, layout, fonts } = draw;
  const country = countries[chance.one<CountryCode>(['US', 'GB', 'DE', 'FR', 'US', 'IN'])];
  const word = words[country.language];
  const paper = new Paper('form', 'form', country.language, 'sheet');
  const sheet = new Sheet(paper, sheetLook(draw), sizeOf(country.code));
  const { page, leading } = sheet;
  const filled = chance.weighted([
    ['hand', 4],
    ['type', 3],
    ['empty', 2],
  ] as const);
  const pen = {
    ...sheet.style({ colour: filled === 'hand' ? '#1f3c88' : '#111' }),
    family: filled === 'hand' ? chance.one(fonts.hand) : sheet.look.body.family,
  };
  const values: Readonly<Record<Asked, () => string>> = {
    name: () => personName(country.code, chance),
    date: () => formatDate(later(day(1960, 1, 1), chance.between(0, 22_000)), 'DD/MM/YYYY'),
    place: () => address(country.code, chance).lines.join(', '),
    phone: () => phone(country.code, chance),
    firm: () => firmName(country.code, 'services', chance),
    number: () => chance.pattern('A-######'),
    amount: () => `${chance.between(50, 9_000)}.00`,
    yes: () => 'X',
  };
  page.text(`${inventedName(country.code, chance)} ${label(word.bodies)}`, sheet.left, sheet.y, sheet.style({ bold: true }));
  page.text(chance.pattern('Form A-###'), sheet.right, sheet.y, sheet.style({ align: 'right', scale: 0.85 }));
  sheet.y += leading * 2.2;
  page.text(label(word.titles), sheet.size.width / 2, sheet.y, sheet.style({ bold: true, scale: 1.6, align: 'center' }));
  sheet.y += leading * 1.6;
  sheet.y = sheet.page.paragraph(word.hint, sheet.left, sheet.y, sheet.width, sheet.style({ scale: 0.85 })) + 6;
  const style = layout(['lines', 'boxes', 'label inside', 'table'] as const);
  const asked = chance.some(word.asked, chance.between(5, word.asked.length));
  const perSection = chance.between(3, 6);
  for (const [at, [name, kind]] of asked.entries()) {
    if (at % perSection === 0) {
      sheet.page.block();
      sheet.y += leading * 0.4;
      const bar = chance.maybe(0.5);
      if (bar) page.fill(sheet.left, sheet.y - sheet.look.body.size * 1.1, sheet.width, leading * 1.1, '#dfe3e8');
      page.text(word.sections[Math.floor(at / perSection) % word.sections.length]!, sheet.left + 3, sheet.y, sheet.style({ bold: true }));
      sheet.y += leading * 1.7;
    }
    const value = filled === 'empty' || chance.maybe(0.12) ? '' : values[kind]();
    const text = `${name}${chance.maybe(0.3) ? ' *' : ''}`;
    const middle = sheet.left + sheet.width * 0.34;
    if (style === 'lines') {
      page.text(`${text}:`, sheet.left, sheet.y, sheet.style());
      page.text(value, middle, sheet.y - 1, pen);
      page.rule(middle - 4, sheet.y + 3, sheet.right, sheet.y + 3, { weight: 0.4 });
      sheet.y += leading * 1.7;
    } else if (style === 'table') {
      page.frame(sheet.left, sheet.y - leading, middle - sheet.left - 6, leading * 1.6);
      page.frame(middle - 6, sheet.y - leading, sheet.right - middle + 6, leading * 1.6);
      page.text(text, sheet.left + 4, sheet.y, sheet.style({ scale: 0.9 }));
      page.text(value, middle, sheet.y, pen);
      sheet.y += leading * 1.6;
    } else {
      page.block();
      page.frame(sheet.left, sheet.y - leading * 0.9, sheet.width, leading * 2.5, { weight: 0.5 });
      page.text(text, sheet.left + 4, sheet.y, sheet.style({ scale: style === 'label inside' ? 0.72 : 0.9 }));
      page.text(value, sheet.left + 10, sheet.y + leading * 1.15, pen);
      sheet.y += leading * 2.6;
    }
    if (sheet.y > sheet.size.height - 130) break;
  }
  page.block();
  sheet.y += leading * 0.6;
  let x = sheet.left;
  for (const choice of chance.some(word.choices, chance.between(2, 4))) {
    page.frame(x, sheet.y - 8, 9, 9);
    if (filled !== 'empty' && chance.maybe(0.4)) {
      const [left, top] = [x, sheet.y];
      page.draw((context) => {
        context.strokeStyle = '#1f3c88';
        context.lineWidth = 1.4;
        context.beginPath();
        context.moveTo(left + 1, top - 6);
        context.lineTo(left + 9, top + 1);
        context.moveTo(left + 9, top - 8);
        context.lineTo(left, top + 2);
        context.stroke();
      });
    }
    page.text(choice, x + 14, sheet.y, sheet.style());
    x += sheet.width / 4;
  }
  sheet.y += leading * 3;
  if (filled !== 'empty') scribble(page, { x: sheet.left + 20, y: sheet.y - 4, loops: chance.between(4, 9) }, chance);
  page.rule(sheet.left, sheet.y, sheet.left + 200, sheet.y);
  sheet.lines([word.sign], sheet.left, sheet.y + leading, { scale: 0.85 });
  return paper;
}
