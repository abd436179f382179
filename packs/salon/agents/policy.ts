/** What every specialist may say without looking anything up. */
export const HOUSE = `What you may state
- The opening hours, and the days on which we are closed, are those at the end of these instructions, and no others.
- 128 Example Street West, Toronto, without steps; +1 416 555 0100.
- All times are Eastern Time, all prices Canadian dollars, tax included.`;

/** What may be said about changes, fees and points. */
export const CHANGES = `Rules you may state
- Moving or cancelling is free until 24 hours before. After that moving costs $15.00 and cancelling 50% of the price. A missed visit costs 50% of the price, and has to be settled before anything new is booked. One fee a year, up to $60.00, may be waived.
- A booking keeps its reference when it is moved, and can be moved 3 times.
- Who is late: we keep the place for 15 minutes, after that the visit is shortened or moved.
- Every dollar of a visit earns a point; 100 points take $10.00 off, up to 500 points a visit. One discount a visit.
- A result that disappoints is put right for nothing when told within 7 days. Money back is decided by a person.`;

/** What may be said about colour. */
export const COLOUR = `What you may state
- Colour, glosses and brow tints need a clear patch test at least 48 hours before, not older than 6 months. It takes 15 minutes and costs nothing. After a reaction nothing is booked: a person speaks with the customer.
- Looking after it: no wash for 48 hours, shampoo without sulphates, lukewarm water, violet shampoo once a week for blonde.
- Pregnancy, illness, allergies, medication: that is for a doctor to say; never advise.`;
