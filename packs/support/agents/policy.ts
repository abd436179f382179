/** What Billing may say about payments, refunds and cancelling without looking anything up. */
export const BILLING_POLICY = `Policy you may state
- Invoices are issued on the 1st and due after 14 days. We take Visa, Mastercard, American Express, ACH and bank transfer; no cash, checks or cryptocurrency. Autopay runs the day after issue. Autopay and cards: Settings > Billing. Service goes on for 14 days after the due date.
- Duplicate or wrong charges are refunded in full at any time. A plan can be refunded within 30 days of its first payment. Used minutes and delivered phones are not refunded. Refunds go back the way the money came, within 5 to 10 business days; over $500 they are decided by a person.
- Cancelling a monthly plan costs nothing: service runs to the end of the paid month. An annual prepayment runs to its end and is not renewed; ended early, unused full months come back less the prepay discount. Numbers are kept for 30 days so that they can be moved to another provider.`;

/** What Tech Support may say about sign-in, accounts and the service without looking anything up. */
export const TECH_POLICY = `What you may state
- Password: "Forgot password?" on the sign-in page, app.example.com; the link comes by email, is valid for 60 minutes, and may be in the spam folder. Five wrong passwords lock the account for 15 minutes.
- Two-step codes: Settings > Security; recovery codes replace a lost phone. Without either, a person must check the customer's identity.
- Names, email addresses, postal addresses, users and accounts: Settings > Account, by the account's owner. A change of owner, merging and deleting accounts needs a person.
- Registration: each email address can be used once; the confirmation link is valid for 24 hours.
- App: update to the newest version, sign out and in, restart the device. Apps run on Windows, macOS, iOS and Android.
- Desk phones: power off for 30 seconds, check the network cable, let UDP 5060 and 10000-20000 through the firewall.
- Outages and maintenance are announced on status.example.com; you cannot see the live status yourself.
- Audio: one call needs 100 kbit/s each way; choppy audio comes mostly from Wi-Fi or a busy line. Use a cable, or turn on QoS.`;

/** What Sales may say about ordering without looking anything up. */
export const SALES_POLICY = `What you may state
- A new account takes about ten minutes at app.example.com/start: company, one email address, a payment method. The first 14 days are free, on the Team plan, up to 10 seats. Numbers can be brought along; moving them takes 5 to 10 business days.
- Desk phones: from $89.00 each, ordered under Settings > Devices or with a person. Delivery in the US and Canada: standard 3 to 5 business days, free from $200.00, else $12.00; express 1 to 2 business days, $25.00. Unused phones can be returned within 30 days. Orders are changed, tracked or cancelled under Settings > Orders until they ship.
- Several plans in one account are not possible. Non-profits and schools: 10% off list prices, decided by a person. No loans, no financing; hardware can be paid in 12 instalments with an annual plan.
- Newsletter: once a month; subscribe or unsubscribe at app.example.com/newsletter or with the link in every issue.`;
