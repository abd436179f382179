import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import type { Http } from '../http.ts';
import type { PasskeyCeremony, WaysToSignIn, Who } from '../server-types.ts';

export type { Who };

/** A way to sign in. */
export type SignInWay = WaysToSignIn['ways'][number];

/** Signing in and out. Every method throws a `Problem`, or what the browser throws when a passkey is not given. */
export interface StaffApi {
  who(): Promise<Who>;
  ways(): Promise<readonly SignInWay[]>;
  byLink(link: string): Promise<Who>;
  byPassword(account: string, password: string): Promise<Who>;
  byPasskey(): Promise<Who>;
  signOut(): Promise<void>;
  /** `current` is needed where one is set, unless one has signed in by another way just now. */
  setPassword(password: string, current: string): Promise<void>;
  addPasskey(name: string): Promise<void>;
}

/** The server passes on what the library for passkeys asks for, and describes it as an object. */
type Ceremony<Options> = Omit<PasskeyCeremony, 'options'> & { readonly options: Options };

// Customers never load it.
const webauthn = () => import('@simplewebauthn/browser');

/** The staff line over HTTP. */
export function staffApi(http: Http): StaffApi {
  const post = <Body>(path: string, body?: object) => http.send<Body>('POST', `/v1/session${path}`, body);
  return {
    who: () => http.get<Who>('/v1/session'),
    ways: async () => (await http.get<WaysToSignIn>('/v1/session/ways')).ways,
    byLink: (link) => post<Who>('/link', { link }),
    byPassword: (account, password) => post<Who>('/password', { account, password }),
    async byPasskey() {
      const asked = await post<Ceremony<PublicKeyCredentialRequestOptionsJSON>>('/passkey/options');
      const { startAuthentication } = await webauthn();
      const response = await startAuthentication({ optionsJSON: asked.options });
      return post<Who>('/passkey', { ceremony: asked.ceremony, response });
    },
    signOut: () => http.send('DELETE', '/v1/session'),
    setPassword: (password, current) =>
      post('/password/set', { password, ...(current !== '' && { current }) }),
    async addPasskey(name) {
      const asked = await post<Ceremony<PublicKeyCredentialCreationOptionsJSON>>('/passkey/register/options');
      const { startRegistration } = await webauthn();
      const response = await startRegistration({ optionsJSON: asked.options });
      await post('/passkey/register', { ceremony: asked.ceremony, name, response });
    },
  };
}

/** Whether this browser can use passkeys here: they belong to a host name, and an address of numbers is none. */
export function hasPasskeys(): boolean {
  const { hostname } = window.location;
  const isNumbers = /^[\d.]+$/.test(hostname) || hostname.startsWith('[');
  return 'PublicKeyCredential' in window && !isNumbers;
}
