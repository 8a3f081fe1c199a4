import type { Random } from "./random";

const FIRST = [
  "Aisha", "Alan", "Amara", "Ann", "Bethan", "Carl", "Chidi", "Clare", "Dawn", "Dev", "Edith", "Ewan", "Farah", "Fiona", "Gareth", "Grace",
  "Hannah", "Harpreet", "Ian", "Imani", "Jas", "Joan", "Kemi", "Kirsty", "Leon", "Lucy", "Maeve", "Martin", "Nadia", "Nia", "Olu", "Oscar",
  "Parveen", "Paul", "Rhys", "Rosa", "Sanjay", "Sian", "Tariq", "Tessa", "Uma", "Vera", "Wanda", "Will", "Yusuf", "Zoe",
];
const LAST = [
  "Abara", "Ackroyd", "Ashworth", "Bellweather", "Birchall", "Bramwell", "Caddick", "Chaudry", "Copperfield", "Dallow", "Dunmore", "Eastlake",
  "Elphick", "Fairbrother", "Farrow", "Gilroy", "Greenhalgh", "Hallam", "Hathersage", "Inskip", "Jellicoe", "Kaur-Lane", "Kettlewell", "Lomax",
  "Marchbanks", "Merriweather", "Netherton", "Oakden", "Okoro", "Pemberton", "Quayle", "Rashleigh", "Redfern", "Sandiford", "Silverdale",
  "Thackray", "Thistlewood", "Underhill", "Varley", "Wetherby", "Winterbourne", "Yardley",
];

/** Invented names of workers. */
export function workerName(random: Random): string {
  return `${random.pick(FIRST)} ${random.pick(LAST)}`;
}
