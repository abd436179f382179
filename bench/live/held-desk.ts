import { type ModelLink, type Pack, type Prices, startSwitchroom } from 'switchroom';
import type { SpeechModel } from '../../src/contracts/speech-model.ts';
import type { Seen } from './report.ts';

/** Where the desk of a check keeps its data: a server's URL, or a folder for the embedded one. */
export type LivePlace = { readonly databaseUrl: string } | { readonly dataFolder: string };

/** What a check holds its conversation with. */
export interface LiveDesk {
  readonly pack: Pack;
  readonly place: LivePlace;
  readonly prices: Prices;
  readonly models?: readonly ModelLink[];
  readonly speech?: SpeechModel;
}

/** No journey here takes as many; it bounds what a vendor without a price can cost. */
const MOST_TOKENS = 100_000;

/** Holds one conversation with a desk that may cost so much, and adds what it did cost. */
export async function heldConversation(
  { pack, place, ...vendors }: LiveDesk,
  mostUsd: number,
  hold: (
    room: Awaited<ReturnType<typeof startSwitchroom>>,
    id: string,
  ) => Promise<Pick<Seen, 'problem' | 'detail'>>,
): Promise<Seen> {
  const limits = { ...pack.desk.limits, usdPerConversation: mostUsd, tokensPerConversation: MOST_TOKENS };
  const capped = { ...pack, desk: { ...pack.desk, limits } };
  const room = await startSwitchroom({ pack: capped, ...place, ...vendors });
  try {
    const { id } = await room.switchboard.open({ line: 'live' });
    const seen = await hold(room, id);
    const { spend } = (await room.switchboard.view(id)).state;
    return { ...seen, tokens: spend.inputTokens + spend.outputTokens, usd: spend.usd };
  } finally {
    await room.close();
  }
}
