import twilio from 'twilio';
import { expect, onTestFinished, test } from 'vitest';
import { localHttpClient, startTwilio } from '../../testing/twilio/index.ts';
import { connectNumber } from './connect-number.ts';

test('the calls of a number of the account come to the desk; another number is named', async () => {
  const network = await startTwilio({
    numbers: { '+15550100': { voiceUrl: 'https://elsewhere.example.com' } },
  });
  onTestFinished(() => network.close());
  const { accountSid, authToken, url } = network;
  const client = twilio(accountSid, authToken, { httpClient: localHttpClient(url) });
  const account = { accountSid, authToken, publicUrl: 'https://desk.example.com/' };
  await connectNumber(account, '+15550100', client);
  const [number] = await client.incomingPhoneNumbers.list({ phoneNumber: '+15550100' });
  expect(number).toMatchObject({
    voiceUrl: 'https://desk.example.com/v1/phone/voice',
    statusCallback: 'https://desk.example.com/v1/phone/status',
  });
  const unknown = expect.objectContaining({ code: 'config-invalid' });
  await expect(connectNumber(account, '+15550000', client)).rejects.toEqual(unknown);
});
