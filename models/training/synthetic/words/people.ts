import type { Chance } from '../core/chance.js';
import type { CountryCode } from '../facts/country.js';
import { inventedName } from './firms.js';

/** First names; the family names are invented, so that no one is meant. */
const firstNames: Readonly<Record<CountryCode, string>> = {
  US: 'Aaron Alice Brenda Carl Chloe Dana Derek Erin Frank Gina Hank Iris Jared Kara Leon Mia Nolan Opal Perry Rita Sean Tess Vince Wanda Zoe',
  GB: 'Alfie Beth Callum Daisy Edwin Freya Gareth Hattie Ian Jess Keith Lottie Morag Nigel Olive Piers Rhona Stuart Tilda Una Wilf',
  DE: 'Anke Bernd Carla Dirk Elke Falk Greta Heiko Ina Jörg Käthe Lars Meike Nils Ortrud Petra Ralf Silke Timo Ulla Volker Wiebke',
  FR: 'Agnès Benoît Colette Damien Élodie Fabrice Gaëlle Hugo Inès Joël Karine Luc Maëlle Noël Odile Pascal Régine Sylvain Thérèse Yves',
  IN: 'Arun Bhavna Chetan Divya Esha Farhan Geeta Harish Isha Jatin Kavya Lokesh Meena Naveen Ojas Priya Rohit Sunita Tarun Usha Vivek',
  MY: 'Aisyah Bee Chong Devi Farid Halim Ivy Jamal Kavitha Ling Mei Nurul Omar Ping Rahman Siti Teck Wei Yusof Zainal',
  SG: 'Adeline Benson Cheryl Desmond Eileen Gavin Hui Jasmine Kelvin Linda Melvin Pei Raymond Shirley Terence Vivian',
};

export const firstName = (country: CountryCode, { one }: Chance): string => one(firstNames[country].split(' '));
export const personName = (country: CountryCode, chance: Chance): string =>
  `${firstName(country, chance)} ${inventedName(country === 'MY' || country === 'SG' ? 'IN' : country, chance)}`;
