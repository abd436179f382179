/** What is asked of each trade, in the singular. */
const TRADES = {
  beauty: `manicure, pedicure, haircut, hair cut, women's cut, men's cut, highlights, balayage, facial, massage, beard trim, nails, gel nails, waxing,
    bikini wax, eyebrow, lash, perm, blow dry, hairdresser, hair colour, hair color, hairstyle, spa day, tan, tattoo, piercing`,
  food: `pizza, burger, sushi, sandwich, birthday cake, beer, wine, pasta, salad, curry, table for two, table for four,
    restaurant, takeaway, groceries, fries, kebab`,
  travel: `flight, hotel, hotel room, double room, single room, twin room, family room, taxi, cab, uber, rental car, train ticket, bus ticket, plane ticket, boarding pass, suitcase, luggage, visa, passport,
    cruise, hostel, airport transfer`,
  health: `dentist, doctor, doctor's appointment, nurse, prescription, vaccine, vaccination, flu shot, blood test, glasses, contact lenses, physiotherapy,
    therapist, medicine, pills, vet, check-up, x-ray, dental cleaning`,
  buildings: `plumber, electrician, roof, kitchen, painter, gardener, lawn, cleaner, mover, boiler, heating, air conditioning, lift, elevator, carpenter,
    locksmith, leak, toilet, sink, apartment, flat to rent`,
  telephony: `sim card, mobile phone, broadband, roaming, phone line, landline, data plan, phone plan, webhook, call log, voicemail`,
  money: `loan, mortgage, bank statement, savings account, life insurance, tax return, pension, stocks, bitcoin, cash machine, overdraft, debit card`,
  shopping: `shoes, dress, coat, jacket, jumper, trousers, sofa, washing machine, fridge, flowers, bouquet, toys, jewellery, bicycle, bike, mattress,
    groceries, perfume`,
  leisure: `concert ticket, cinema ticket, movie ticket, theatre ticket, gym membership, yoga class, tennis court, swimming lesson, library card, fishing licence,
    guitar lesson, dance class, museum ticket, golf lesson`,
  cars: `oil change, tyres, tires, car wash, driving lesson, driving test, brakes, tow truck, windscreen, car insurance, mechanic, car repair, spark plug,
    exhaust`,
  pets: `dog walker, dog sitter, cat food, dog food, kennel, puppy, kitten, pet grooming, aquarium`,
} as const;

/** A branch of business. */
export type Trade = keyof typeof TRADES;

/** What other trades than one's own are asked for, for a desk's `notOffered`. */
export function otherTrades(...own: readonly Trade[]): readonly string[] {
  const others = Object.entries(TRADES).filter(([trade]) => !own.some((one) => one === trade));
  return others.flatMap(([, things]) => things.split(',').map((thing) => thing.trim()));
}
