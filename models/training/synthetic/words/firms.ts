import type { Chance } from '../core/chance.js';
import type { CountryCode, Trade } from '../facts/country.js';

const split = (words: string): string[] => words.split(' ');

/** Parts of invented names: a beginning and an end make some thousands of them. */
// prettier-ignore
const parts: Readonly<Record<string, { starts: string[]; ends: string[] }>> = {
  english: {
    starts: split('Alder Amber Ash Bel Birch Black Blue Brad Bright Cal Cedar Clear Cliff Cob Copper Crest Dal Dun East Elder Elm Ever Fair Fen Fern Field Fox Glen Gold Grand Gran Green Grey Hart Haw Hazel High Hill Holl Iron Kel Kings Lake Lan Lin Long Mal Maple Marl Mar Mead Mill Moss New North Oak Old Park Pine Quarry Red Ridge River Rose Sal Sand Silver South Spring Stan Stone Sun Swan Thorn Tide Under Up Vale Wal West Whit Wild Willow Win Wood Wren Yar'),
    ends: split('bank berry borne bourne bridge brook burn bury by cliff combe cote crest croft dale den field ford gate grove ham hampton hill holm hurst land leigh lock low ly mere mont more mouth over ridge sett shaw side stead stoke ston stow thorpe ton tree view wall ward water way well wick wood worth'),
  },
  german: {
    starts: split('Acker Alt Ammer Bach Berg Birken Brand Breit Brunn Buchen Dorn Eber Eich Elster Erlen Falken Feld Fels Finken Fuchs Gruen Hage Hain Hasel Heide Hell Hirsch Hohen Holz Huben Kalt Kirsch Klar Kranich Krumm Lang Lerchen Linden Mühl Neu Nieder Ober Ost Quell Rabe Reh Roten Sand Schön Schwarz See Sieben Silber Sonnen Stein Tann Thal Uhlen Voss Wald Weiden Wein West Wiesen Winter Wolf Zeller Ziegel'),
    ends: split('acher au auer bach bacher baum beck berg berger born brück brunn burg dorf dorfer eck egger feld felder fels grund hagen haus hauser heim heimer hof höfer holz horst kamp kemper land leitner mann meier moser müller reuter rieder schmidt see stein steiner tal thaler wald wang weiler wieser'),
  },
  french: {
    starts: split('Aube Beau Bel Bois Bonne Bour Brian Cas Cham Chante Char Clair Cour Cré Dau Du Fau Fon Gar Gran Haute Jar La Lam Lan Ma Mal Mar Méri Mon Mont Mor Neuf Pel Pier Plan Pon Pré Ram Ri Ro Saint- Sau Ser Tour Val Ver Vi Ville'),
    ends: split('bard bert blanc bois bon champ clair court dier din don fort gnac gny gon lac land let lier lin lon maison mare mont morin nard net neuve nier pont ron roux sac sard sec tier ton vaux vel ville vin zac'),
  },
  indian: {
    starts: split('Aadhi Aakar Abhi Ama Ananta Anu Aru Asha Bala Bhanu Chandra Chitra Deepa Deva Dhana Divya Eka Ganga Gita Hari Hema Indra Jaya Kala Kamala Kanchi Kaveri Kirti Kumar Laksh Lalita Madhu Maha Mani Maru Mega Nava Nila Nitya Padma Para Prabha Pranav Raja Rama Ratna Ravi Roopa Sagar Sai Sara Saras Satya Shakti Shanti Shiva Shree Siddhi Soma Sudha Surya Swara Tara Teja Uday Uma Vaibhav Vani Varsha Vasant Vedika Vijaya Vimala Vishal Yamuna Yash'),
    ends: split('bagh bala charan dhara dip ganj giri jyoti kala kiran kosh kunj kuti lal lata lok mala mandir mani mitra mukh nad nagar nath netra pal para prabha priya puram raj rath ratna sagar san shree sree tala tara van vani vati veda vihar'),
  },
  malay: {
    starts: split('Aman Bahagia Bakti Baru Berjaya Bintang Bukit Cahaya Cempaka Damai Delima Emas Fajar Gemilang Harmoni Indah Intan Jaya Kasih Kenari Kurnia Lestari Maju Makmur Mawar Melati Mesra Murni Mutiara Nilam Orkid Pelangi Permai Perdana Puncak Raya Ria Sentosa Seri Setia Sinar Sri Suria Teratai Timur Tulip Utama Warisan Wira Yakin'),
    ends: split('Aik Bee Boon Chai Cheong Ching Chuan Fatt Guan Hai Heng Hin Hock Hong Huat Joo Kee Khai Kok Leong Lian Loong Mei Onn Peng San Seng Sheng Siang Sin Soon Tat Teck Thye Tong Wah Wei Weng Yik Yong'),
  },
};

