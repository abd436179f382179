import type { StoredEvent } from '../api.ts';
import type { Http, StreamEvent } from '../http.ts';
import { pathOf, readDesks, readEvents, readReplies } from '../http-api.ts';
import type {
  Backtest,
  BeginDuty,
  CannedReply,
  Changeable,
  Conversation,
  Decision,
  Duty,
  EvalDifference,
  EvalRun,
  Fork,
  ForkWish,
  GetV1AnalysesData,
  GetV1AnalysesFiguresData,
  GetV1AnalysesFiguresResponse,
  GetV1AnalysesResponse,
  GetV1ConversationsByIdLabelsResponse,
  GetV1EvalsData,
  GetV1LabelsConfusionResponse,
  GetV1LabelsData,
  GetV1LabelsResponse,
  GetV1ScorecardData,
  GetV1ScorecardResponse,
  GetV1VersionsResponse,
  GetV1WallResponse,
  HandBack,
  InboxEntry,
  ListenSocket,
  NewLabels,
  Present,
  PublishedVersion,
  RecordedTest,
  Recordings,
  SavedView,
  SaveView,
  SentPrompt,
  Desk as StaffDesk,
  Trace,
  WallRow,
  WholeEvalRun,
} from '../server-types.ts';

export type {
  BeginDuty,
  CannedReply,
  Conversation,
  Duty,
  Present,
  Recordings,
  SavedView,
  SaveView,
  StaffDesk,
  WallRow,
};

/** A page of the wall. */
export type WallPage = GetV1WallResponse;

/** Which closed conversations, and how they are put together. */
export type FigureQuery = NonNullable<GetV1AnalysesFiguresData['query']>;

/** Which conversations, and how they are put together. */
export type ScorecardQuery = NonNullable<GetV1ScorecardData['query']>;

/** Which analyses are listed. */
export type AnalysisQuery = NonNullable<GetV1AnalysesData['query']>;

/** Which labels are listed. */
export type LabelQuery = NonNullable<GetV1LabelsData['query']>;

/** Which runs of suites are listed. */
export type EvalQuery = NonNullable<GetV1EvalsData['query']>;

/** A message that an agent decided about, and what was said of it. */
export type RoutingDecision = GetV1ConversationsByIdLabelsResponse['decisions'][number];

