/** Offers by name, as desks of several kinds make them; evaluations and tests answer them. */
export const OFFERS = {
  plan: 'Shall I change your plan from Starter to Team, for 29 dollars a month from today?',
  refund: 'Shall I refund 18 dollars for the May invoice to your card?',
  cancel: 'Shall I cancel your appointment on Thursday at 2 pm?',
  book: 'Shall I book a haircut with Maria on Friday at 10 am?',
  page: 'Shall I wake the engineer on call now?',
  close: 'Shall I close your account at the end of the month?',
  points: 'Shall I use 500 points for Keratin treatment on Friday, which takes $50.00 off?',
} as const;
