import { dateShapes, day, formatDate, later } from '../core/dates.js';
import type { Draw } from '../core/draw.js';
import { Paper } from '../core/paper.js';
import { countries, type CountryCode, type Language } from '../facts/country.js';
import { firm } from '../facts/firm.js';
import { drawHead, headLayout } from '../sheets/blocks.js';
import { addMarks, scribble } from '../sheets/marks.js';
import { Sheet, sheetLook, sizeOf } from '../sheets/sheet.js';
import { personName } from '../words/people.js';

interface Words {
  greetings: readonly string[];
  closings: readonly string[];
  subjects: readonly string[];
  sentences: readonly string[];
  mail: readonly [string, string, string, string];
}
// prettier-ignore
const words: Readonly<Record<Language, Words>> = {
  en: { greetings: ['Dear Sir or Madam,', 'Dear Ms {},', 'Dear Mr {},', 'To whom it may concern,'], closings: ['Yours faithfully,', 'Yours sincerely,', 'Kind regards,', 'Sincerely,', 'Respectfully,'], mail: ['From:', 'To:', 'Sent:', 'Subject:'],
    subjects: ['Your enquiry of last week', 'Change of our address', 'Confirmation of our meeting', 'Renewal of your policy', 'Complaint about a delivery', 'Our new opening hours', 'Reference for a former employee', 'Invitation to tender'],
    sentences: ['Thank you for your letter, which we received this morning.', 'We are pleased to confirm that the meeting will take place at our office as agreed.', 'Unfortunately two of the boxes arrived damaged, and the goods in them cannot be used.', 'Please let us know by the end of the month whether the new arrangement suits you.', 'Our colleague will call you to agree on a day for the visit.', 'We have enclosed the papers that you asked for, together with a copy of the plan.', 'From next month on our warehouse will be open on Saturdays as well.', 'We regret the trouble this has caused, and hope to continue our good relationship.', 'Should you have any questions, do not hesitate to contact the undersigned.', 'The figures of the past quarter were better than anyone in the department had expected.', 'As discussed over the telephone, the work will begin in the second week after Easter.', 'We would be grateful for a short reply.'] },
  de: { greetings: ['Sehr geehrte Damen und Herren,', 'Sehr geehrte Frau {},', 'Sehr geehrter Herr {},', 'Guten Tag,'], closings: ['Mit freundlichen Grüßen', 'Freundliche Grüße', 'Hochachtungsvoll', 'Mit besten Grüßen'], mail: ['Von:', 'An:', 'Gesendet:', 'Betreff:'],
    subjects: ['Ihre Anfrage vom letzten Dienstag', 'Änderung unserer Anschrift', 'Terminbestätigung', 'Beschwerde über eine Lieferung', 'Kündigung meiner Mitgliedschaft', 'Einladung zur Versammlung'],
    sentences: ['vielen Dank für Ihr Schreiben, das uns heute erreicht hat.', 'Gern bestätigen wir Ihnen den Termin in unserem Hause.', 'Leider waren zwei Kartons beschädigt, sodass die Ware nicht verwendet werden kann.', 'Bitte teilen Sie uns bis zum Monatsende mit, ob Ihnen die neue Regelung zusagt.', 'Die gewünschten Unterlagen haben wir diesem Schreiben beigefügt.', 'Ab dem kommenden Monat ist unser Lager auch samstags geöffnet.', 'Für Rückfragen stehen wir Ihnen jederzeit gern zur Verfügung.', 'Wir bedauern die entstandenen Unannehmlichkeiten sehr.', 'Die Arbeiten beginnen wie besprochen in der zweiten Woche nach Ostern.'] },
  fr: { greetings: ['Madame, Monsieur,', 'Chère Madame {},', 'Cher Monsieur {},'], closings: ["Veuillez agréer, Madame, Monsieur, l'expression de nos salutations distinguées.", 'Cordialement,', 'Bien à vous,'], mail: ['De :', 'À :', 'Envoyé :', 'Objet :'],
    subjects: ['Votre demande de renseignements', "Changement d'adresse", 'Confirmation de rendez-vous', 'Réclamation', "Résiliation d'abonnement"],
    sentences: ['Nous vous remercions de votre courrier, bien reçu ce jour.', 'Nous avons le plaisir de vous confirmer le rendez-vous dans nos locaux.', 'Malheureusement, deux colis sont arrivés endommagés.', "Merci de nous indiquer avant la fin du mois si cette solution vous convient.", 'Vous trouverez ci-joint les documents demandés.', 'Notre dépôt sera désormais ouvert le samedi.', 'Nous restons à votre disposition pour tout renseignement.', 'Les travaux commenceront comme convenu après Pâques.'] },
};