/** The server as the console needs it. Every method throws a `Problem`, or the browser's own network error. */
export interface ConsoleApi {
  desks(): Promise<readonly StaffDesk[]>;
  /** The conversations that are not closed, or those in which words were said. */
  wall(query: {
    readonly before?: string;
    readonly words?: string;
    readonly limit?: number;
  }): Promise<WallPage>;
  /** What happens to all conversations; resolves when the connection ends. */
  wallStream(signal: AbortSignal, onEvent: (event: StreamEvent) => void): Promise<void>;
  conversation(id: string): Promise<Conversation>;
  events(id: string, after: number): Promise<readonly StoredEvent[]>;
  /** Every event of a conversation after `after` as it happens; resolves when the connection ends. */
  follow(
    id: string,
    after: number,
    signal: AbortSignal,
    onEvent: (event: StoredEvent) => void,
  ): Promise<void>;
  /** What closed conversations of a desk came to, in all and by group. */
  figures(query: FigureQuery): Promise<GetV1AnalysesFiguresResponse>;
  /** What closed conversations came to, the newest 50. */
  analyses(query: AnalysisQuery): Promise<GetV1AnalysesResponse>;
  /** What was wrong with handoffs, edge by edge. */
  scorecard(query: ScorecardQuery): Promise<GetV1ScorecardResponse>;
  decisions(id: string): Promise<readonly RoutingDecision[]>;
  label(id: string, labels: NewLabels['labels']): Promise<readonly RoutingDecision[]>;
  labels(query: LabelQuery): Promise<GetV1LabelsResponse>;
  /** What was published over the code of a desk, and what of it serves. */
  versions(desk: string): Promise<GetV1VersionsResponse>;
  /** What may be changed of a desk, as its code says it. */
  changeable(desk: string): Promise<Changeable>;
  /** Lets a conversation go on otherwise, beside what was. */
  fork(id: string, wish: ForkWish): Promise<Fork>;
  publish(desk: string, changes: PublishedVersion['changes'], note: string): Promise<PublishedVersion>;
  /** What changes would do otherwise with messages on record. */
  backtest(desk: string, changes: PublishedVersion['changes']): Promise<Backtest>;
  /** Runs of suites that are kept of a desk, newest first. */
  evalRuns(query: EvalQuery): Promise<readonly EvalRun[]>;
  evalRun(desk: string, number: number): Promise<WholeEvalRun>;
  /** What differs from one run to another. */
  evalDifference(desk: string, before: number, after: number): Promise<EvalDifference>;
  /** A test of a conversation up to an event, with other personal data. */
  test(id: string, until: number): Promise<RecordedTest>;
  confusion(query: Pick<LabelQuery, 'desk' | 'from'>): Promise<GetV1LabelsConfusionResponse>;
  /** What was recorded of its calls. */
  recordings(id: string): Promise<Recordings>;
  /** The path of a socket on which one listens to its call. */
  listen(id: string): Promise<string>;
  /** As spans, a parent before its children. */
  trace(id: string): Promise<Trace>;
  /** What a model was asked with: which call of the turn that ended at an event. */
  prompt(id: string, turn: number, call: number): Promise<SentPrompt>;
  /** Also where nobody asked for a person. */
  claim(id: string): Promise<InboxEntry>;
  /** Lets the customer know that what they wrote last is being read; told once, however often it is said. */
  read(id: string): Promise<InboxEntry>;
  /** `messageId`: sent again with the same one, it is taken once. */
  reply(id: string, text: string, messageId: string): Promise<InboxEntry>;
  whisper(id: string, text: string, messageId: string): Promise<InboxEntry>;
  handBack(id: string, done: HandBack): Promise<InboxEntry>;
  decline(id: string, reason: string): Promise<InboxEntry>;
  /** What people of a desk say often. */
  cannedReplies(desk: string): Promise<readonly CannedReply[]>;
  /** One's own views of the wall, and those shared with one. */
  views(): Promise<readonly SavedView[]>;
  saveView(id: string, view: SaveView): Promise<SavedView>;
  deleteView(id: string): Promise<void>;
  /** Says which conversation one has in front of one, and tells where the others are. */
  presence(conversation: string | null, typing: boolean): Promise<readonly Present[]>;
  /** Who is on duty, who began first before the others. */
  duty(): Promise<readonly Duty[]>;
  /** Begins one's duty, or changes it. */
  beginDuty(duty: BeginDuty): Promise<Duty>;
  endDuty(): Promise<void>;
  /** Asks somebody on duty, by their id. */
  assign(id: string, staff: string): Promise<void>;
  decide(id: string, callId: string, decision: Decision): Promise<InboxEntry>;
}

