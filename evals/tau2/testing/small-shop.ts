import type { load } from '../shop.ts';

/** The records of `load`. */
type Records = Parameters<typeof load>[1];

const home = {
  address1: '1 Mill Lane',
  address2: '',
  city: 'Newtown',
  state: 'VT',
  country: 'USA',
  zip: '05001',
};

/** Another address, as tools take it. */
export const harbour = { ...home, address1: '9 Harbour Road', address2: 'Flat 2', zip: '05002' };

const mug = (item_id: string, color: string, price: number, available = true) => ({
  item_id,
  options: { color },
  available,
  price,
});

function order(order_id: string, status: string, paid: number, method: string) {
  return {
    order_id,
    user_id: 'ada_reed_1',
    address: home,
    items: [{ name: 'Mug', product_id: '70', item_id: '701', price: paid, options: { color: 'white' } }],
    status,
    fulfillments: [],
    payment_history: [{ transaction_type: 'payment', amount: paid, payment_method_id: method }],
  };
}

/** A shop with one product, one customer and three orders. */
export const smallShop: Records = {
  products: {
    '70': {
      name: 'Mug',
      product_id: '70',
      variants: {
        '701': mug('701', 'white', 10.1),
        '702': mug('702', 'blue', 12.4),
        '703': mug('703', 'gold', 99),
        '704': mug('704', 'green', 10, false),
      },
    },
  },
  users: {
    ada_reed_1: {
      user_id: 'ada_reed_1',
      name: { first_name: 'Ada', last_name: 'Reed' },
      address: home,
      email: 'ada@example.com',
      payment_methods: {
        gift_card_1: { source: 'gift_card', id: 'gift_card_1', balance: 20.05 },
        paypal_2: { source: 'paypal', id: 'paypal_2' },
      },
      orders: ['#W1', '#W2', '#W3'],
    },
  },
  orders: {
    '#W1': order('#W1', 'pending', 10.1, 'gift_card_1'),
    '#W2': order('#W2', 'delivered', 10.1, 'paypal_2'),
    '#W3': order('#W3', 'pending', 50, 'paypal_2'),
  },
};