/** A letter or a printed e-mail: no goods, no sums. */
export function letter(draw: Draw): Paper {
  const { chance, label, layout } = draw;
  const country = countries[chance.one<CountryCode>(['US', 'GB', 'DE', 'FR', 'IN'])];
  const word = words[country.language];
  const paper = new Paper('letter', 'letter', country.language, 'sheet');
  const look = sheetLook(draw);
  const sheet = new Sheet(paper, { ...look, body: { ...look.body, size: look.body.size * 1.12 } }, sizeOf(country.code));
  const sender = firm(country, 'services', chance);
  const receiver = firm(country, 'hardware', chance);
  const date = later(day(2014, 1, 1), chance.between(0, 4_400));
  const printed = formatDate(date, label(dateShapes[country.code]!), country.language);
  const person = personName(country.code, chance);
  const style = layout(['letterhead', 'private', 'mail', 'block right'] as const);
  if (style === 'mail') {
    paper.subtype = 'email';
    paper.typeAccept = ['letter', 'other'];
    const rows = [`${person} <${sender.email}>`, receiver.email, printed, label(word.subjects)];
    for (const [at, row] of rows.entries()) {
      sheet.page.text(word.mail[at]!, sheet.left, sheet.y, sheet.style({ bold: true }));
      sheet.page.text(row, sheet.left + 70, sheet.y, sheet.style());
      sheet.y += sheet.leading * 1.1;
    }
    sheet.page.rule(sheet.left, sheet.y, sheet.right, sheet.y);
    sheet.y += sheet.leading * 1.5;
  } else {
    if (style === 'letterhead') {
      drawHead(sheet, sender, 'vendor', { idLines: [], style: headLayout(draw), draw });
      // The sender of a letter sells nothing.
      delete paper.fields['vendor'];
      delete paper.fields['address'];
      paper.printed.length = 0;
    } else
      sheet.y =
        sheet.lines([person, ...sender.address.lines], style === 'block right' ? sheet.right : sheet.left, sheet.y, {
          align: style === 'block right' ? 'right' : 'left',
        }) + 20;
    const dateAt = chance.one(['left', 'right'] as const);
    if (dateAt === 'left') sheet.y = sheet.lines([printed], sheet.left, sheet.y) + 10;
    sheet.y = sheet.lines([receiver.name, ...receiver.address.lines], sheet.left, sheet.y) + 14;
    if (dateAt === 'right') sheet.y = sheet.lines([`${sender.address.city}, ${printed}`], sheet.right, sheet.y, { align: 'right' }) + 10;
    sheet.y =
      sheet.lines(
        [
          `${chance.one(country.language === 'en' ? ['Re: ', '', 'Subject: '] : ['', country.language === 'de' ? 'Betreff: ' : 'Objet : '])}${label(word.subjects)}`,
        ],
        sheet.left,
        sheet.y,
        { bold: true },
      ) + 12;
  }
  const write = (text: string): void => {
    sheet.page.block();
    sheet.y = sheet.page.paragraph(text, sheet.left, sheet.y, sheet.width, sheet.style(), 1.5) + sheet.leading * 0.6;
  };
  write(chance.one(word.greetings).replace('{}', person.split(' ').at(-1)!));
  const sentences = chance.some(word.sentences, chance.between(4, word.sentences.length));
  for (let at = 0; at < sentences.length; at += 3) write(sentences.slice(at, at + 3).join(' '));
  write(label(word.closings));
  if (chance.maybe(0.6) && style !== 'mail')
    scribble(sheet.page, { x: sheet.left + 14, y: sheet.y + 14, loops: chance.between(4, 9) }, chance);
  sheet.y += sheet.leading * 2.4;
  write(person);
  if (chance.maybe(0.2)) addMarks(paper, draw);
  return paper;
}