/** The console's API over HTTP. */
export function consoleApi(http: Http): ConsoleApi {
  const act = (id: string, deed: string, body: object) =>
    http.send<InboxEntry>('POST', `/v1/inbox/${encodeURIComponent(id)}/${deed}`, body);
  return {
    desks: () => readDesks(http),
    wall({ before, words, limit = 500 }) {
      const query = new URLSearchParams({ limit: String(limit) });
      if (before !== undefined) query.set('before', before);
      if (words !== undefined) query.set('words', words);
      return http.get<WallPage>(`/v1/wall?${query}`);
    },
    wallStream: (signal, onEvent) => http.stream('/v1/wall/stream', { signal, cache: 'no-store' }, onEvent),
    conversation: (id) => http.get<Conversation>(pathOf(id)),
    events: (id, after) => readEvents(http, id, after),
    follow: (id, after, signal, onEvent) =>
      http.stream(`${pathOf(id)}/stream?after=${after}`, { signal, cache: 'no-store' }, ({ data }) =>
        onEvent(JSON.parse(data) as StoredEvent),
      ),
    figures: (query) => http.get<GetV1AnalysesFiguresResponse>(`/v1/analyses/figures?${queryOf(query)}`),
    analyses: (query) => http.get<GetV1AnalysesResponse>(`/v1/analyses?${queryOf(query)}`),
    scorecard: (query) => http.get<GetV1ScorecardResponse>(`/v1/scorecard?${queryOf(query)}`),
    async decisions(id) {
      return (await http.get<GetV1ConversationsByIdLabelsResponse>(`${pathOf(id)}/labels`)).decisions;
    },
    async label(id, labels) {
      const path = `${pathOf(id)}/labels`;
      return (await http.send<GetV1ConversationsByIdLabelsResponse>('PUT', path, { labels })).decisions;
    },
    labels: (query) => http.get<GetV1LabelsResponse>(`/v1/labels?${queryOf(query)}`),
    confusion: (query) => http.get<GetV1LabelsConfusionResponse>(`/v1/labels/confusion?${queryOf(query)}`),
    versions: (desk) => http.get<GetV1VersionsResponse>(`/v1/versions?${queryOf({ desk })}`),
    changeable: (desk) => http.get<Changeable>(`/v1/versions/0/desk?${queryOf({ desk })}`),
    fork: (id, wish) => http.send<Fork>('POST', `${pathOf(id)}/forks`, wish),
    publish: (desk, changes, note) =>
      http.send<PublishedVersion>('POST', '/v1/versions', { desk, changes, note }),
    backtest: (desk, changes) => http.send<Backtest>('POST', '/v1/backtests', { desk, changes }),
    evalRuns: async (query) => (await http.get<{ runs: EvalRun[] }>(`/v1/evals?${queryOf(query)}`)).runs,
    evalRun: (desk, number) => http.get<WholeEvalRun>(`/v1/evals/${number}?${queryOf({ desk })}`),
    evalDifference: (desk, from, number) =>
      http.get<EvalDifference>(`/v1/evals/${number}/differences?${queryOf({ desk, from })}`),
    test: (id, until) => http.get<RecordedTest>(`${pathOf(id)}/test?until=${until}`),
    recordings: (id) => http.get<Recordings>(`${pathOf(id)}/recordings`),
    listen: async (id) => (await http.send<ListenSocket>('POST', `${pathOf(id)}/listen`, {})).url,
    trace: (id) => http.get<Trace>(`${pathOf(id)}/trace`),
    prompt: (id, turn, call) => http.get<SentPrompt>(`${pathOf(id)}/prompt?${queryOf({ turn, call })}`),
    claim: (id) => act(id, 'claim', { unasked: true }),
    read: (id) => act(id, 'read', {}),
    reply: (id, text, messageId) => act(id, 'reply', { text, messageId }),
    whisper: (id, text, messageId) => act(id, 'whisper', { text, messageId }),
    handBack: (id, done) => act(id, 'hand-back', done),
    decline: (id, reason) => act(id, 'decline', { reason }),
    cannedReplies: (desk) => readReplies(http, desk),
    views: async () => (await http.get<{ views: SavedView[] }>('/v1/views')).views,
    saveView: (id, view) => http.send<SavedView>('PUT', `/v1/views/${encodeURIComponent(id)}`, view),
    deleteView: (id) => http.send<void>('DELETE', `/v1/views/${encodeURIComponent(id)}`),
    presence: async (conversation, typing) =>
      (await http.send<{ present: Present[] }>('PUT', '/v1/presence', { conversation, typing })).present,
    duty: async () => (await http.get<{ onDuty: Duty[] }>('/v1/duty')).onDuty,
    beginDuty: (duty) => http.send<Duty>('PUT', '/v1/duty', duty),
    endDuty: () => http.send<void>('DELETE', '/v1/duty'),
    assign: (id, staff) => http.send<void>('POST', `/v1/inbox/${encodeURIComponent(id)}/assign`, { staff }),
    decide: (id, callId, decision) => act(id, `approvals/${encodeURIComponent(callId)}`, decision),
  };
}

/** Where the sound of one of its calls is played; another address once there is more of it. */
export function recordingAddress(id: string, part: number, bytes: number): string {
  return `${pathOf(id)}/recording?part=${part}&bytes=${bytes}`;
}

function queryOf(query: object): URLSearchParams {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
}
