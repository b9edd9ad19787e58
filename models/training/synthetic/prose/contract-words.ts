import type { Language } from '../facts/country.js';

export interface ContractWords {
  titles: readonly string[];
  roles: readonly (readonly [string, string])[];
  opening: (title: string, date: string, one: string, other: string) => string;
  called: (role: string) => string;
  dated: string;
  between: string;
  and: string;
  effective: string;
  witness: string;
  clauses: readonly (readonly [string, string])[];
}

// prettier-ignore
export const contractWords: Readonly<Record<Language, ContractWords>> = {
  en: {
    titles: ['Services Agreement', 'Lease Agreement', 'Non-Disclosure Agreement', 'Supply Agreement', 'Consulting Agreement', 'Master Service Agreement', 'Licence Agreement', 'Maintenance Contract'],
    roles: [['Provider', 'Client'], ['Landlord', 'Tenant'], ['Supplier', 'Purchaser'], ['Licensor', 'Licensee'], ['First Party', 'Second Party']],
    opening: (title, date, one, other) => `This ${title} ("Agreement") is made and entered into as of ${date} by and between ${one} and ${other}.`,
    called: (role) => `the "${role}"`, dated: 'Dated', between: 'BETWEEN', and: 'and', effective: 'Effective Date', witness: 'IN WITNESS WHEREOF, the parties have executed this Agreement by their duly authorised representatives.',
    clauses: [
      ['Term', 'This Agreement begins on the effective date and continues for a period of twelve months, unless it is ended earlier as set out below.'],
      ['Fees', 'The fees are set out in the schedule. Invoices are payable within thirty days of receipt; late sums bear interest at one per cent a month.'],
      ['Confidentiality', 'Each party keeps secret what it learns of the business of the other, and uses it for the purposes of this Agreement alone, for three years after its end.'],
      ['Termination', 'Either party may terminate this Agreement on sixty days written notice, or at once where the other commits a material breach and does not remedy it.'],
      ['Liability', 'Save for fraud and injury, the liability of either party in any year is limited to the sums paid under this Agreement in that year.'],
      ['Assignment', 'Neither party may assign its rights or duties without the prior written consent of the other, which shall not be withheld unreasonably.'],
      ['Notices', 'Notices are given in writing to the addresses stated above and take effect on the third day after posting.'],
      ['Force Majeure', 'Neither party is liable for delay caused by events beyond its control, for as long as they last.'],
      ['Entire Agreement', 'This Agreement is the whole understanding of the parties and replaces all earlier ones; changes need the written form.'],
      ['Governing Law', 'This Agreement is governed by the laws of the place in which the first named party has its seat.'],
      ['Insurance', 'Each party maintains, at its own expense, insurance against general liability in a usual amount and proves it on request.'],
      ['Severability', 'Should any provision be held invalid, the others remain in force and the invalid one is replaced by what comes closest to it.'],
    ],
  },
  de: {
    titles: ['Dienstleistungsvertrag', 'Mietvertrag', 'Rahmenvertrag', 'Geheimhaltungsvereinbarung', 'Wartungsvertrag', 'Kaufvertrag'],
    roles: [['Auftraggeber', 'Auftragnehmer'], ['Vermieter', 'Mieter'], ['Verkäufer', 'Käufer']],
    opening: (title, date, one, other) => `Dieser ${title} wird mit Wirkung zum ${date} geschlossen zwischen ${one} und ${other}.`,
    called: (role) => `nachfolgend „${role}“`, dated: 'vom', between: 'zwischen', and: 'und', effective: 'Vertragsbeginn', witness: 'Ort, Datum und Unterschriften der Parteien:',
    clauses: [
      ['Vertragsgegenstand', 'Gegenstand dieses Vertrages sind die in der Anlage beschriebenen Leistungen, die nach den anerkannten Regeln der Technik zu erbringen sind.'],
      ['Vergütung', 'Die Vergütung ergibt sich aus der Anlage und ist innerhalb von 14 Tagen nach Rechnungsstellung ohne Abzug zahlbar.'],
      ['Laufzeit und Kündigung', 'Der Vertrag läuft ein Jahr und verlängert sich, wenn er nicht drei Monate vor Ablauf schriftlich gekündigt wird.'],
      ['Haftung', 'Für leichte Fahrlässigkeit haften die Parteien nur bei der Verletzung wesentlicher Pflichten und begrenzt auf den vorhersehbaren Schaden.'],
      ['Verschwiegenheit', 'Die Parteien bewahren über alle Geschäftsgeheimnisse Stillschweigen, auch nach dem Ende dieses Vertrages.'],
      ['Datenschutz', 'Personenbezogene Daten werden nur nach Weisung und im Rahmen der Gesetze verarbeitet.'],
      ['Schriftform', 'Änderungen dieses Vertrages bedürfen der Schriftform; mündliche Nebenabreden bestehen nicht.'],
      ['Gerichtsstand', 'Gerichtsstand ist, soweit zulässig, der Sitz der zuerst genannten Partei.'],
    ],
  },
  fr: {
    titles: ['Contrat de prestation de services', 'Bail commercial', 'Accord de confidentialité', 'Contrat de maintenance'],
    roles: [['Prestataire', 'Client'], ['Bailleur', 'Preneur']],
    opening: (title, date, one, other) => `Le présent ${title.toLowerCase()} prend effet le ${date} et est conclu entre ${one} et ${other}.`,
    called: (role) => `ci-après « le ${role} »`, dated: 'En date du', between: 'ENTRE', and: 'et', effective: "Date d'effet", witness: 'Fait en deux exemplaires, signés par les parties :',
    clauses: [
      ['Objet', "Le présent contrat a pour objet de définir les conditions dans lesquelles les prestations décrites en annexe sont fournies."],
      ['Durée', "Le contrat est conclu pour une durée d'un an, renouvelable par tacite reconduction, sauf dénonciation avec un préavis de trois mois."],
      ['Prix', 'Le prix est fixé en annexe. Les factures sont payables à trente jours ; tout retard entraîne des pénalités au taux légal.'],
      ['Confidentialité', "Chaque partie s'engage à ne pas divulguer les informations reçues de l'autre pendant trois ans après la fin du contrat."],
      ['Responsabilité', 'La responsabilité des parties est limitée aux sommes versées au cours des douze derniers mois.'],
      ['Droit applicable', 'Le présent contrat est soumis au droit français ; tout litige relève des tribunaux du siège du premier nommé.'],
    ],
  },
};