// prettier-ignore
const tails: Readonly<Record<string, Readonly<Record<Trade, string>>>> = {
  english: { grocery: "Market|Foods|Grocers|Fresh Mart|Super Saver|Food Hall", restaurant: "Grill|Kitchen|Diner|Cafe|Tap House|Pizzeria|Noodle Bar|Smokehouse|Coffee Co.", hardware: "Hardware|Home Center|Tools & Timber|Builders Supply", pharmacy: "Pharmacy|Drug Store|Chemists|Health Mart", office: "Office Supply|Stationers|Paper Co.|Print & Copy", services: "Consulting|Plumbing & Heating|Electrical|Facilities|Landscaping|Cleaning Services|Logistics", technology: "Software|Systems|Networks|Digital|Data Services|Technologies", fuel: "Fuel Stop|Service Station|Gas & Go|Petroleum" , textiles: "Clothing|Outfitters|Apparel|Tailors"},
  german: { grocery: "Frischemarkt|Lebensmittel|Bäckerei|Getränkemarkt|Biomarkt|Kaufhaus", restaurant: "Gasthaus|Café|Wirtshaus|Imbiss|Ristorante", hardware: "Baumarkt|Eisenwaren|Werkzeuge|Holzhandel", pharmacy: "Apotheke|Drogerie", office: "Bürobedarf|Papierwaren|Druckerei", services: "Elektrotechnik|Sanitär|Gebäudereinigung|Spedition|Malerbetrieb|Beratung", technology: "Software|IT-Systeme|Datentechnik|Netzwerke", fuel: "Tankstelle|Mineralöle", textiles: "Moden|Textilhaus" },
  french: { grocery: "Épicerie|Boulangerie|Marché|Primeurs|Fromagerie", restaurant: "Brasserie|Bistrot|Café|Crêperie", hardware: "Quincaillerie|Matériaux|Bricolage", pharmacy: "Pharmacie|Parapharmacie", office: "Papeterie|Imprimerie|Bureautique", services: "Conseil|Plomberie|Électricité|Nettoyage|Transports|Menuiserie", technology: "Informatique|Logiciels|Réseaux|Numérique", fuel: "Station Service|Carburants", textiles: "Textiles|Mode" },
  indian: { grocery: "Provision Stores|Super Market|Traders|General Stores|Agencies", restaurant: "Restaurant|Sweets & Bakery|Udupi Grand|Tiffin Room|Veg Bhavan", hardware: "Hardware & Paints|Steels|Electricals|Engineering Works|Sanitary Wares", pharmacy: "Medicals|Pharma Distributors|Medical Agencies", office: "Stationers|Printers|Paper Mart|Book Depot", services: "Consultants|Logistics|Facility Services|Travels|Caterers", technology: "Infotech|Software Solutions|Computers|Technologies", fuel: "Fuels|Petroleum Agency|Service Station", textiles: "Textiles|Silks|Garments|Fabrics" },
  malay: { grocery: "Mini Market|Trading|Supermarket|Kedai Runcit", restaurant: "Restaurant|Kopitiam|Bakery|Seafood Restaurant|Cafe", hardware: "Hardware|Machinery|Electrical & Hardware|Paint Centre", pharmacy: "Pharmacy|Farmasi", office: "Stationery|Gift & Deco|Book Store|Printing", services: "Enterprise|Engineering|Motor Workshop|Services", technology: "Computer|Digital|Technology", fuel: "Filling Station|Petrol Service", textiles: "Fashion|Textile" },
};

const legalForms: Readonly<Record<CountryCode, readonly string[]>> = {
  US: ['', '', 'Inc.', 'LLC', 'Corp.', 'Co.', '& Sons', ', Inc.'],
  GB: ['Ltd', 'Limited', '', 'plc', 'LLP', '& Co Ltd'],
  DE: ['GmbH', 'GmbH & Co. KG', 'AG', 'e.K.', 'KG', 'UG (haftungsbeschränkt)', ''],
  FR: ['SARL', 'SAS', 'SA', 'EURL', '', 'et Fils'],
  IN: ['Pvt. Ltd.', 'Private Limited', '', '', '& Sons', '& Co.', 'LLP', '(India) Pvt Ltd'],
  MY: ['Sdn Bhd', 'SDN. BHD.', '(M) Sdn Bhd', 'Enterprise', 'Sdn. Bhd.'],
  SG: ['Pte Ltd', 'Pte. Ltd.', '(S) Pte Ltd', ''],
};

const tongues: Readonly<Record<CountryCode, readonly string[]>> = {
  US: ['english'],
  GB: ['english'],
  DE: ['german'],
  FR: ['french'],
  IN: ['indian'],
  MY: ['malay'],
  SG: ['malay', 'english'],
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

/** A family or place name, from which firms and people are called. */
export function inventedName(country: CountryCode, { one }: Chance): string {
  const tongue = one(tongues[country]);
  const { starts, ends } = parts[tongue]!;
  if (tongue === 'malay') return `${one(starts)} ${one(ends)}`;
  return one(starts).endsWith('-') ? `Saint-${capital(one(ends))}` : capital(one(starts) + one(ends));
}

/** Tills and shop signs often leave the legal form away. */
export function firmName(country: CountryCode, trade: Trade, chance: Chance, legalShare = 0.6): string {
  const { one, maybe } = chance;
  const tongue = one(tongues[country]);
  const name =
    tongue === 'english' && maybe(0.15) ? `${inventedName('US', chance)} & ${inventedName('US', chance)}` : inventedName(country, chance);
  const tail = one(tails[tongue]![trade].split('|'));
  const whole = (tongue === 'german' || tongue === 'french') && maybe(0.5) ? `${tail} ${name}` : `${name} ${tail}`;
  const legal = maybe(legalShare) ? one(legalForms[country]) : '';
  const prefix = country === 'IN' && maybe(0.2) ? one(['Sri ', 'Sree ', 'Shri ']) : '';
  return `${prefix}${whole}${legal.startsWith(',') ? '' : ' '}${legal}`.trim();
}
