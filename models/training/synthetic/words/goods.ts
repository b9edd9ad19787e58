import type { Chance } from '../core/chance.js';
import type { CountryCode, Trade } from '../facts/country.js';

export interface Goods {
  name: string;
  /** Price of one in minor units of a currency like the dollar. */
  price: number;
}

/** `kinds` × `things` × `sizes`, each list cut at `|`; prices in whole units. */
interface Range {
  kinds: string;
  things: string;
  sizes: string;
  price: readonly [number, number];
}

// prettier-ignore
const english: Readonly<Record<Trade, Range>> = {
  grocery: { kinds: '|Organic|Fresh|Large|Value|Golden|Farm|Low Fat|Smoked|Whole|Frozen|Red', things: 'Bananas|Milk|Eggs|Cheddar|Butter|Apples|Tomatoes|Rice|Pasta|Bread|Yoghurt|Chicken|Ground Beef|Salmon|Peas|Carrots|Potatoes|Onions|Coffee|Tea Bags|Orange Juice|Sugar|Flour|Olive Oil|Crackers|Honey|Cereal|Soup|Beans|Grapes|Paper Towels|Dish Soap|Detergent', sizes: '|500g|1kg|12ct|2L|16oz|1gal|6pk|750ml|24oz|2lb', price: [1, 14] },
  restaurant: { kinds: '|Grilled|House|Crispy|Spicy|Classic|Iced|Large|Double|Garden|Smoked', things: 'Burger|Chicken Wings|Caesar Salad|Fries|Lemonade|Coffee|Latte|Cappuccino|Club Sandwich|Fish Tacos|Pancakes|Omelette|Soup of the Day|Margherita|Ribeye|Cheesecake|Pale Ale|House Red|Noodles|Fried Rice|Tea|Sparkling Water|Nachos|Onion Rings|Brownie', sizes: '|||Sm|Lg|w/ Cheese|(2)|To Go', price: [3, 32] },
  hardware: { kinds: 'Galv.|Steel|Brass|PVC|Heavy Duty|Cordless|Copper|Interior|Exterior|Oak|Zinc', things: 'Hinge|Screws|Pipe Elbow|Hammer|Paint|Wire|Sandpaper|Drill Bit|Bracket|Washer|Ball Valve|Extension Cord|Hose Clamp|Wood Glue|Light Switch|Padlock|Tape Measure|Caulk|Anchor Bolt|Plywood Sheet', sizes: '1/2"|3/4 in|10mm|5L|100pk|25ft|2x4|M8|6 inch|1 gal', price: [2, 90] },
  pharmacy: { kinds: '|Extra Strength|Daily|Sensitive|Gentle|Night|Junior', things: 'Ibuprofen|Vitamin C|Cough Syrup|Plasters|Hand Cream|Shampoo|Toothpaste|Sun Lotion|Eye Drops|Antacid|Cotton Pads|Thermometer|Face Wash|Allergy Tabs', sizes: '200mg 24s|100ml|250ml|30ct|60 tabs|50g', price: [2, 28] },
  office: { kinds: 'Recycled|A4|Blue|Black|Premium|Wireless|Spiral|Coloured|Laminated', things: 'Copy Paper|Gel Pens|Ring Binder|Envelopes|Stapler|Notebook|Toner Cartridge|Sticky Notes|Desk Lamp|Whiteboard Marker|File Folders|Mouse|Office Chair|Calculator|Label Roll|Business Cards', sizes: '500 sheets|box of 10|pack of 5|XL|12 pcs|500 ct', price: [2, 160] },
  services: { kinds: 'Emergency|Monthly|Annual|On-site|Standard|Weekend|Initial|Follow-up', things: 'Inspection|Maintenance|Consulting|Installation|Repair Labor|Window Cleaning|Project Management|Freight|Pallet Delivery|Training|Site Survey|Waste Disposal|Boiler Service|Garden Care|Audit|Translation', sizes: '|(hours)|- Zone B|Phase 2|per visit|Stage 1|- North Wing', price: [35, 950] },
  technology: { kinds: 'Managed|Cloud|Professional|Business|Secure|Enterprise|Shared', things: 'Hosting|Backup Storage|Support Plan|Email Seats|Firewall|Router|Switch 24-port|Software Licence|SSL Certificate|Data Migration|Laptop 14"|Docking Station|Web Design|API Access|VPN Access|Server Rack', sizes: '|(12 months)|Tier 2|10 users|v4|Annual', price: [15, 1_400] },
  fuel: { kinds: '', things: 'Unleaded|Diesel|Premium 98|Engine Oil|Car Wash|Coolant|Regular 87', sizes: '|Pump 3|Pump 7|1L', price: [8, 70] },
  textiles: { kinds: 'Cotton|Linen|Wool|Slim Fit|Printed|Denim|Knitted', things: 'Shirt|Trousers|Scarf|Jacket|Socks|Dress|Polo|Bed Sheet|Towel|Curtain|Skirt|Cardigan', sizes: 'S|M|L|XL|40|Blue|Grey', price: [6, 120] },
};
// prettier-ignore
const german: Readonly<Record<Trade, Range>> = {
  grocery: { kinds: '|Bio|Frische|Landmilch|Feine|Deutsche|Gut&Gern|Alpen', things: 'Vollmilch|Butter|Brötchen|Gouda|Äpfel|Tomaten|Kartoffeln|Hähnchenbrust|Spülmittel|Joghurt|Mineralwasser|Nudeln|Weißwein|Müsli|Möhren|Salami|Käsekuchen|Kaffee|Zwiebeln|Küchenrolle|Pfand', sizes: '|1L|500g|250G|6er|1,5L|kg', price: [1, 9] },
  restaurant: { kinds: '|Hausgem.|Gr.|Kl.|Frische', things: 'Schnitzel|Bratwurst|Käsespätzle|Apfelschorle|Pils|Weißbier|Cappuccino|Tagessuppe|Salatteller|Flammkuchen|Apfelstrudel|Espresso|Rinderroulade|Pommes', sizes: '||0,5l|0,3l|m. Beilage', price: [3, 24] },
  hardware: { kinds: 'Verzinkte|Edelstahl|Kunststoff|Profi', things: 'Schrauben|Dübel|Winkel|Wandfarbe|Kabelbinder|Bohrer|Steckdose|Rohrschelle|Fliesenkleber|Dachlatte|Pinsel|Silikon', sizes: '6x40|10 mm|5 l|100 St.|3 m|310 ml', price: [2, 70] },
  pharmacy: { kinds: '|Sanfte|Tages', things: 'Zahncreme|Duschgel|Handcreme|Pflaster|Nasenspray|Shampoo|Halstabletten|Wattepads|Sonnenmilch|Taschentücher', sizes: '75ml|200ml|20 St|50ml', price: [1, 18] },
  office: { kinds: 'A4|Rotes|Blaues|Recycling', things: 'Kopierpapier|Ordner|Kugelschreiber|Briefumschläge|Toner|Haftnotizen|Locher|Schreibtischlampe|Visitenkarten|Etiketten', sizes: '500 Blatt|10er Pack|DIN lang|XL', price: [2, 140] },
  services: { kinds: 'Monatliche|Jährliche|Zusätzliche|Fachgerechte', things: 'Wartung|Beratung|Montage|Reparatur|Unterhaltsreinigung|Anfahrt|Fensterreinigung|Projektleitung|Schulung|Prüfung nach Vorschrift|Malerarbeiten|Entsorgung', sizes: '|(Stunden)|Büro Nord|Bauabschnitt 2|pauschal', price: [40, 800] },
  technology: { kinds: 'Verwaltetes|Professionelle|Erweiterte', things: 'Webhosting|Softwarelizenz|Datensicherung|Serverwartung|Netzwerkswitch|Notebook 14"|Supportvertrag|Datenmigration', sizes: '|12 Monate|10 Nutzer|Stufe 2', price: [20, 1_200] },
  fuel: { kinds: '', things: 'Super E10|Diesel|Super E5|Autowäsche|Motoröl|Scheibenklar', sizes: '|Säule 4|1L', price: [8, 80] },
  textiles: { kinds: 'Baumwoll|Leinen|Strick', things: 'Hemd|Hose|Schal|Jacke|Socken|Kleid|Handtuch|Gürtel', sizes: 'S|M|L|XL|52', price: [6, 110] },
};
// prettier-ignore
const french: Readonly<Record<Trade, Range>> = {
  grocery: { kinds: '|Bio|Frais|Fermier|Demi-sel', things: 'Baguette|Croissant|Beurre|Camembert|Pommes|Tomates|Lait entier|Yaourt nature|Poulet rôti|Café moulu|Œufs|Confiture fraise|Pâtes|Vin rouge|Jambon', sizes: '|1kg|250g|x6|75cl|1L', price: [1, 15] },
  restaurant: { kinds: '|Maison|Grand', things: 'Café|Menu du jour|Entrecôte|Salade niçoise|Crème brûlée|Eau minérale|Verre de vin|Croque-monsieur|Moules frites|Tarte tatin', sizes: '||50cl|25cl', price: [2, 28] },
  hardware: { kinds: 'Acier|Cuivre|Galvanisé', things: 'Vis|Cheville|Peinture|Tuyau|Robinet|Câble|Équerre|Ampoule|Colle bois', sizes: '6x40|5L|Ø20|3m|100 pcs', price: [2, 70] },
  pharmacy: { kinds: '|Doux', things: 'Dentifrice|Savon|Crème mains|Pansements|Sirop|Collyre', sizes: '75ml|200ml|x20', price: [2, 20] },
  office: { kinds: 'A4|Bleu|Recyclé', things: 'Papier|Classeur|Stylos|Enveloppes|Cartouche|Agrafeuse|Étiquettes|Cahier', sizes: '500 feuilles|lot de 10|XL', price: [2, 130] },
  services: { kinds: 'Intervention|Forfait|Prestation de', things: 'conseil|maintenance|nettoyage|dépannage|formation|peinture|pose|contrôle annuel|transport', sizes: '|(heures)|zone B|lot 2', price: [40, 850] },
  technology: { kinds: 'Abonnement|Licence|Service', things: 'hébergement|sauvegarde|logiciel comptable|assistance|messagerie|pare-feu', sizes: '|12 mois|10 postes|annuel', price: [15, 1_100] },
  fuel: { kinds: '', things: 'SP95-E10|Gazole|Lavage auto|Huile moteur', sizes: '|Pompe 2', price: [8, 75] },
  textiles: { kinds: 'Coton|Lin|Laine', things: 'Chemise|Pantalon|Écharpe|Veste|Robe|Serviette', sizes: 'S|M|L|40', price: [6, 110] },
};
// prettier-ignore
const indian: Partial<Record<Trade, Range>> = {
  grocery: { kinds: '|Premium|Sona|Fresh|Royal|Gold|Ladies|Pure', things: 'Basmati Rice|Toor Dal|Coconut Oil|Atta|Jaggery|Turmeric Powder|Groundnut Oil|Tea Dust|Poha|Rava|Biscuits|Cardamom|Ghee|Papad|Urad Dal|Tamarind|Soap|Detergent', sizes: '1kg|500g|5 KG|1L|200G|250 ML', price: [1, 18] },
  restaurant: { kinds: '|Special|Masala|Ghee|Plain|Paneer|Butter|Mini', things: 'Dosa|Idli|Filter Coffee|Meals|Biryani|Naan|Vada|Pongal|Chapati|Fried Rice|Lime Juice|Gulab Jamun|Uttapam|Thali|Roti|Lassi', sizes: '||(2 pcs)|Full|Half|Parcel', price: [1, 12] },
};
// prettier-ignore
const malay: Partial<Record<Trade, Range>> = {
  grocery: { kinds: '|Kampung|Fresh|Gold|Super|Twin Pack', things: 'Kopi-O|Milo|Beehoon|Soya Sauce|Ikan Bilis|Biscuits|Santan|Cooking Oil|Beras Wangi|Condensed Milk|Sambal|Eggs|Tissue|Mineral Water', sizes: '1kg|500g|5 KG|1L|200G|250 ML', price: [1, 18] },
  restaurant: { kinds: '|Special|Set|Teh|Iced|Hot', things: 'Nasi Lemak|Roti Canai|Mee Goreng|Laksa|Teh Tarik|Kopi|Chicken Rice|Satay|Curry Puff|Barley|Char Kuey Teow|Wantan Mee|Fish Ball Soup|Cendol', sizes: '||L|S|Bungkus', price: [1, 16] },
};
const local: Partial<Record<CountryCode, Partial<Record<Trade, Range>>>> = { IN: indian, MY: malay, SG: malay };

const rangeOf = (country: CountryCode, trade: Trade): Range => {
  if (country === 'DE') return german[trade];
  if (country === 'FR') return french[trade];
  return local[country]?.[trade] ?? english[trade];
};

/** Rupees buy less than dollars do. */
const scale: Partial<Record<CountryCode, number>> = { IN: 42, MY: 3 };

export function goods(country: CountryCode, trade: Trade, { one, next, maybe }: Chance): Goods {
  const { kinds, things, sizes, price } = rangeOf(country, trade);
  const name = [one(kinds.split('|')), one(things.split('|')), one(sizes.split('|'))].filter(Boolean).join(' ');
  // Most of what is bought is cheap.
  const raw = Math.round(100 * (price[0] + (price[1] - price[0]) * next() ** 2) * (scale[country] ?? 1));
  const ends =
    country === 'IN'
      ? maybe(0.7)
        ? Math.round(raw / 500) * 500
        : Math.round(raw / 10) * 10
      : country === 'MY'
        ? Math.round(raw / 10) * 10
        : maybe(0.6)
          ? Math.floor(raw / 100) * 100 + one([99, 49, 95, 29, 79, 50])
          : raw;
  return { name, price: Math.max(ends, 50) };
}
