import type { RetrySettings } from './jobs.ts';

/** How somebody whose console is closed can be reached. */
export const NOTIFICATION_WAYS = ['push', 'email', 'call'] as const;

/** See `NOTIFICATION_WAYS`. */
export type NotificationWay = (typeof NOTIFICATION_WAYS)[number];

/** A telephone number that people are called at, or from: E.164. */
export const TELEPHONE = /^\+\d{7,15}$/;

/** What waits: somebody who asks for a person, a tool call for a yes, or a customer for an answer of who has their conversation. */
export type WaitKind = 'request' | 'approval' | 'message';

/** Reach me this way when I have not looked for so long. */
export interface NotificationStep {
  readonly way: NotificationWay;
  /** Since it waits; within an hour. */
  readonly afterSeconds: number;
  /** Ids of the desks it is for; null: all. */
  readonly desks: readonly string[] | null;
}

/** How somebody wants to be reached. */
export interface NotificationSettings {
  readonly email: string | null;
  /** E.164. */
  readonly telephone: string | null;
  readonly steps: readonly NotificationStep[];
}

/** A browser that takes notifications, as its vendor's push service knows it. */
export interface PushDevice {
  /** Made of its address. */
  readonly id: string;
  /** What its owner knows it by. */
  readonly name: string;
  /** Where messages for it are sent: an address of its vendor's. */
  readonly endpoint: string;
  /** The keys that only it can read messages with, base64url. */
  readonly p256dh: string;
  readonly auth: string;
  readonly madeAt: Date;
}

/** The keys by which push services know this deployment (VAPID), base64url. */
export interface PushKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Keeps how people are reached, the same on all nodes. */
export interface NotificationStore {
  /** What somebody has said; nothing is sent to who has said nothing. */
  settings(staff: string): Promise<NotificationSettings>;
  save(staff: string, settings: NotificationSettings): Promise<void>;
  devices(staff: string): Promise<PushDevice[]>;
  /** Adds a browser, or gives it to somebody else who uses it now. */
  addDevice(staff: string, device: PushDevice): Promise<void>;
  /** False when they have none of this id. */
  removeDevice(staff: string, id: string): Promise<boolean>;
  /** The deployment's keys: of nodes that offer some at once, those of one. */
  pushKeys(offered: PushKeys): Promise<PushKeys>;
  /** Notes that somebody knows of a conversation. */
  look(staff: string, conversation: string, at: Date): Promise<void>;
  /** Whether somebody had a conversation in front of them since then, or said on the telephone that they come. */
  hasLooked(staff: string, conversation: string, since: Date): Promise<boolean>;
}

/** What somebody is told: that something waits, where, and of what kind; no word and no name of the customer's. */
export interface Notice {
  readonly kind: WaitKind | 'test';
  readonly desk: { readonly id: string; readonly name: string };
  /** Id of the conversation; null: it is a test. */
  readonly conversation: string | null;
}

/** Whom a notice is for, and what tells it from others however often it is sent. */
export interface NoticeTo {
  readonly staff: string;
  readonly settings: NotificationSettings;
  /** A UUID. */
  readonly id: string;
}

/** Sends a notice one way; resolves to false where they can't be reached so. Throws `notification-failed` when it may work later. */
export type SendNotice = (notice: Notice, to: NoticeTo) => Promise<boolean>;

/** The ways this deployment has. */
export type NoticeSenders = Readonly<Partial<Record<NotificationWay, SendNotice>>>;

/** How often a notice is tried: over about ten minutes, after which somebody else will have come. */
export const NOTICE_RETRY: RetrySettings = { attempts: 6, firstPauseSeconds: 5, longestPauseSeconds: 240 };
